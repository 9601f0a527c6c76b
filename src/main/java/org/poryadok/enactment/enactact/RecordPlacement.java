package org.poryadok.enactment.enactact;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Отметить размещение»: fulfils the card of SHP-5. */
@Component
class RecordPlacement implements JavaDelegate {

    private final ControlCards cards;
    private final JurisdictionDays days;

    RecordPlacement(ControlCards cards, JurisdictionDays days) {
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate placedOn = LocalDate.parse(file.known("placedOn").substring(0, 10));
        cards.fulfil(file.cardId(), days.momentOf(placedOn, file.jurisdiction()), file.known("placedBy"));
    }
}
