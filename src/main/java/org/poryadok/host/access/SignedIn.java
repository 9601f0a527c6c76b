package org.poryadok.host.access;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.poryadok.casework.Membership;

/** Who has logged in to the engine's web applications, as the engine knows him now. */
public record SignedIn(Membership membership) {

    /** Request attribute under which the pages find him. */
    public static final String ATTRIBUTE = "org.poryadok.signedIn";

    public String userId() {
        return membership.userId();
    }

    /** Ids of his groups. */
    public Set<String> groups() {
        return membership.groups();
    }

    /** Ids of his jurisdictions. */
    public Set<String> tenants() {
        return membership.tenants();
    }

    /** Whether he sees the tasks of every body of a jurisdiction. */
    public boolean oversees(String jurisdiction) {
        return Grants.supervisorsOf(jurisdiction).stream().anyMatch(groups()::contains);
    }

    public boolean isAdministrator() {
        return groups().contains(Groups.CAMUNDA_ADMIN);
    }
}
