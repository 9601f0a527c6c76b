package org.poryadok.organisation;

import java.util.Set;

/**
 * A word of a reader, and where it is found: in another case or number, by its beginning, or in a usual short form
 * («минздрав»).
 *
 * @param typed    in lower case
 * @param bodyIds  bodies in whose name, or in the name of whose jurisdiction, it stands
 * @param headed   bodies in whose head's post or name it stands
 * @param ownerIds owners whom an act names and in whose name, or in the name of whose jurisdiction, it stands
 */
public record SearchedWord(String typed, Set<String> bodyIds, Set<String> headed, Set<String> ownerIds) {

    public SearchedWord {
        bodyIds = Set.copyOf(bodyIds);
        headed = Set.copyOf(headed);
        ownerIds = Set.copyOf(ownerIds);
    }

    public boolean isFound() {
        return !bodyIds.isEmpty() || !headed.isEmpty() || !ownerIds.isEmpty();
    }
}
