package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Закрыть вторую ступень»: the regional centre has been told; nobody accepts or returns it here. */
@Component
class CloseSecondTier implements JavaDelegate {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Notices notices;

    CloseSecondTier(ControlCards cards, JurisdictionDays days, Notices notices) {
        this.cards = cards;
        this.days = days;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        notices.toCentre(execution);
        cards.fulfil(file.card("secondTierCardId"),
                days.momentOf(file.day("centerSentOn").orElseThrow(), file.jurisdiction()),
                file.known("centerSentBy"));
    }
}
