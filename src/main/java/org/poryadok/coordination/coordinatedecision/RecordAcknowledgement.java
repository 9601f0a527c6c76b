package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAnswer;
import org.springframework.stereotype.Component;

/** «Записать ознакомление»: who has read which edition; where nothing more is asked, the addressee's card is closed. */
@Component
class RecordAcknowledgement implements JavaDelegate {

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final AnswerTable table;

    RecordAcknowledgement(CoordinatedDecisions decisions, ControlCards cards, AnswerTable table) {
        this.decisions = decisions;
        this.cards = cards;
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID decision = file.card("decisionId");
        Instant at = Instant.parse(file.known("answeredAt"));
        String by = file.known("answeredBy");
        boolean objects = file.known("acknowledgement").equals("object");
        boolean nothingMore = !objects && !file.isTrue("reportWanted");
        decisions.acknowledge(decision, file.bodyId(), new CoordinatedDecisions.Acknowledgement(
                file.number("editionRead"), at, by), nothingMore ? AddresseeState.INFORMED : AddresseeState.ACKNOWLEDGED);
        if (objects) {
            decisions.answer(decision, file.bodyId(), new DecisionAnswer(AddresseeState.OBJECTED,
                    file.known("objection"), Optional.empty(), Optional.empty(), at, by));
            cards.submit(file.cardId(), at, by);
        } else if (nothingMore) {
            cards.fulfil(file.cardId(), at, by);
        }
        table.refresh(execution);
    }
}
