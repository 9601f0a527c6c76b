package org.poryadok.act;

import java.util.Set;

/**
 * A ground on which an act has a user's entry deleted. The grounds of a clause are closed: nothing else is deleted.
 *
 * @param id    unique in the clause
 * @param text  the act's words, Russian
 * @param kinds what the act names with it (KUZ-A2.6b: spam, insults and obscenity are grounds for comments only)
 */
public record RemovalGround(String id, String text, Set<UserEntryKind> kinds) {

    public RemovalGround {
        kinds = Set.copyOf(kinds);
    }

    public boolean concerns(UserEntryKind kind) {
        return kinds.contains(kind);
    }
}
