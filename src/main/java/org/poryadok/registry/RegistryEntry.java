package org.poryadok.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.OwnerKind;

/**
 * An entry of the registry as a version says it. Its canonical form is what the hash of the version is taken of: new
 * properties go to the end and stay out while they are empty.
 *
 * @param key         stable: «account:…» for an account, «page:…» for a page that an act itself names, «exemption:…» for
 *                    a body that need not keep one
 * @param bodyId      body that keeps the page, or need not keep one
 * @param networks    ids; the one of a page, those of an exemption
 * @param address     normal form; an exemption has none
 * @param createdOn   day of creation in the network; not known of pages that an act names
 * @param closedOn    day of deletion in the network
 * @param ground      why it was closed or is not kept, or the clause that names the page
 * @param replacement address of the page that took its place
 * @param owner       name of the owner where it is not the body; no person
 * @param further     normal forms at which a page that an act names answers as well
 */
@JsonPropertyOrder({
    "key",
    "state",
    "bodyId",
    "bodyName",
    "ownerKind",
    "networks",
    "address",
    "permanentId",
    "createdOn",
    "closedOn",
    "ground",
    "replacement",
    "owner",
    "further"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RegistryEntry(
        String key,
        State state,
        String bodyId,
        String bodyName,
        OwnerKind ownerKind,
        List<String> networks,
        Optional<String> address,
        Optional<String> permanentId,
        Optional<LocalDate> createdOn,
        Optional<LocalDate> closedOn,
        Optional<String> ground,
        Optional<String> replacement,
        Optional<String> owner,
        Optional<List<String>> further) {

    private static final String OF_ACCOUNT = "account:";

    /** The key of an account's entry. */
    public static String keyOf(UUID accountId) {
        return OF_ACCOUNT + accountId;
    }

    /** The account whose entry has a key; empty for a page that an act names and for an exemption. */
    public static Optional<UUID> accountOf(String key) {
        return key.startsWith(OF_ACCOUNT)
                ? Optional.of(UUID.fromString(key.substring(OF_ACCOUNT.length())))
                : Optional.empty();
    }

    /** How the registry stands to a page. */
    public enum State {
        ACTIVE("действующая"),
        CLOSED("закрыта"),
        /** No page needs to be kept. */
        EXEMPT("не ведётся");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Russian word as it stands beside «страница». */
        public String title() {
            return title;
        }
    }

    /** Whose page it is, or would be. */
    @JsonIgnore
    public String ownerName() {
        return owner.orElse(bodyName);
    }

    /** The body that keeps it, where that is not the owner. */
    @JsonIgnore
    public Optional<String> keeperName() {
        return owner.map(name -> bodyName);
    }

    public RegistryEntry {
        networks = List.copyOf(networks);
    }
}
