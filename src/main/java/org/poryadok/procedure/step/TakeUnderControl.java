package org.poryadok.procedure.step;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: opens the card of the obligation that enact-act handed over. A procedure that a person
 * started himself, for a further account or a vacancy, runs under a card without a term.
 */
@Component
class TakeUnderControl implements JavaDelegate {

    private final Acts acts;
    private final OwnInitiative ownInitiative;
    private final ControlStart control;

    TakeUnderControl(Acts acts, OwnInitiative ownInitiative, ControlStart control) {
        this.acts = acts;
        this.ownInitiative = ownInitiative;
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has("clauseId")) {
            file.optionalText("reason");
            ownInitiative.describe(execution);
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        clause.personRole().ifPresent(role -> file.set("personRole", role.name()));
        Optional<LocalDate> event = file.has("eventDate") ? Optional.of(file.eventDate()) : Optional.empty();
        control.open(execution, "cardId", clause, file.bodyId(), clause.title(), event);
    }
}
