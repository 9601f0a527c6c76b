package org.poryadok.control;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cards are under control, for the operations figures; what a supervisor sees is the overview. */
@Service
@Transactional(readOnly = true)
public class ControlFigures {

    private static final String COUNT = """
            select c.jurisdiction, count(*) as under_control, count(*) filter (where %s) as overdue
            from control_card c where c.state in ('OPEN', 'SUBMITTED') group by c.jurisdiction
            """.formatted(OverdueCondition.SQL);

    private final JdbcClient database;
    private final Clock clock;

    ControlFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param underControl open cards and those being checked, recommendations included
     * @param overdue      those of them that have missed a term of an act
     */
    public record Count(long underControl, long overdue) {

        public static final Count NONE = new Count(0, 0);
    }

    /** By id of the jurisdiction; one without cards under control is absent. */
    public Map<String, Count> byJurisdiction() {
        Map<String, Count> counts = new HashMap<>();
        database.sql(COUNT).param("moment", CardTable.utc(clock.instant())).query(row -> {
            counts.put(row.getString("jurisdiction"), new Count(row.getLong("under_control"), row.getLong("overdue")));
        });
        return counts;
    }
}
