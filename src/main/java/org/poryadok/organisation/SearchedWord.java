package org.poryadok.organisation;

import java.util.Set;

/**
 * A word of a reader, and where it is found.
 *
 * @param typed   in lower case
 * @param bodyIds bodies in whose name, or in the name of whose jurisdiction, it stands: in another case or number, by its
 *                beginning, or in a usual short form («минздрав»)
 */
public record SearchedWord(String typed, Set<String> bodyIds) {

    public SearchedWord {
        bodyIds = Set.copyOf(bodyIds);
    }
}
