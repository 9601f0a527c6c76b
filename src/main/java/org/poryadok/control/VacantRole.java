package org.poryadok.control;

import java.util.Optional;
import org.poryadok.act.Role;

/**
 * A role that nobody holds, where a letter should have gone to somebody: the letter stays in the mail journal as
 * undeliverable.
 *
 * @param id   stands where the user id of a recipient stands
 * @param name as the journal shows it, Russian
 */
public record VacantRole(String id, String name) {

    /** Why nobody is told, and nobody can act. */
    public static final String NOBODY_HOLDS_IT = "в роли никто не состоит";

    private static final String PREFIX = "vacant:";

    /** @param title of the role, Russian */
    public static VacantRole of(String role, String title) {
        return new VacantRole(PREFIX + role, title + " (" + NOBODY_HOLDS_IT + ")");
    }

    /** The vacant role that the id of a recipient stands for. */
    public static Optional<VacantRole> find(String id) {
        return Optional.of(id)
                .filter(any -> any.startsWith(PREFIX))
                .map(vacant -> vacant.substring(PREFIX.length()))
                .map(role -> of(role, Role.find(role).map(Role::title).orElse(role)));
    }
}
