package org.poryadok.enactment.reportexecution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать отправку отчёта»: the document gets its number and day, the card waits for the coordinator's check. */
@Component
class RecordReport implements JavaDelegate {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Reports reports;

    RecordReport(ControlCards cards, JurisdictionDays days, Reports reports) {
        this.cards = cards;
        this.days = days;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        reports.drawUp(execution);
        cards.submit(file.cardId(), days.momentOf(file.day("reportSentOn").orElseThrow(), file.jurisdiction()),
                file.known("reportedBy"));
    }
}
