package org.poryadok.enactment.enactact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.EndingGuard;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.supervision.CaseProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many procedures of an act's list have begun. The coordinator reads it as soon as he has confirmed the list, also while
 * none has begun yet; and nobody ends a part of which some have not begun, for nothing would begin them again.
 */
@Component
class BegunProcedures implements CaseProgress, EndingGuard {

    private static final String BEGINS = "fulfil-obligation";
    private static final String CONFIRMED_IN = "confirm-obligations";

    private final JdbcClient database;
    private final JurisdictionDays days;

    BegunProcedures(JdbcClient database, JurisdictionDays days) {
        this.database = database;
        this.days = days;
    }

    @Override
    public Optional<Begun> since(String processInstanceId, Instant deed) {
        return database.sql("""
                        with known as (
                            select max(long_) filter (where name_ = :outOf) out_of,
                                   max(text_) filter (where name_ = :from) begins,
                                   max(text_) filter (where name_ = :jurisdiction) jurisdiction,
                                   max(text_) filter (where name_ = :decision) decision
                            from act_hi_varinst where proc_inst_id_ = :instance
                        ), part as (
                            select count(*) begun, max(start_time_) latest
                            from act_hi_actinst where root_proc_inst_id_ = :instance and act_id_ = :begins
                        ), list as (
                            select max(end_time_) handed_in
                            from act_hi_actinst where proc_inst_id_ = :instance and act_id_ = :confirmedIn
                        )
                        select begun, out_of, begins, jurisdiction from known, part, list
                        where latest >= :deed or handed_in >= :deed and decision = 'confirm'
                        """)
                .param("instance", processInstanceId)
                .param("outOf", Variables.PROCEDURE_COUNT)
                .param("from", Variables.IN_FORCE_FROM)
                .param("jurisdiction", CaseVariables.JURISDICTION)
                .param("decision", Variables.LIST_DECISION)
                .param("begins", BEGINS)
                .param("confirmedIn", CONFIRMED_IN)
                // The engine's columns hold UTC without saying so.
                .param("deed", LocalDateTime.ofInstant(deed, ZoneOffset.UTC))
                .query((row, number) -> begun(row))
                .optional();
    }

    private Begun begun(ResultSet row) throws SQLException {
        LocalDate today = days.today(row.getString("jurisdiction"));
        return new Begun(
                row.getInt("begun"),
                row.getInt("out_of"),
                Optional.ofNullable(row.getString("begins"))
                        .map(LocalDate::parse)
                        .filter(today::isBefore));
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
