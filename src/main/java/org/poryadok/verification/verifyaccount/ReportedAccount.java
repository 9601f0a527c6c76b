package org.poryadok.verification.verifyaccount;

import java.util.Arrays;
import java.util.Optional;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.Network;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/** An account whose mark somebody of its body, or the coordinator, reports as lost. */
@Component
class ReportedAccount {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Designations designations;
    private final VerificationClauses obligation;
    private final RunningVerifications running;
    private final Verifications verifications;

    ReportedAccount(
            Accounts accounts,
            Organisation organisation,
            Designations designations,
            VerificationClauses obligation,
            RunningVerifications running,
            Verifications verifications) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.designations = designations;
        this.obligation = obligation;
        this.running = running;
        this.verifications = verifications;
    }

    /** @throws Refusal when the address leads to no account that the starter answers for, or nothing is demanded of it */
    void describe(CaseFile file) {
        String typed = file.known(Variables.ADDRESS);
        Official starter = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .orElseThrow(() -> new Refusal(null, "Процедуру начинает должностное лицо органа или координатор."));
        Account account = Arrays.stream(Network.values())
                .flatMap(network -> find(network, typed).stream())
                .filter(found -> answersFor(starter, found))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Variables.ADDRESS,
                        "Действующей страницы с таким адресом у вас в реестре нет." + " Проверьте адрес."));
        String actId = obligation
                .actFor(account)
                .orElseThrow(() -> new Refusal(
                        Variables.ADDRESS, "Действующего акта, который требует подтвердить эту страницу, нет."));
        if (running.of(account).isPresent()) {
            throw new Refusal(Variables.ADDRESS, "Эта страница уже подтверждается: смотрите задачи исполнителя.");
        }
        file.set(CaseVariables.JURISDICTION, account.jurisdiction());
        file.set(CaseVariables.ACT_ID, actId);
        file.set(CaseVariables.BODY_ID, account.bodyId());
        file.set(CaseVariables.ACCOUNT_ID, account.id().toString());
        verifications.lost(
                account.id(),
                actId,
                file.known(Variables.LOST_NOTE),
                new Verifications.Step(starter.userId(), file.processInstanceId()));
    }

    private boolean answersFor(Official starter, Account account) {
        return designations.worksFor(starter, account.bodyId())
                || starter.jurisdiction().equals(account.jurisdiction())
                        && starter.roles().contains(Role.COORDINATOR.id());
    }

    private Optional<Account> find(Network network, String typed) {
        try {
            return accounts.findByAddress(AccountAddress.parse(network.id(), typed));
        } catch (AddressException | RegistryException otherNetwork) {
            return Optional.empty();
        }
    }
}
