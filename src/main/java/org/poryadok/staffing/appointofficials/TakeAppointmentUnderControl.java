package org.poryadok.staffing.appointofficials;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.InternalTerm;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCard;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: under the clause that asks for the person, else by the administration's own rule. */
@Component
class TakeAppointmentUnderControl implements JavaDelegate {

    private final Acts acts;
    private final OwnInitiative ownInitiative;
    private final InternalRule rule;
    private final NamedAlone named;
    private final JurisdictionDays days;
    private final JavaDelegate byTheAct;
    private final ControlStart control;
    private final InternalTerm internalTerm;

    TakeAppointmentUnderControl(
            Acts acts,
            OwnInitiative ownInitiative,
            InternalRule rule,
            NamedAlone named,
            JurisdictionDays days,
            @Qualifier("takeUnderControl") JavaDelegate byTheAct,
            ControlStart control,
            InternalTerm internalTerm) {
        this.acts = acts;
        this.ownInitiative = ownInitiative;
        this.rule = rule;
        this.named = named;
        this.days = days;
        this.byTheAct = byTheAct;
        this.control = control;
        this.internalTerm = internalTerm;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.CLAUSE_ID)) {
            PersonRole role = file.text(CaseVariables.PERSON_ROLE)
                    .map(PersonRole::valueOf)
                    .orElseThrow(() -> new Refusal(CaseVariables.PERSON_ROLE, "Выберите, кого нужно определить."));
            ownInitiative.describe(
                    execution,
                    (act, body) -> ownInitiative
                            .asked(act, body, Procedure.APPOINT_OFFICIALS.key(), role)
                            .or(() -> rule.of(act, body, role)));
            requireNobodyNamed(file);
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        if (clause.personRole().isPresent()) {
            byTheAct.execute(execution);
        } else {
            byTheRule(execution, clause);
        }
    }

    private void requireNobodyNamed(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        named.refusal(act, act.clause(file.clauseId()), file.bodyId(), Set.of(), days.today(file.jurisdiction()))
                .ifPresent(sentences -> {
                    throw new Refusal(CaseVariables.PERSON_ROLE, sentences);
                });
    }

    private void byTheRule(DelegateExecution execution, Clause clause) {
        CaseFile file = CaseFile.of(execution);
        PersonRole role = PersonRole.valueOf(file.known(CaseVariables.PERSON_ROLE));
        ControlCard card = control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                file.bodyId(),
                "Определить: " + role.title() + " (внутреннее правило)",
                Optional.empty());
        file.day(CaseVariables.INTERNAL_LAST_DAY)
                .ifPresent(day -> internalTerm.set(execution, card.id(), day, file.known(CaseVariables.REASON)));
    }
}
