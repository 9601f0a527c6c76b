package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.OwnerKind;

/**
 * What a reader of the registry looks for; everything that is empty does not matter.
 *
 * @param network id of a network
 * @param bodyId  body that keeps the page
 * @param owner   id of an owner, see {@link org.poryadok.organisation.PageOwner}
 * @param on       the registry as it stood at the end of a day of the jurisdiction's zone; empty: as it stands now
 * @param text    words of the name of an owner, of the body that keeps the page or of the jurisdiction, in any order, case and
 *                number, short forms too («минздрав»), the beginning of a handle, or an address as it was pasted
 */
public record PublicQuery(
        Optional<String> jurisdiction,
        Optional<String> network,
        Optional<String> bodyId,
        Optional<OwnerKind> ownerKind,
        Optional<AccountState> state,
        Optional<String> text,
        Optional<LocalDate> on,
        Optional<String> owner) {

    public PublicQuery(
            Optional<String> jurisdiction,
            Optional<String> network,
            Optional<String> bodyId,
            Optional<OwnerKind> ownerKind,
            Optional<AccountState> state,
            Optional<String> text) {
        this(jurisdiction, network, bodyId, ownerKind, state, text, Optional.empty(), Optional.empty());
    }

    /** The same question about another day. */
    public PublicQuery on(LocalDate day) {
        return new PublicQuery(jurisdiction, network, bodyId, ownerKind, state, text, Optional.of(day), owner);
    }

    /** The same question with other words. */
    public PublicQuery saying(String words) {
        return new PublicQuery(jurisdiction, network, bodyId, ownerKind, state, Optional.of(words), on, owner);
    }

    /** The same question about the pages of one owner. */
    public PublicQuery ownedBy(Optional<String> id) {
        return new PublicQuery(jurisdiction, network, bodyId, ownerKind, state, text, on, id);
    }

    /** The same question about pages in one state. */
    public PublicQuery in(AccountState one) {
        return new PublicQuery(jurisdiction, network, bodyId, ownerKind, Optional.of(one), text, on, owner);
    }

    /** The whole registry. */
    public static final PublicQuery EVERYTHING = new PublicQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static PublicQuery ofJurisdiction(String jurisdiction) {
        return new PublicQuery(
                Optional.of(jurisdiction),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
