package org.poryadok.procedure.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.procedure.Refusal;
import org.poryadok.procedure.step.CardTimers;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** «Продлить срок»: the new last day stands in every form of the procedure from now on. */
@Component
class ExtendTerm implements JavaDelegate {

    private final ControlCards cards;
    private final CardTimers timers;
    private final OpenTasks openTasks;

    ExtendTerm(ControlCards cards, CardTimers timers, OpenTasks openTasks) {
        this.cards = cards;
        this.timers = timers;
        this.openTasks = openTasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        try {
            cards.extend(file.cardId(), file.day("extendedTo").orElseThrow(), file.known("decisionReason"),
                    file.known("overdueDecidedBy"));
        } catch (ControlException | TermException e) {
            throw new Refusal("extendedTo", e.getMessage());
        }
        ControlCard card = cards.card(file.cardId());
        String lastDay = card.lastDay().map(Russian::dayAndWeekday).orElseThrow() + ", продлён";
        file.set("lastDayText", lastDay);
        file.set("termExplanation", card.explanation());
        openTasks.extend(execution.getProcessInstanceId(), timers.dueDate(file.known("cardId")), lastDay);
    }
}
