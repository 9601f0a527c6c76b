package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** «Отметить в листах защищённости»: how each defect was mended stays there; the card is closed. */
@Component
class AcceptMending implements JavaDelegate {

    private final SecurityCards cards;
    private final SecuritySheets sheets;

    AcceptMending(SecurityCards cards, SecuritySheets sheets) {
        this.cards = cards;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        sheets.confirmMending(execution.getProcessInstanceId(), file.known("confirmedBy"));
        cards.fulfil(file, "defectCardId", file.known("mendedBy"));
    }
}
