package org.poryadok.host.access;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * A right in the engine.
 *
 * @param group      group that has it, or {@link #EVERYONE}
 * @param resourceId one resource, or {@link #ANY}
 */
record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

    static final String EVERYONE = "*";
    static final String ANY = "*";

    static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, Set.of(permissions));
    }

    /** What this one and another of the same group to the same resource give together. */
    Grant and(Grant other) {
        Set<Permission> both = new HashSet<>(permissions);
        both.addAll(other.permissions);
        return new Grant(group, resource, resourceId, both);
    }

    /** The permissions as the engine keeps them. */
    int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
    }
}
