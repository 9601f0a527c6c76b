package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.NamedDay;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What a notice says of an account: whose it is, where, and when it was created or deleted. */
@Component
class AccountFacts {

    /** @param toldLater day on which the body entered a page, where that is a later one than it names for its creation */
    record Facts(Account account, PageOwner owner, PageEvent event, String change, Optional<LocalDate> toldLater) {

        String sentence() {
            String happened =
                    switch (event) {
                        case CREATED -> account.sinceText() + told();
                        case DELETED ->
                            "удалена " + Russian.day(account.closedOn().orElseThrow());
                        case CHANGED -> "изменились сведения: " + change;
                    };
            return Network.of(account.network()).quoted() + ", "
                    + account.address().normalized() + " — " + happened + "; владелец: " + owner.withKeeper() + ".";
        }

        private String told() {
            return toldLater
                    .map(day -> " по сведениям органа" + NamedDay.told(Optional.of(day)))
                    .orElse("");
        }
    }

    private final Accounts accounts;
    private final PageOwners owners;
    private final JurisdictionDays days;

    AccountFacts(Accounts accounts, PageOwners owners, JurisdictionDays days) {
        this.accounts = accounts;
        this.owners = owners;
        this.days = days;
    }

    Facts of(CaseFile file) {
        Account account = accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)));
        return new Facts(
                account,
                owners.of(account.keeping()),
                PageEvent.valueOf(file.known(Variables.ACCOUNT_EVENT)),
                file.text(Variables.CHANGE_TEXT).orElse(""),
                Optional.of(account.toldAt())
                        .map(told -> LocalDate.ofInstant(told, days.zone(account.jurisdiction())))
                        .filter(told -> !account.byAct() && told.isAfter(account.createdOn())));
    }
}
