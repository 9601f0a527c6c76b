package org.poryadok.host.access;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * Who has logged in to the engine's web applications, as the engine knows him now.
 *
 * @param groups  ids of his groups
 * @param tenants ids of his jurisdictions
 */
public record SignedIn(String userId, Set<String> groups, Set<String> tenants) {

    /** Request attribute under which the pages find him. */
    public static final String ATTRIBUTE = "org.poryadok.signedIn";

    public SignedIn {
        groups = Set.copyOf(groups);
        tenants = Set.copyOf(tenants);
    }

    /** Whether he sees the tasks of every body of a jurisdiction. */
    public boolean oversees(String jurisdiction) {
        return Grants.supervisorsOf(jurisdiction).stream().anyMatch(groups::contains);
    }

    public boolean isAdministrator() {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
