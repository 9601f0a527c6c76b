package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.address.WebAddress;
import org.poryadok.organisation.PageOwner;

/**
 * A page as anybody may see it: only what a completed step has put into the registry; never a draft, or who did it, and no
 * person but the head whose page it is.
 *
 * @param id                 stable
 * @param owner              whose it is and which body keeps it; of a past day, as it was then
 * @param marks              confirmed words such as «Госорганизация»; none of a closed page
 * @param createdOn          day of creation in the network, in the jurisdiction's zone; not known of pages that came by an act
 * @param closedOn           day of deletion in the network, in the jurisdiction's zone
 * @param closingGround      «площадка запрещена; приказ от 21.03.2022 № 15»; there when it is closed
 * @param replacementId      entry that took its place
 * @param replacementAddress its address
 * @param namedByAct         whether an act in force names the page
 * @param furtherAddresses   normal forms at which a page that an act names answers as well
 */
public record PublicAccount(
        UUID id,
        String jurisdiction,
        PageOwner owner,
        AccountAddress address,
        List<String> marks,
        Optional<LocalDate> createdOn,
        AccountState state,
        Optional<LocalDate> closedOn,
        Optional<String> closingGround,
        Optional<UUID> replacementId,
        Optional<String> replacementAddress,
        boolean namedByAct,
        List<String> furtherAddresses) {

    public PublicAccount {
        marks = List.copyOf(marks);
        furtherAddresses = List.copyOf(furtherAddresses);
    }

    /** Whether a browser goes to its address; a damaged record may hold anything. */
    public boolean canBeFollowed() {
        return WebAddress.canBeFollowed(address.normalized());
    }

    /** Its further addresses by which people know it: the short name of a page that an act calls by its number. */
    public List<String> shortNames() {
        return AccountAddress.named(network(), furtherAddresses);
    }

    /** Id of the body that keeps the page. */
    public String bodyId() {
        return owner.keeperId();
    }

    /** Name of the body that keeps the page. */
    public String bodyName() {
        return owner.keeperName();
    }

    public OwnerKind ownerKind() {
        return owner.kind();
    }

    /** Id of the network. */
    public String network() {
        return address.network();
    }
}
