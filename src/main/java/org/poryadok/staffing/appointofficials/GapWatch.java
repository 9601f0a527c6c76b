package org.poryadok.staffing.appointofficials;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.account.PersonProposed;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.ObligationKey;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the head of every body whose pages have nobody the task of designating somebody, once: under the
 * clause of the act that asks for him, else by the administration's own rule.
 */
@Component
class GapWatch implements MorningCheck {

    private final UnattendedAccounts unattended;
    private final Organisation organisation;
    private final Acts acts;
    private final ActRegister register;
    private final InternalRule rule;
    private final NamedAlone named;
    private final RuntimeService runtime;
    private final JurisdictionDays days;

    GapWatch(
            UnattendedAccounts unattended,
            Organisation organisation,
            Acts acts,
            ActRegister register,
            InternalRule rule,
            NamedAlone named,
            RuntimeService runtime,
            JurisdictionDays days) {
        this.unattended = unattended;
        this.organisation = organisation;
        this.acts = acts;
        this.register = register;
        this.rule = rule;
        this.named = named;
        this.runtime = runtime;
        this.days = days;
    }

    /** Begins what is missing in a jurisdiction. */
    @Override
    public void check(String jurisdiction) {
        unattended.of(jurisdiction).stream()
                .collect(Collectors.toMap(UnattendedAccount::bodyId, UnattendedAccount::missing, (one, other) -> one))
                .forEach((body, missing) -> designate(organisation.body(body), missing, Map.of()));
    }

    /** Begins it at once where whoever has accepted a page has said who is to answer for it. */
    @EventListener
    void on(PersonProposed proposed) {
        designate(
                organisation.body(proposed.bodyId()),
                proposed.missing(),
                Map.of(Variables.PERSON, proposed.officialId()));
    }

    private void designate(Body body, PersonRole missing, Map<String, Object> proposed) {
        for (LegalAct act : acts.ofJurisdiction(body.jurisdiction())) {
            Optional<Clause> clause = register.statusOf(act.id()) == ActStatus.IN_FORCE
                    ? asking(act, body, missing).or(() -> rule.of(act, body, missing))
                    : Optional.empty();
            if (clause.isPresent()) {
                if (!isUnderWay(body, missing) && !named.isBeingIdentified(act, clause.get())) {
                    start(act, clause.get(), body, missing, proposed);
                }
                return;
            }
        }
    }

    private Optional<Clause> asking(LegalAct act, Body body, PersonRole missing) {
        return register.clausesToday(act.id(), Procedure.APPOINT_OFFICIALS.key()).stream()
                .filter(clause -> clause.determines(missing))
                .filter(clause -> clause.addressees().contains(body.kind()))
                .findFirst();
    }

    private boolean isUnderWay(Body body, PersonRole missing) {
        ProcessInstanceQuery appointments = runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.APPOINT_OFFICIALS.key())
                .variableValueEquals(CaseVariables.BODY_ID, body.id());
        // Where no authorised person is missing, anybody will do.
        return (missing == PersonRole.AUTHORIZED
                                ? appointments.variableValueEquals(CaseVariables.PERSON_ROLE, missing.name())
                                : appointments)
                        .count()
                > 0;
    }

    private void start(LegalAct act, Clause clause, Body body, PersonRole missing, Map<String, Object> proposed) {
        Map<String, Object> known = new HashMap<>(proposed);
        known.putAll(Map.of(
                CaseVariables.JURISDICTION, body.jurisdiction(),
                CaseVariables.ACT_ID, act.id(),
                CaseVariables.CLAUSE_ID, clause.id(),
                CaseVariables.BODY_ID, body.id(),
                CaseVariables.PERSON_ROLE, missing.name(),
                CaseVariables.INTERNAL_LAST_DAY, days.today(body.jurisdiction()).toString(),
                CaseVariables.REASON, "Страницы органа остались без лица (" + missing.title() + ")."));
        runtime.startProcessInstanceByKey(
                Procedure.APPOINT_OFFICIALS.key(),
                new ObligationKey(clause.id(), body.id()).businessKey(act.id()),
                known);
    }
}
