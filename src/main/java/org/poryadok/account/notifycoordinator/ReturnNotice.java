package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Вернуть с замечаниями»: the duty is open again, and its term has not stopped meanwhile. */
@Component
class ReturnNotice implements JavaDelegate {

    private final ControlCards cards;

    ReturnNotice(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.returned(file.card("firstTierCardId"), file.known("noticeCheckedBy"), file.known("noticeRemarks"));
    }
}
