package org.poryadok.verification.verifyaccount;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** «Определить страницы»: all of a body's that the act concerns, or the one that was named; none is verified twice at once. */
@Component
class SelectAccounts implements JavaDelegate {

    private final VerificationClauses obligation;
    private final ReportedAccount reported;
    private final RunningVerifications running;

    SelectAccounts(VerificationClauses obligation, ReportedAccount reported, RunningVerifications running) {
        this.obligation = obligation;
        this.reported = reported;
        this.running = running;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.ACT_ID)) {
            reported.describe(file);
        }
        running.lock(file.bodyId());
        file.set(Variables.TO_VERIFY, file.has(CaseVariables.ACCOUNT_ID) ? one(file) : all(file));
    }

    private String one(CaseFile file) {
        Account account = obligation.account(file);
        if (running.of(account).isPresent()) {
            return "waiting";
        }
        return obligation.isConcerned(file.actId(), account) ? "one" : "none";
    }

    private String all(CaseFile file) {
        List<String> accounts = obligation.accountsOf(file.actId(), file.bodyId()).stream()
                .map(account -> account.id().toString())
                .toList();
        file.set(CaseVariables.ACCOUNT_IDS, accounts);
        return accounts.isEmpty() ? "none" : "all";
    }
}
