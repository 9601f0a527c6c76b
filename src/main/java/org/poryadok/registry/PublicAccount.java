package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.OwnerKind;

/**
 * A page as anybody may see it: only what a completed step has put into the registry, or what an act itself names; never
 * a draft, a person, or who did it.
 *
 * @param id                 stable; the one of the entry, or made of the address of a page that an act names
 * @param marks              confirmed words such as «Госорганизация»; none of a closed page
 * @param createdOn          day of creation in the network, in the jurisdiction's zone; not known of pages that an act names
 * @param closedOn           day of deletion in the network, in the jurisdiction's zone
 * @param closingGround      «площадка запрещена; приказ от 21.03.2022 № 15»; there when it is closed
 * @param replacementId      entry that took its place
 * @param replacementAddress its address
 * @param namedByAct         whether an act names the page, without any procedure
 */
public record PublicAccount(
        UUID id,
        String jurisdiction,
        String bodyId,
        String bodyName,
        OwnerKind ownerKind,
        AccountAddress address,
        List<String> marks,
        Optional<LocalDate> createdOn,
        AccountState state,
        Optional<LocalDate> closedOn,
        Optional<String> closingGround,
        Optional<UUID> replacementId,
        Optional<String> replacementAddress,
        boolean namedByAct) {

    public PublicAccount {
        marks = List.copyOf(marks);
    }

    /** Id of the network. */
    public String network() {
        return address.network();
    }
}
