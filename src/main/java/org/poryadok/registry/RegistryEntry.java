package org.poryadok.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.poryadok.act.OwnerKind;

/**
 * An entry of the registry as a version says it. Its canonical form is what the hash of the version is taken of: new
 * properties go to the end and stay out while they are empty.
 *
 * @param key         stable: «account:…» for an account, «page:…» for a page that an act itself names
 * @param networks    ids; the one of a page
 * @param address     normal form
 * @param createdOn   day of creation in the network; not known of pages that an act names
 * @param closedOn    day of deletion in the network
 * @param ground      why it was closed, or the clause that names the page
 * @param replacement address of the page that took its place
 */
@JsonPropertyOrder({"key", "state", "bodyId", "bodyName", "ownerKind", "networks", "address", "permanentId", "createdOn",
        "closedOn", "ground", "replacement"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RegistryEntry(String key, State state, String bodyId, String bodyName, OwnerKind ownerKind,
                            List<String> networks, Optional<String> address, Optional<String> permanentId,
                            Optional<LocalDate> createdOn, Optional<LocalDate> closedOn, Optional<String> ground,
                            Optional<String> replacement) {

    /** How the registry stands to a page. */
    public enum State {

        ACTIVE("действующая"),
        CLOSED("закрыта");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Russian word as it stands beside «страница». */
        public String title() {
            return title;
        }
    }

    public RegistryEntry {
        networks = List.copyOf(networks);
    }
}
