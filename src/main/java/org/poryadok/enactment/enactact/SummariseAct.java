package org.poryadok.enactment.enactact;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CardRow;
import org.poryadok.casework.CardRows;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Lays out the act's control cards before the controller who is to release the act from control. */
@Component
class SummariseAct implements TaskListener {

    private final ControlCards cards;
    private final CardRows rows;

    SummariseAct(ControlCards cards, CardRows rows) {
        this.cards = cards;
        this.rows = rows;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<CardRow> summary = cards.ofAct(file.actId()).stream()
                .filter(card -> card.actVersion().equals(file.known("actVersion"))).map(rows::row).toList();
        file.setJson("cardRows", summary);
        file.set("cardCount", summary.size());
    }
}
