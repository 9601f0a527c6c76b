package org.poryadok.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.control.ControlCard;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: opens the card of the obligation that enact-act handed over. A procedure that a person
 * started himself, for a further account or a vacancy, runs under a card without a term; one that fills a gap has the
 * internal term that the procedure before it hands over.
 */
@Component
class TakeUnderControl implements JavaDelegate {

    private final Acts acts;
    private final OwnInitiative ownInitiative;
    private final ControlStart control;
    private final InternalTerm internalTerm;

    TakeUnderControl(Acts acts, OwnInitiative ownInitiative, ControlStart control, InternalTerm internalTerm) {
        this.acts = acts;
        this.ownInitiative = ownInitiative;
        this.control = control;
        this.internalTerm = internalTerm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.CLAUSE_ID)) {
            ownInitiative.describe(execution);
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        clause.personRole().ifPresent(role -> file.set(CaseVariables.PERSON_ROLE, role.name()));
        Optional<LocalDate> event =
                file.has(CaseVariables.EVENT_DATE) ? Optional.of(file.eventDate()) : Optional.empty();
        ControlCard card = control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                file.bodyId(),
                clause.titleIn(ControlStart.procedureKey(execution)),
                event);
        if (!clause.carriedBy(ControlStart.procedureKey(execution))) {
            file.set(CaseVariables.MODALITY_TEXT, "акт этого не требует");
        }
        file.day(CaseVariables.INTERNAL_LAST_DAY)
                .ifPresent(day -> internalTerm.set(execution, card.id(), day, file.known(CaseVariables.REASON)));
    }
}
