package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * «Начать подтверждение страницы»: what the act demands of the new account beyond its design begins, and nobody waits for
 * it. What was ticked when the page was accepted is not asked again.
 */
@Component
public class StartVerification implements JavaDelegate {

    private final VerificationClauses obligation;
    private final Verifications verifications;
    private final BeginVerification begin;

    StartVerification(VerificationClauses obligation, Verifications verifications, BeginVerification begin) {
        this.obligation = obligation;
        this.verifications = verifications;
        this.begin = begin;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Account account = obligation.account(file);
        List<AskedItem> demanded = obligation.demanded(file.actId(), account);
        if (!demanded.isEmpty()) {
            takeOverTicks(file, account, demanded);
            begin.of(List.of(account), file.actId(), Account::createdOn);
        }
    }

    private void takeOverTicks(CaseFile file, Account account, List<AskedItem> demanded) {
        Set<String> ticked = Set.copyOf(file.chosen(Variables.REQUIREMENTS_DONE));
        LocalDate on = account.createdOn();
        Verifications.Step step = new Verifications.Step(file.known(Variables.ACCEPTED_BY), file.processInstanceId());
        List<AskedItem> done =
                demanded.stream().filter(item -> ticked.contains(item.id())).toList();
        verifications.ask(account.id(), file.actId(), done, step);
        verifications.report(
                account.id(),
                file.actId(),
                done.stream()
                        .map(item -> new ReportedItem(
                                item.id(),
                                ItemState.DONE,
                                Optional.of(on),
                                Optional.of(account.address().normalized()),
                                Optional.empty()))
                        .toList(),
                step);
    }
}
