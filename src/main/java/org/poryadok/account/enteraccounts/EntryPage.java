package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Keeping;

/**
 * A page that is proposed for the registry, with everything about it as the rules want it.
 *
 * @param line      number of its line in the list as an editor counts; 1 of a single page
 * @param createdOn day of creation in the network, in the jurisdiction's zone
 * @param proof     what shows that it is an official page: a link or the particulars of a document, Russian
 * @param held      ids of requirements of the act that it fulfils already
 * @param accountId entry of the registry, once it is there
 */
public record EntryPage(
        int line,
        String bodyId,
        OwnerKind owner,
        AccountAddress address,
        LocalDate createdOn,
        String proof,
        List<String> held,
        Optional<UUID> accountId) {

    public EntryPage {
        held = List.copyOf(held);
    }

    /** Which body keeps the page for what kind of owner. */
    public Keeping keeping() {
        return new Keeping(bodyId, owner);
    }
}
