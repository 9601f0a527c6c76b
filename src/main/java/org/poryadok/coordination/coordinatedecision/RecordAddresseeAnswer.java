package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAnswer;
import org.springframework.stereotype.Component;

/** «Записать ответ»: a report or an objection waits for whoever leads the decision, as sent on the day that it names. */
@Component
class RecordAddresseeAnswer implements JavaDelegate {

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final JurisdictionDays days;
    private final AnswerTable table;

    RecordAddresseeAnswer(CoordinatedDecisions decisions, ControlCards cards, JurisdictionDays days, AnswerTable table) {
        this.decisions = decisions;
        this.cards = cards;
        this.days = days;
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Instant answered = Instant.parse(file.known("answeredAt"));
        DecisionAnswer answer = answer(file, answered);
        decisions.answer(file.card("decisionId"), file.bodyId(), answer);
        cards.submit(file.cardId(), answer.executedOn().map(day -> momentOf(day, file, answered)).orElse(answered),
                answer.by());
        table.refresh(execution);
    }

    private static DecisionAnswer answer(CaseFile file, Instant answered) {
        String by = file.known("answeredBy");
        return file.known("execution").equals("done")
                ? new DecisionAnswer(AddresseeState.REPORTED, file.known("reportText"), file.text("reportUrl"),
                        file.day("executedOn"), answered, by)
                : new DecisionAnswer(AddresseeState.OBJECTED, file.known("objection"), Optional.empty(), Optional.empty(),
                        answered, by);
    }

    /** Never after the answer itself, whenever this step is run. */
    private Instant momentOf(LocalDate day, CaseFile file, Instant answered) {
        Instant moment = days.momentOf(day, file.jurisdiction());
        return moment.isBefore(answered) ? moment : answered;
    }
}
