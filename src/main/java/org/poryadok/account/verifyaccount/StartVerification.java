package org.poryadok.account.verifyaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * «Начать подтверждение страницы»: what the act demands of the new account beyond its design begins, and nobody waits for
 * it. What was ticked when the page was accepted is not asked again.
 */
@Component
class StartVerification implements JavaDelegate {

    private final RuntimeService runtime;
    private final VerificationDuty duty;
    private final Verifications verifications;

    StartVerification(RuntimeService runtime, VerificationDuty duty, Verifications verifications) {
        this.runtime = runtime;
        this.duty = duty;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Account account = duty.account(file.known("accountId"));
        List<AskedItem> demanded = duty.demanded(file.actId(), account);
        if (demanded.isEmpty()) {
            return;
        }
        takeOverTicks(execution, account, demanded);
        runtime.startProcessInstanceByKey(Procedure.VERIFY_ACCOUNT.key(), file.actId() + "|" + account.id(), Map.of(
                "jurisdiction", account.jurisdiction(), "actId", file.actId(), "bodyId", account.bodyId(),
                "accountId", account.id().toString(), "eventDate", account.createdOn().toString()));
    }

    private void takeOverTicks(DelegateExecution execution, Account account, List<AskedItem> demanded) {
        CaseFile file = CaseFile.of(execution);
        Set<String> ticked = Set.copyOf(file.chosen("requirementsDone"));
        LocalDate on = account.createdOn();
        Verifications.Step step = new Verifications.Step(file.known("acceptedBy"), execution.getProcessInstanceId());
        List<AskedItem> done = demanded.stream().filter(item -> ticked.contains(item.id())).toList();
        verifications.ask(account.id(), file.actId(), done, step);
        verifications.report(account.id(), file.actId(), done.stream()
                .map(item -> new ReportedItem(item.id(), ItemState.DONE, Optional.of(on),
                        Optional.of(account.address().normalized()), Optional.empty()))
                .toList(), step);
    }
}
