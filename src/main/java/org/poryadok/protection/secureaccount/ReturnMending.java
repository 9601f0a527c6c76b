package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Вернуть с замечаниями»: the card is open again. */
@Component
class ReturnMending implements JavaDelegate {

    private final SecurityCards cards;

    ReturnMending(SecurityCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file, "defectCardId", file.known("confirmedBy"), file.known("mendingRemarks"));
    }
}
