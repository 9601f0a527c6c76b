package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Направить информацию в ЦУР» (SHP-3.1.5). */
@Component
public class SendToCenter implements TaskStep {

    private final JurisdictionDays days;
    private final Notices notices;
    private final CardSteps cards;

    SendToCenter(JurisdictionDays days, Notices notices, CardSteps cards) {
        this.days = days;
        this.notices = notices;
        this.cards = cards;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        days.requireNotInFuture(
                file.day(Variables.CENTER_SENT_ON).orElseThrow(), file.jurisdiction(), Variables.CENTER_SENT_ON);
    }

    /** «Закрыть вторую ступень»: the regional centre has been told; nobody accepts or returns it here. */
    public void record(DelegateExecution execution) {
        notices.toCentre(execution);
        cards.fulfilOn(execution, Variables.SECOND_TIER_CARD, Variables.CENTER_SENT_ON, Variables.CENTER_SENT_BY);
    }
}
