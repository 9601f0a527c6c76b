package org.poryadok.casework.document;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Network;
import org.poryadok.registry.Account;

/**
 * An account in the table of a letter.
 *
 * @param network     name of the network
 * @param permanentId the id that the network never changes
 * @param owner       name of the owner, nominative
 */
public record AccountLine(
        String network,
        String address,
        Optional<String> permanentId,
        Optional<LocalDate> createdOn,
        Optional<LocalDate> deletedOn,
        String owner) {

    public static AccountLine of(Account account, String owner) {
        return new AccountLine(
                Network.of(account.network()).title(),
                account.address().normalized(),
                account.address().permanentId(),
                Optional.of(account.createdOn()).filter(day -> !account.byAct()),
                account.closedOn(),
                owner);
    }
}
