package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать подписание»: nobody is reminded while the coordinator checks; the day of signing decides what is in time. */
@Component
class RecordSigning implements JavaDelegate {

    private final ControlCards cards;
    private final JurisdictionDays days;

    RecordSigning(ControlCards cards, JurisdictionDays days) {
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.submit(file.cardId(), days.momentOf(file.day("adoptedOn").orElseThrow(), file.jurisdiction()),
                file.known("signedBy"));
    }
}
