package org.poryadok.reporting.reportexecution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When controllers were asked whether they want reports, so that nobody is asked twice of one turn. */
@Component
class ReportRequests {

    private final JdbcClient database;
    private final Clock clock;

    ReportRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that the turn of an act is taken. Joins the caller's transaction.
     *
     * @param turn day of the turn, in the jurisdiction's zone
     * @return false when it was before
     */
    @Transactional
    public boolean begin(String actId, LocalDate turn) {
        return database.sql("""
                        insert into report_request (act_id, turn, begun_at) values (:act, :turn, :at)
                        on conflict do nothing""")
                        .param("act", actId)
                        .param("turn", turn)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
