package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.WebLinks;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAnswer;
import org.springframework.stereotype.Component;

/** «Исполнить решение и отчитаться»: a report says what was done and when; an objection gives its reasons. */
@Component
public class ExecuteDecision implements TaskStep {

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

    @Override
    public void complete(CaseFile file, String actor) {
        if (isDone(file)) {
            Faults faults = new Faults();
            faults.check(() -> days.requireNotInFuture(
                    file.day(Variables.EXECUTED_ON).orElseThrow(), file.jurisdiction(), Variables.EXECUTED_ON));
            faults.check(() -> WebLinks.check(file, Variables.REPORT_URL));
            faults.refuse();
        }
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
