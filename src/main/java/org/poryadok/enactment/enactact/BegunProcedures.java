package org.poryadok.enactment.enactact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.poryadok.casework.EndingGuard;
import org.poryadok.supervision.CaseProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many procedures of an act's list have begun. The coordinator reads it after he has confirmed the list; and nobody ends
 * a part of which some have not begun, for nothing would begin them again.
 */
@Component
class BegunProcedures implements CaseProgress, EndingGuard {

    private static final String BEGINS = "fulfil-obligation";

    private final JdbcClient database;

    BegunProcedures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Begun> since(String processInstanceId, Instant deed) {
        return database.sql("""
                        select count(*) begun,
                               (select long_ from act_hi_varinst
                                where proc_inst_id_ = :instance and name_ = :outOf) out_of
                        from act_hi_actinst
                        where root_proc_inst_id_ = :instance and act_id_ = :begins
                        having max(start_time_) >= :deed
                        """)
                .param("instance", processInstanceId)
                .param("outOf", Variables.PROCEDURE_COUNT)
                .param("begins", BEGINS)
                // The engine's columns hold UTC without saying so.
                .param("deed", LocalDateTime.ofInstant(deed, ZoneOffset.UTC))
                .query((row, number) -> new Begun(row.getInt("begun"), row.getInt("out_of")))
                .optional();
    }

    @Override
    public Optional<String> whyNot(String processInstanceId) {
        return database.sql("""
                        select part.long_ - (select count(*) from act_hi_actinst
                                             where proc_inst_id_ = :instance and act_id_ = :begins)
                        from act_hi_varinst part
                        where part.proc_inst_id_ = :instance and part.name_ = 'nrOfInstances'
                          and part.proc_def_key_ = 'fulfil-obligations'
                        """)
                .param("instance", processInstanceId)
                .param("begins", BEGINS)
                .query(Long.class)
                .optional()
                .filter(missing -> missing > 0)
                .map(missing -> "Из этой части перечня начаты ещё не все процедуры, осталось " + missing
                        + ". Прекратить её нельзя: их больше никто не начнёт.");
    }
}
