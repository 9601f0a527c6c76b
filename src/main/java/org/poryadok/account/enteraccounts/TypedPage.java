package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.List;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;

/**
 * A page as an official describes it, in a form or in a line of a list, before it is judged.
 *
 * @param permanentId blank where the network shows none
 * @param held        ids of requirements
 */
record TypedPage(
        String bodyId,
        OwnerKind owner,
        Network network,
        String address,
        String permanentId,
        LocalDate createdOn,
        String proof,
        List<String> held) {

    TypedPage {
        held = List.copyOf(held);
    }

    /** What was judged before and may have to be judged again. */
    static TypedPage of(EntryPage page) {
        return new TypedPage(
                page.bodyId(),
                page.owner(),
                Network.of(page.address().network()),
                page.address().normalized(),
                page.address().permanentId().orElse(""),
                page.createdOn(),
                page.proof(),
                page.held());
    }
}
