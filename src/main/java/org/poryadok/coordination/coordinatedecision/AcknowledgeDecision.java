package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAnswer;
import org.springframework.stereotype.Component;

/** «Ознакомиться с решением»: the responsible officer has taken note, or objects and gives his reasons. */
@Component
public class AcknowledgeDecision implements TaskStep {

    private static final String OBJECT = "object";

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final AnswerTable table;

    AcknowledgeDecision(CoordinatedDecisions decisions, ControlCards cards, AnswerTable table) {
        this.decisions = decisions;
        this.cards = cards;
        this.table = table;
    }

    /** He answers to the edition that is shown. */
    @Override
    public void show(CaseFile file) {
        file.set(Variables.EDITION_READ, file.number(Variables.EDITION_NUMBER));
    }

    /** «Записать ознакомление»: who has read which edition; where nothing more is asked, his body's card is closed. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID decision = file.card(Variables.DECISION_ID);
        Instant at = file.doneAt(Variables.ANSWERED_BY);
        String by = file.known(Variables.ANSWERED_BY);
        boolean objects = file.known(Variables.ACKNOWLEDGEMENT).equals(OBJECT);
        boolean nothingMore = !objects && !file.isTrue(Variables.REPORT_WANTED);
        decisions.acknowledge(
                decision,
                file.bodyId(),
                new CoordinatedDecisions.Acknowledgement(file.number(Variables.EDITION_READ), at, by),
                nothingMore ? AddresseeState.INFORMED : AddresseeState.ACKNOWLEDGED);
        if (objects) {
            decisions.answer(
                    decision,
                    file.bodyId(),
                    new DecisionAnswer(
                            AddresseeState.OBJECTED,
                            file.known(Variables.OBJECTION),
                            Optional.empty(),
                            Optional.empty(),
                            at,
                            by));
            cards.submit(file.cardId(), at, by);
        } else if (nothingMore) {
            cards.fulfil(file.cardId(), at, by);
        }
        table.refresh(execution);
    }
}
