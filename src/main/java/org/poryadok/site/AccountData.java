package org.poryadok.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Network;
import org.poryadok.registry.PublicAccount;

/**
 * An entry as open data; described by registry.schema.json, which changes with it.
 *
 * @param body             that keeps the page; keeper says the same by its name
 * @param furtherAddresses normal forms at which the page answers as well; nearly always empty
 * @param compromisedSince since when the body does not control its page; nearly always empty; of a day, as it was
 *                         known at its end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
    "id",
    "card",
    "jurisdiction",
    "body",
    "ownerKind",
    "network",
    "address",
    "handle",
    "permanentId",
    "state",
    "createdOn",
    "closedOn",
    "closingGround",
    "replacement",
    "marks",
    "namedByAct",
    "compromisedSince",
    "owner",
    "keeper",
    "furtherAddresses"
})
record AccountData(
        UUID id,
        String card,
        Named jurisdiction,
        Named body,
        String ownerKind,
        NetworkData network,
        String address,
        String handle,
        Optional<String> permanentId,
        String state,
        Optional<LocalDate> createdOn,
        Optional<LocalDate> closedOn,
        Optional<String> closingGround,
        Optional<Replacement> replacement,
        List<String> marks,
        boolean namedByAct,
        Optional<Instant> compromisedSince,
        OwnerData owner,
        Named keeper,
        List<String> furtherAddresses) {

    record Named(String id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NetworkData(String id, String name, Optional<String> note) {}

    /** @param compromisedSince as of the entry itself */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Replacement(UUID id, Optional<String> address, Optional<Instant> compromisedSince) {}

    static AccountData of(
            PublicAccount account, Jurisdiction jurisdiction, String publicUrl, Map<UUID, Instant> compromised) {
        Network network = Network.of(account.network());
        return new AccountData(
                account.id(),
                publicUrl + "/registry/accounts/" + account.id(),
                new Named(jurisdiction.id(), jurisdiction.name()),
                new Named(account.bodyId(), account.bodyName()),
                RegistryForm.codeOf(account.ownerKind()),
                new NetworkData(network.id(), network.title(), network.note()),
                account.address().normalized(),
                account.address().handle(),
                account.address().permanentId(),
                RegistryForm.codeOf(account.state()),
                account.createdOn(),
                account.closedOn(),
                account.closingGround(),
                account.replacementId()
                        .map(id -> new Replacement(
                                id, account.replacementAddress(), Optional.ofNullable(compromised.get(id)))),
                account.marks(),
                account.namedByAct(),
                account.closedOn().isPresent() ? Optional.empty() : Optional.ofNullable(compromised.get(account.id())),
                OwnerData.of(account.owner()),
                new Named(account.bodyId(), account.bodyName()),
                account.furtherAddresses());
    }
}
