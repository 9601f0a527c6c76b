package org.poryadok.casework;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/**
 * A user as the engine knows him at this moment: what he may see and do follows from it.
 *
 * @param groups  ids of the groups he is in
 * @param tenants ids of the jurisdictions that are his, by himself or by a group
 */
public record Membership(String userId, Set<String> groups, Set<String> tenants) {

    public Membership {
        groups = Set.copyOf(groups);
        tenants = Set.copyOf(tenants);
    }

    /** Nobody is known by an id that the engine does not have: he is in no group, and no jurisdiction is his. */
    public static Membership of(String userId, IdentityService identity) {
        return new Membership(
                userId,
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()),
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()));
    }

    /** Asks the engine or does something in this user's name, with his rights; afterwards nobody acts on this thread. */
    public <T> T acting(IdentityService identity, Supplier<T> work) {
        identity.setAuthentication(userId, List.copyOf(groups), List.copyOf(tenants));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
