package org.poryadok.protection.secureaccount;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** A self-check, or an incident, that an official begins himself: of which account, of which body. */
@Component
public class RequestedCheck {

    private static final List<Role> FOR_OTHERS = List.of(Role.SECURITY, Role.COORDINATOR);

    private final OwnInitiative initiative;
    private final Designations designations;
    private final Accounts accounts;

    RequestedCheck(OwnInitiative initiative, Designations designations, Accounts accounts) {
        this.initiative = initiative;
        this.designations = designations;
        this.accounts = accounts;
    }

    /** @throws Refusal when the starter belongs to no body */
    public Official starter(CaseFile file) {
        return initiative.starter(file);
    }

    /**
     * The account of a typed address; empty when none was typed.
     *
     * @throws Refusal when there is no such account, or it is another body's and the starter has no part in it
     */
    public Optional<Account> account(CaseFile file, Official starter) {
        return file.text(Variables.PAGE_URL)
                .map(typed -> accounts.findByLink(typed)
                        .filter(account -> account.jurisdiction().equals(starter.jurisdiction()))
                        .filter(account -> designations.worksFor(starter, account.bodyId()) || isForOthers(starter))
                        .orElseThrow(() -> new Refusal(
                                Variables.PAGE_URL,
                                "Действующей страницы с таким адресом у вас в реестре нет. " + "Проверьте адрес.")));
    }

    /** Whether there is an account that he could name. */
    public boolean hasAny(Official starter) {
        return isForOthers(starter)
                || Stream.concat(
                                starter.bodyId().stream(),
                                designations.activeOfOfficial(starter).stream().map(Designation::bodyId))
                        .anyMatch(body -> !accounts.ofBody(body).isEmpty());
    }

    private static boolean isForOthers(Official starter) {
        return FOR_OTHERS.stream().anyMatch(role -> starter.roles().contains(role.id()));
    }
}
