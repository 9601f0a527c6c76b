package org.poryadok.account.verifyaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Направить на проверку»: nobody is reminded while the coordinator checks. */
@Component
class SubmitItems implements JavaDelegate {

    private final VerificationCards cards;

    SubmitItems(VerificationCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cards.submit(CaseFile.of(execution));
    }
}
