package org.poryadok.account.verifyaccount;

import java.util.Arrays;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Network;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** An account whose mark somebody of its body, or the coordinator, reports as lost. */
@Component
class ReportedAccount {

    private final Accounts accounts;
    private final Organisation organisation;
    private final VerificationDuty duty;
    private final RunningVerifications running;
    private final Verifications verifications;

    ReportedAccount(Accounts accounts, Organisation organisation, VerificationDuty duty, RunningVerifications running,
                    Verifications verifications) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.duty = duty;
        this.running = running;
        this.verifications = verifications;
    }

    /** @throws Refusal when the address leads to no account that the starter answers for, or nothing is demanded of it */
    void describe(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String note = file.requiredText("lostNote", "Напишите, что утрачено или изменилось.");
        String typed = file.requiredLine("address", "Укажите адрес страницы.");
        Official starter = file.text("initiator").flatMap(organisation::official)
                .orElseThrow(() -> new Refusal(null, "Процедуру начинает должностное лицо органа или координатор."));
        Account account = Arrays.stream(Network.values()).flatMap(network -> find(network, typed).stream())
                .filter(found -> answersFor(starter, found)).findFirst()
                .orElseThrow(() -> new Refusal("address", "Действующей страницы с таким адресом у вас в реестре нет."
                        + " Проверьте адрес."));
        String actId = duty.actFor(account).orElseThrow(() -> new Refusal("address",
                "Действующего акта, который требует подтвердить эту страницу, нет."));
        if (running.of(account.id().toString()).isPresent()) {
            throw new Refusal("address", "Эта страница уже подтверждается: смотрите задачи исполнителя.");
        }
        file.set("jurisdiction", account.jurisdiction());
        file.set("actId", actId);
        file.set("bodyId", account.bodyId());
        file.set("accountId", account.id().toString());
        verifications.lost(account.id(), actId, note,
                new Verifications.Step(starter.userId(), execution.getProcessInstanceId()));
    }

    private static boolean answersFor(Official starter, Account account) {
        return starter.bodyId().filter(account.bodyId()::equals).isPresent()
                || starter.jurisdiction().equals(account.jurisdiction())
                && starter.roles().contains(Role.COORDINATOR.id());
    }

    private Optional<Account> find(Network network, String typed) {
        try {
            return accounts.findByAddress(AccountAddress.parse(network.id(), typed));
        } catch (RegistryException otherNetwork) {
            return Optional.empty();
        }
    }
}
