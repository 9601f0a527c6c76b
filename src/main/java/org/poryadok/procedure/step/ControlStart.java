package org.poryadok.procedure.step;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Opens the control card of a step and tells every form of the procedure its basis and its last day. */
@Component
public class ControlStart {

    private static final String NO_TERM = "срок не установлен";

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ControlCards cards;
    private final JurisdictionDays days;

    ControlStart(Acts acts, ActRegister register, Organisation organisation, ControlCards cards,
                 JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.cards = cards;
        this.days = days;
    }

    /**
     * @param cardVariable where the id of the card is kept
     * @param step         what is to be done, Russian
     * @param event        day of the event from which the term runs; empty: no term runs
     */
    public ControlCard open(DelegateExecution execution, String cardVariable, Clause clause, String bodyId, String step,
                            Optional<LocalDate> event) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        ControlCard card = cards.open(new NewCard(act.id(), clause.id(), bodyId, procedureKey(execution),
                Optional.of(execution.getProcessInstanceId()), step, event.orElseGet(() -> days.today(file.jurisdiction())),
                event.isPresent(), Optional.empty()));
        file.set(cardVariable, card.id().toString());
        describe(file, act, clause, bodyId, card);
        return card;
    }

    private void describe(CaseFile file, LegalAct act, Clause clause, String bodyId, ControlCard card) {
        file.set("actName", register.requisites(act.id()).map(act::reference).orElseGet(act::reference));
        file.set("clauseCitation", clause.citation());
        file.set("clauseQuotation", clause.quotation());
        file.set("bodyName", organisation.body(bodyId).name());
        file.set("lastDayText", card.lastDay().map(Russian::dayAndWeekday).orElse(NO_TERM));
        file.set("termExplanation", card.explanation());
        file.set("modalityText", clause.modality().title());
    }

    private static String procedureKey(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
