package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.DesignationChanged;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the engine's tenants, groups, users, memberships and rights in line with the organisation. Running it again
 * changes nothing; several nodes take turns. A password once set is never touched.
 */
@Component
public class EngineOrganisation {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOrganisation.class);

    private final Acts acts;
    private final Organisation organisation;
    private final Designations designations;
    private final IdentityService identity;
    private final EngineRights rights;
    private final TasklistFilters filters;
    private final Passwords passwords;
    private final AccessLock lock;
    private final JdbcClient jdbc;

    EngineOrganisation(
            Acts acts,
            Organisation organisation,
            Designations designations,
            IdentityService identity,
            EngineRights rights,
            TasklistFilters filters,
            Passwords passwords,
            AccessLock lock,
            JdbcClient jdbc) {
        this.acts = acts;
        this.organisation = organisation;
        this.designations = designations;
        this.identity = identity;
        this.rights = rights;
        this.filters = filters;
        this.passwords = passwords;
        this.lock = lock;
        this.jdbc = jdbc;
    }

    @Transactional
    public void synchronise() {
        asSystem(() -> {
            lock.take();
            List<Grant> grants = new ArrayList<>(Grants.ofEveryone());
            for (Jurisdiction jurisdiction : acts.jurisdictions()) {
                grants.addAll(synchronise(jurisdiction));
            }
            grants.addAll(filters.ensure(acts.jurisdictions()));
            rights.ensure(grants);
        });
    }

    /** A designation gives its part in the procedures at once, in the transaction that records it. */
    @EventListener
    @Transactional
    public void on(DesignationChanged changed) {
        organisation
                .official(changed.officialId())
                .ifPresent(official -> asSystem(() -> {
                    lock.take();
                    // Whoever was imported since the last synchronisation has no user yet.
                    users(List.of(official));
                    WantedGroups wanted = wantedGroups(acts.jurisdiction(official.jurisdiction()));
                    wanted.names()
                            .keySet()
                            .forEach(group -> membership(
                                    group,
                                    official.userId(),
                                    wanted.membersOf(group).contains(official.userId()),
                                    isMember(group, official.userId())));
                }));
    }

    private List<Grant> synchronise(Jurisdiction jurisdiction) {
        List<Body> bodies = organisation.bodies(jurisdiction.id());
        List<Official> officials = organisation.officials(jurisdiction.id());
        WantedGroups wanted = wantedGroups(jurisdiction);
        tenant(jurisdiction);
        groups(wanted.names());
        tenantMembership(jurisdiction.id());
        int added = users(officials);
        Set<String> left = leave(jurisdiction.id());
        memberships(wanted, officials);
        if (added > 0 || !left.isEmpty()) {
            LOG.info("Jurisdiction {}: {} users added, {} removed", jurisdiction.id(), added, left.size());
        }
        return Grants.ofJurisdiction(
                jurisdiction, bodies, officials, wanted.names().keySet());
    }

    private WantedGroups wantedGroups(Jurisdiction jurisdiction) {
        return new WantedGroups(
                jurisdiction,
                organisation.bodies(jurisdiction.id()),
                organisation.officials(jurisdiction.id()),
                designations.activeInJurisdiction(jurisdiction.id()));
    }

    private void tenant(Jurisdiction jurisdiction) {
        Tenant tenant = identity.createTenantQuery().tenantId(jurisdiction.id()).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(jurisdiction.id());
        } else if (jurisdiction.name().equals(tenant.getName())) {
            return;
        }
        tenant.setName(jurisdiction.name());
        identity.saveTenant(tenant);
    }

    private void groups(Map<String, String> names) {
        Map<String, Group> existing =
                identity.createGroupQuery().groupIdIn(names.keySet().toArray(String[]::new)).list().stream()
                        .collect(Collectors.toMap(Group::getId, Function.identity()));
        names.forEach((id, name) -> {
            Group group = existing.getOrDefault(id, identity.newGroup(id));
            if (!name.equals(group.getName())) {
                group.setName(name);
                group.setType(Organisation.GROUP_TYPE);
                identity.saveGroup(group);
            }
        });
    }

    private void tenantMembership(String jurisdiction) {
        if (identity.createTenantQuery()
                        .tenantId(jurisdiction)
                        .groupMember(jurisdiction)
                        .count()
                == 0) {
            identity.createTenantGroupMembership(jurisdiction, jurisdiction);
        }
    }

    private int users(Collection<Official> officials) {
        Map<String, User> existing =
                usersById(officials.stream().map(Official::userId).toList());
        int added = 0;
        for (Official official : officials) {
            User user = existing.get(official.userId());
            if (user == null) {
                passwords.saveNew(described(identity.newUser(official.userId()), official));
                added++;
            } else if (!isUpToDate(user, official)) {
                identity.saveUser(described(user, official));
            }
        }
        return added;
    }

    /** Who has left can no longer log in; his name stays in the tables of the organisation. */
    private Set<String> leave(String jurisdiction) {
        List<String> left = jdbc.sql("select user_id from official where jurisdiction = ? and not active")
                .param(jurisdiction)
                .query(String.class)
                .list();
        Set<String> deleted = new TreeSet<>(usersById(left).keySet());
        deleted.forEach(identity::deleteUser);
        return deleted;
    }

    private void memberships(WantedGroups wanted, Collection<Official> officials) {
        Set<String> known = officials.stream().map(Official::userId).collect(Collectors.toSet());
        Map<String, Set<String>> present = membersByGroup(wanted.names().keySet());
        for (String group : wanted.names().keySet()) {
            Set<String> members = present.getOrDefault(group, Set.of());
            Set<String> concerned = new TreeSet<>(wanted.membersOf(group));
            // Who is no official was put there by the administrator and stays.
            members.stream().filter(known::contains).forEach(concerned::add);
            concerned.forEach(
                    user -> membership(group, user, wanted.membersOf(group).contains(user), members.contains(user)));
        }
    }

    /** In one question: a jurisdiction has a dozen groups for each of its bodies. */
    private Map<String, Set<String>> membersByGroup(Set<String> groups) {
        return jdbc
                .sql("select group_id_, user_id_ from act_id_membership where group_id_ = any (?)")
                .param(groups.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private void membership(String group, String user, boolean wanted, boolean present) {
        if (wanted && !present) {
            identity.createMembership(user, group);
        } else if (!wanted && present) {
            identity.deleteMembership(user, group);
        }
    }

    private boolean isMember(String group, String user) {
        return identity.createUserQuery().userId(user).memberOfGroup(group).count() > 0;
    }

    private Map<String, User> usersById(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
    }

    private static User described(User user, Official official) {
        user.setLastName(surname(official));
        user.setFirstName(givenNames(official));
        user.setEmail(official.email().orElse(null));
        return user;
    }

    private static boolean isUpToDate(User user, Official official) {
        return surname(official).equals(user.getLastName())
                && givenNames(official).equals(user.getFirstName())
                && official.email().orElse("").equals(user.getEmail() == null ? "" : user.getEmail());
    }

    private static String surname(Official official) {
        return official.fullName().substring(0, official.fullName().indexOf(' '));
    }

    private static String givenNames(Official official) {
        return official.fullName().substring(official.fullName().indexOf(' ') + 1);
    }

    /** The rights of whoever happens to complete a task have nothing to do with what follows from the organisation. */
    private void asSystem(Runnable work) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (user != null) {
                identity.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
            }
        }
    }
}
