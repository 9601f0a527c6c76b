package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAnswer;
import org.springframework.stereotype.Component;

/** «Исполнить решение и отчитаться»: a report says what was done and when; an objection gives its reasons. */
@Component
public class ExecuteDecision {

    private static final String DONE = "done";

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final AnswerTable table;
    private final JurisdictionDays days;

    ExecuteDecision(CoordinatedDecisions decisions, ControlCards cards, AnswerTable table, JurisdictionDays days) {
        this.decisions = decisions;
        this.cards = cards;
        this.table = table;
        this.days = days;
    }

    /** «Записать ответ»: it waits for whoever leads the decision, as sent on the day that the report names. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Instant answered = file.doneAt(Variables.ANSWERED_BY);
        DecisionAnswer answer = answer(file, answered);
        decisions.answer(file.card(Variables.DECISION_ID), file.bodyId(), answer);
        cards.submit(
                file.cardId(),
                answer.executedOn()
                        .map(day -> days.momentOf(day, answered, file.jurisdiction()))
                        .orElse(answered),
                answer.by());
        table.refresh(execution);
    }

    private static DecisionAnswer answer(CaseFile file, Instant answered) {
        String by = file.known(Variables.ANSWERED_BY);
        return isDone(file)
                ? new DecisionAnswer(
                        AddresseeState.REPORTED,
                        file.known(Variables.REPORT_TEXT),
                        file.text(Variables.REPORT_URL),
                        file.day(Variables.EXECUTED_ON),
                        answered,
                        by)
                : new DecisionAnswer(
                        AddresseeState.OBJECTED,
                        file.known(Variables.OBJECTION),
                        Optional.empty(),
                        Optional.empty(),
                        answered,
                        by);
    }

    private static boolean isDone(CaseFile file) {
        return file.known(Variables.EXECUTION).equals(DONE);
    }
}
