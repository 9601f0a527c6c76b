package org.poryadok.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;

/**
 * What a designation lets a person do in the procedures of the body. Nobody is designated for nothing: each of them is the
 * key to the tasks that are offered to its roles.
 */
final class DesignatedRoles {

    private DesignatedRoles() {}

    /**
     * An authorised person creates and keeps pages as an executor does; to publish on them and to answer their readers
     * (SHP-2.3) he must have been identified through ESIA.
     */
    static Set<Role> of(PersonRole designated, boolean identified) {
        return switch (designated) {
            case RESPONSIBLE -> EnumSet.of(Role.RESPONSIBLE);
            case EXECUTOR -> EnumSet.of(Role.EXECUTOR);
            case AUTHORIZED -> identified ? EnumSet.of(Role.EXECUTOR, Role.AUTHORIZED) : EnumSet.of(Role.EXECUTOR);
        };
    }

    /** Names of the designations that give a role in the body; one that matches nothing when none does. */
    static List<String> namesFor(String role) {
        List<String> names = Stream.of(PersonRole.values())
                .filter(designated ->
                        of(designated, true).stream().map(Role::id).anyMatch(role::equals))
                .map(Enum::name)
                .toList();
        return names.isEmpty() ? List.of("") : names;
    }

    /** Whether only those have the role who were identified through ESIA. */
    static boolean identifiedOnly(String role) {
        return role.equals(Role.AUTHORIZED.id());
    }
}
