package org.poryadok.protection.secureaccount;

import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Вернуть исполнителю»: the card is open again, and every page comes once more with what was said of it. */
@Component
class ReturnSelfCheck implements JavaDelegate {

    private final SecurityCards cards;

    ReturnSelfCheck(SecurityCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file, "cardId", file.known("reviewedBy"), file.known("reviewRemarks"));
        file.set("checkedIds", new ArrayList<String>());
    }
}
