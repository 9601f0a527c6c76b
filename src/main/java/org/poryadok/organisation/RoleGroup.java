package org.poryadok.organisation;

import java.util.Optional;
import org.poryadok.act.Role;

/**
 * An engine group of a role, read; see {@link Organisation#groupOf(String, String)}.
 *
 * @param place id of a jurisdiction, or of a body for the roles that each body has
 */
public record RoleGroup(String place, Role role) {

    /** Empty for what names no role at its end: a jurisdiction, a whole body. */
    public static Optional<RoleGroup> of(String group) {
        int dot = group.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Role.find(group.substring(dot + 1)).map(role -> new RoleGroup(group.substring(0, dot), role));
    }
}
