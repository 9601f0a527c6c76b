package org.poryadok.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.poryadok.organisation.Belonging;

/**
 * A kind of thing that cases name by its id: under which variables, and whether a case may. Each procedure offers one, as a
 * bean, for everything that its variables name ({@link CaseParts} for what several rooms name); {@link CaseOwnership} asks
 * them all.
 */
public interface CasePart {

    /** Variables that hold an id or several; the same names in every model. */
    Set<String> variables();

    /**
     * Why a case of a jurisdiction may not name these things, Russian, without a full stop; empty when it may.
     *
     * @param scope what else the case says
     */
    Optional<String> fault(String jurisdiction, Collection<String> ids, VariableScope scope);

    /**
     * Things that a room keeps under a UUID and with their jurisdiction.
     *
     * @param what   Russian, nominative
     * @param owners jurisdictions by id; unknown ids are left out
     */
    static CasePart kept(String what, Set<String> variables, Function<Collection<UUID>, Map<UUID, String>> owners) {
        return new CasePart() {

            @Override
            public Set<String> variables() {
                return variables;
            }

            @Override
            public Optional<String> fault(String jurisdiction, Collection<String> ids, VariableScope scope) {
                Map<String, String> found = new HashMap<>();
                owners.apply(ids.stream().flatMap(id -> uuid(id).stream()).toList())
                        .forEach((id, owner) -> found.put(id.toString(), owner));
                return Belonging.whose(what, ids, found, jurisdiction);
            }
        };
    }

    /**
     * The same for a room that is asked for one thing at a time.
     *
     * @param owner  jurisdiction of a thing
     * @param absent what the room throws when there is none
     */
    static CasePart kept(
            String what,
            Set<String> variables,
            Function<UUID, String> owner,
            Class<? extends RuntimeException> absent) {
        return kept(what, variables, ids -> {
            Map<UUID, String> found = new HashMap<>();
            for (UUID id : ids) {
                try {
                    found.put(id, owner.apply(id));
                } catch (RuntimeException none) {
                    if (!absent.isInstance(none)) {
                        throw none;
                    }
                }
            }
            return found;
        });
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
