package org.poryadok.site;

import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Network;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.PublicAccount;
import org.poryadok.term.Russian;

/**
 * An entry in the words of a page.
 *
 * @param owner     whose page it is: «Губернатор Томской области»
 * @param person    who holds the owner's post; null where it is none, or not known
 * @param keeper    body that keeps the page; null where that is the owner
 * @param kind      kind of the owner
 * @param address   without scheme, as people read it
 * @param names     its further addresses by which people know it, «vk.com/shpakray»; null of nearly all
 * @param name      by which it was compared with an address that only looks like it
 * @param link      to follow; null of a page that is closed or compromised, which somebody else may hold, of prohibited
 *                  networks, and of what no browser follows
 * @param note      what the law wants said of the network; null for most
 * @param compromisedSince day and time in the jurisdiction's zone since which the body does not control it; null of nearly all
 * @param replacementTaken whether the body does not control the page that took its place
 */
record AccountView(
        String card,
        String jurisdiction,
        String owner,
        String person,
        String keeper,
        String kind,
        String network,
        String note,
        String address,
        String names,
        String name,
        String link,
        String permanentId,
        String marks,
        String createdOn,
        boolean active,
        String state,
        String closedOn,
        String ground,
        String replacementCard,
        String replacement,
        boolean namedByAct,
        String compromisedSince,
        boolean replacementTaken) {

    /** «vk.com/public197204238 (vk.com/shpakray)» */
    public String named() {
        return names == null ? address : address + " (" + names + ")";
    }

    static AccountView of(
            PublicAccount account,
            Jurisdiction jurisdiction,
            Optional<String> compromisedSince,
            boolean replacementTaken) {
        Network network = Network.of(account.network());
        String address = account.address().normalized();
        boolean active = account.state() != AccountState.CLOSED;
        return new AccountView(
                "/registry/accounts/" + account.id(),
                jurisdiction.name(),
                account.owner().name(),
                account.owner().person().orElse(null),
                account.owner().keepsItself() ? null : account.bodyName(),
                account.ownerKind().title(),
                network.title(),
                network.note().orElse(null),
                bare(address),
                account.shortNames().isEmpty()
                        ? null
                        : account.shortNames().stream().map(AccountView::bare).collect(Collectors.joining(", ")),
                account.address().handle(),
                active && account.canBeFollowed() && network.note().isEmpty() && compromisedSince.isEmpty()
                        ? address
                        : null,
                account.address().permanentId().orElse(null),
                account.marks().isEmpty() ? null : String.join(", ", account.marks()),
                account.createdOn().map(Russian::day).orElse(null),
                active,
                account.state().title(),
                account.closedOn().map(Russian::day).orElse(null),
                account.closingGround().orElse(null),
                account.replacementId().map(id -> "/registry/accounts/" + id).orElse(null),
                account.replacementAddress().map(AccountView::bare).orElse(null),
                account.namedByAct(),
                active ? compromisedSince.orElse(null) : null,
                replacementTaken);
    }

    private static String bare(String address) {
        return address.replaceFirst("^https://", "");
    }
}
