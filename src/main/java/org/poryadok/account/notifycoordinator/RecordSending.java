package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать отправку»: while the coordinator checks, nobody is reminded; the document gets its number and day. */
@Component
class RecordSending implements JavaDelegate {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Notices notices;

    RecordSending(ControlCards cards, JurisdictionDays days, Notices notices) {
        this.cards = cards;
        this.days = days;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        notices.toCoordinator(execution);
        cards.submit(file.card("firstTierCardId"),
                days.momentOf(file.day("sentOn").orElseThrow(), file.jurisdiction()), file.known("sentBy"));
    }
}
