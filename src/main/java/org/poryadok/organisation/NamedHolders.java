package org.poryadok.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an act gives a role of the jurisdiction, beside those who have it by the import of officials. */
@Component
@Clauses({"SHP-6", "KUZ-5", "SPB-8", "TOM-6"})
public class NamedHolders {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Acts acts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NamedHolders(JdbcClient jdbc, Belonging belonging, Acts acts, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.acts = acts;
        this.clock = clock;
        this.events = events;
    }

    /** Whether a clause has put somebody into a role, be it that he does not hold it any more. */
    public boolean isSettled(String actId, String clauseId, Role role) {
        return jdbc.sql("select count(*) from named_holder where act_id = ? and clause_id = ? and role = ?")
                        .params(actId, clauseId, role.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a clause has put a person into a role that no amendment has ended. */
    public boolean holds(String officialId, String actId, String clauseId) {
        return jdbc.sql("""
                        select count(*) from named_holder
                        where official_id = ? and act_id = ? and clause_id = ? and ended_on is null""")
                        .params(officialId, actId, clauseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Gives a person a role.
     *
     * @param from first day, in the jurisdiction's zone
     * @throws OrganisationException when the person is another jurisdiction's
     */
    @Transactional
    public void name(String actId, String clauseId, Role role, String officialId, LocalDate from, String byUser) {
        belonging.require(RecordParts.of(acts.act(actId).jurisdiction().id())
                .act(actId)
                .clause(clauseId)
                .people(List.of(officialId)));
        jdbc.sql("""
                        insert into named_holder (official_id, role, act_id, clause_id, valid_from, recorded_at, recorded_by)
                        values (:official, :role, :act, :clause, :from, :at, :by) on conflict do nothing""")
                .param("official", officialId)
                .param("role", role.id())
                .param("act", actId)
                .param("clause", clauseId)
                .param("from", from)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", byUser)
                .update();
        events.publishEvent(new DesignationChanged(officialId));
    }

    /** A clause is gone, or its act: whom it has put into a role does not hold it any more from a day on. */
    @Transactional
    public void end(String actId, String clauseId, LocalDate on) {
        jdbc.sql("""
                        update named_holder set ended_on = :on
                        where act_id = :act and clause_id = :clause and ended_on is null returning official_id""")
                .param("on", on)
                .param("act", actId)
                .param("clause", clauseId)
                .query(String.class)
                .list()
                .forEach(official -> events.publishEvent(new DesignationChanged(official)));
    }
}
