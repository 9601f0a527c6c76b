package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.OwnerKind;

/**
 * What a reader of the registry looks for; everything that is empty does not matter.
 *
 * @param network id of a network
 * @param on       the registry as it stood at the end of a day of the jurisdiction's zone; empty: as it stands now
 * @param text    words of the name of a body or jurisdiction in any order, case and number, short forms too («минздрав»), the beginning of a handle, or an address as it was pasted
 */
public record PublicQuery(
        Optional<String> jurisdiction,
        Optional<String> network,
        Optional<String> bodyId,
        Optional<OwnerKind> ownerKind,
        Optional<AccountState> state,
        Optional<String> text,
        Optional<LocalDate> on) {

    public PublicQuery(
            Optional<String> jurisdiction,
            Optional<String> network,
            Optional<String> bodyId,
            Optional<OwnerKind> ownerKind,
            Optional<AccountState> state,
            Optional<String> text) {
        this(jurisdiction, network, bodyId, ownerKind, state, text, Optional.empty());
    }

    /** The same question about another day. */
    public PublicQuery on(LocalDate day) {
        return new PublicQuery(jurisdiction, network, bodyId, ownerKind, state, text, Optional.of(day));
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
