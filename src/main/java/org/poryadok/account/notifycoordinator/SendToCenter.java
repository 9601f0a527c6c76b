package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.springframework.stereotype.Component;

/** «Направить информацию в ЦУР» (SHP-3.1.5). */
@Component
public class SendToCenter {

    private final Notices notices;
    private final CardSteps cards;

    SendToCenter(Notices notices, CardSteps cards) {
        this.notices = notices;
        this.cards = cards;
    }

    /** «Закрыть вторую ступень»: the regional centre has been told; nobody accepts or returns it here. */
    public void record(DelegateExecution execution) {
        notices.toCentre(execution);
        cards.fulfilOn(execution, Variables.SECOND_TIER_CARD, Variables.CENTER_SENT_ON, Variables.CENTER_SENT_BY);
    }
}
