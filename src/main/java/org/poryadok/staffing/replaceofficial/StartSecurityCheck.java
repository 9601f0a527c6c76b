package org.poryadok.staffing.replaceofficial;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.secureaccount.SelfCheckStart;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Начать проверку защищённости»: after a change of persons, in every body with pages that it concerns (P11). */
@Component
class StartSecurityCheck implements JavaDelegate {

    private final SelfCheckStart checks;
    private final HandOverPages pages;
    private final Accounts accounts;

    StartSecurityCheck(SelfCheckStart checks, HandOverPages pages, Accounts accounts) {
        this.checks = checks;
        this.pages = pages;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        pages.bodies(file).stream()
                .map(accounts::ofBody)
                .filter(ofBody -> !ofBody.isEmpty())
                .forEach(ofBody -> checks.of(ofBody, file.known(Variables.APPOINTMENT_REASON)));
    }
}
