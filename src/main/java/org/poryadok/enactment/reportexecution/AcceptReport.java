package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Принять отчёт»: fulfilled when the accepted report was sent; tells the controller whether that was in time. */
@Component
class AcceptReport implements JavaDelegate {

    private final ControlCards cards;

    AcceptReport(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ControlCard card = cards.card(file.cardId());
        cards.fulfil(card.id(), card.submittedAt().orElseThrow(), file.known("reportedBy"));
        file.set("lateness", cards.statusText(cards.card(card.id()))
                + card.lastDay().map(day -> "; последний день срока — " + Russian.day(day)).orElse(""));
    }
}
