package org.poryadok.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;

/** What a designation lets a person do in the procedures of the body. */
final class DesignatedRoles {

    private DesignatedRoles() {}

    /** The authorised person posts and answers on the pages (SHP 2.3): in the procedures that is the executor's part. */
    static String roleFor(PersonRole designated) {
        return (designated == PersonRole.RESPONSIBLE ? Role.RESPONSIBLE : Role.EXECUTOR).id();
    }

    /** Names of the designations that give a role in the body; one that matches nothing when none does. */
    static List<String> namesFor(String role) {
        List<String> names = Stream.of(PersonRole.values())
                .filter(designated -> roleFor(designated).equals(role))
                .map(Enum::name)
                .toList();
        return names.isEmpty() ? List.of("") : names;
    }
}
