package org.poryadok.host.access;

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
}
