package org.poryadok.supervision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.poryadok.control.OverdueCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where in a model work is overdue. One query over cards and the engine's open tasks: a definition may have thousands of
 * instances.
 */
@Component
public class OverdueSteps {

    private final JdbcClient database;
    private final Clock clock;

    OverdueSteps(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many open tasks of overdue cards stand at a user task of a model. */
    public record OverdueStep(String activityId, long count) {}

    /** Of one version of a model, in these jurisdictions only. */
    public List<OverdueStep> of(String processDefinitionId, Set<String> jurisdictions) {
        if (jurisdictions.isEmpty()) {
            return List.of();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        // Two tiers have a card each: only the tasks whose own term has passed are counted.
        return database.sql("""
                        select t.task_def_key_ as activity, count(distinct t.id_) as tasks
                        from control_card c join act_ru_task t on t.proc_inst_id_ = c.process_instance_id
                        where c.jurisdiction in (:jurisdictions) and %s
                          and t.proc_def_id_ = :definition and t.due_date_ < :utc
                        group by t.task_def_key_ order by t.task_def_key_
                        """.formatted(OverdueCondition.SQL))
                .param("jurisdictions", jurisdictions)
                .param("moment", now)
                .param("definition", processDefinitionId)
                .param("utc", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new OverdueStep(row.getString("activity"), row.getLong("tasks")))
                .list();
    }
}
