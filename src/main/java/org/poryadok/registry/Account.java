package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.RecordParts;
import org.poryadok.term.Russian;

/**
 * An entry of the registry.
 *
 * @param bodyId            body that keeps the page
 * @param ownerKind         whose page it is, see {@link org.poryadok.organisation.PageOwners}
 * @param createdOn         day of creation in the network, in the jurisdiction's zone; of a page that came by an act, the
 *                          day from which the act names it
 * @param closedOn          day of deletion in the network, in the jurisdiction's zone
 * @param byAct             an act that names the page has put it into the registry; when it was created is not known
 * @param furtherAddresses  normal forms at which a page that an act names answers as well
 * @param processInstanceId the procedure that put the entry into the registry
 * @param toldAt            when its body entered the page, not later than it was accepted
 */
public record Account(
        UUID id,
        String jurisdiction,
        String bodyId,
        AccountAddress address,
        OwnerKind ownerKind,
        LocalDate createdOn,
        AccountState state,
        Optional<LocalDate> closedOn,
        boolean byAct,
        List<String> furtherAddresses,
        String processInstanceId,
        Instant toldAt,
        Instant activatedAt,
        String activatedBy) {

    public Account {
        furtherAddresses = List.copyOf(furtherAddresses);
    }

    /** What the entry names, all of which has to be its jurisdiction's. */
    public RecordParts parts() {
        return RecordParts.of(jurisdiction).body(bodyId).networks(List.of(network()));
    }

    /** Which body keeps the page for what kind of owner. */
    public Keeping keeping() {
        return new Keeping(bodyId, ownerKind);
    }

    /** «создана 01.02.2020», «названа в акте, официальная с 02.09.2023» */
    public String sinceText() {
        return (byAct ? "названа в акте, официальная с " : "создана ") + Russian.day(createdOn);
    }

    /** Whether it is known that the page was not there yet. */
    public boolean isYoungerThan(LocalDate day) {
        return !byAct && day.isBefore(createdOn);
    }

    public String network() {
        return address.network();
    }
}
