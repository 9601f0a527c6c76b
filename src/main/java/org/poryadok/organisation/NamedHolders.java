package org.poryadok.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an act gives a role of the jurisdiction. Control is his alone where every act in force names somebody for it («возложить
 * на…»): who had it by the import of officials has it no more.
 */
@Component
@Clauses({"SHP-6", "KUZ-5", "SPB-8", "TOM-6"})
public class NamedHolders {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Acts acts;
    private final ActRegister register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NamedHolders(
            JdbcClient jdbc,
            Belonging belonging,
            Acts acts,
            ActRegister register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.acts = acts;
        this.register = register;
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
        follow(acts.act(actId).jurisdiction().id());
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
        follow(acts.act(actId).jurisdiction().id());
    }

    /** What an installation has entered before it knew that such roles are given by acts alone. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void followAll() {
        acts.jurisdictions().forEach(jurisdiction -> follow(jurisdiction.id()));
    }

    /**
     * Gives control in a jurisdiction to whom its acts in force name alone, or lets the staff list give it; done again it does
     * nothing.
     */
    @Transactional
    public void follow(String jurisdiction) {
        String sql = isGivenByActsAlone(jurisdiction)
                ? "insert into role_by_act (jurisdiction, role) values (?, ?) on conflict do nothing"
                : "delete from role_by_act where jurisdiction = ? and role = ?";
        if (jdbc.sql(sql).params(jurisdiction, Role.CONTROLLER.id()).update() > 0) {
            jdbc.sql("select user_id from official where jurisdiction = ? and ? = any (roles)")
                    .params(jurisdiction, Role.CONTROLLER.id())
                    .query(String.class)
                    .list()
                    .forEach(official -> events.publishEvent(new DesignationChanged(official)));
        }
    }

    /** An act whose file leaves open who controls it leaves it to the staff list. */
    private boolean isGivenByActsAlone(String jurisdiction) {
        List<String> inForce = acts.ofJurisdiction(jurisdiction).stream()
                .map(LegalAct::id)
                .filter(act -> register.statusOf(act) == ActStatus.IN_FORCE)
                .toList();
        return !inForce.isEmpty() && inForce.stream().allMatch(this::namesController);
    }

    private boolean namesController(String actId) {
        return jdbc.sql("select count(*) from named_holder where act_id = ? and role = ? and ended_on is null")
                        .params(actId, Role.CONTROLLER.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
