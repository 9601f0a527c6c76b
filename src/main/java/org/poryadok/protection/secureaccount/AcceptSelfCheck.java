package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** «Внести в листы защищённости»: the sheets are confirmed, the card is closed by the moment of sending. */
@Component
class AcceptSelfCheck implements JavaDelegate {

    private final SecurityCards cards;
    private final SecuritySheets sheets;

    AcceptSelfCheck(SecurityCards cards, SecuritySheets sheets) {
        this.cards = cards;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        sheets.confirm(execution.getProcessInstanceId(), file.known("reviewedBy"));
        cards.fulfil(file, "cardId", file.known("checkedBy"));
    }
}
