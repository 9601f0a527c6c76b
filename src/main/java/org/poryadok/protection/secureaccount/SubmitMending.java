package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Направить на подтверждение»: nobody is reminded while the security officer looks. */
@Component
class SubmitMending implements JavaDelegate {

    private final SecurityCards cards;

    SubmitMending(SecurityCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.submit(file, "defectCardId", file.known("mendedBy"));
    }
}
