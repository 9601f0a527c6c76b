package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.host.engine.EngineBatches;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.DesignationChanged;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the engine's tenants, groups, users, memberships and rights in line with the organisation. Running it again
 * changes nothing; several nodes take turns. A password once set is never touched.
 */
@Component
public class EngineOrganisation {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOrganisation.class);

    /** As many people are brought into line one by one sooner than everybody at once. */
    private static final int FEW = 50;

    private final Acts acts;
    private final Organisation organisation;
    private final Designations designations;
    private final IdentityService identity;
    private final EngineUsers users;
    private final EngineMemberships memberships;
    private final EngineRights rights;
    private final EngineBatches batches;
    private final TasklistFilters filters;
    private final LeaversTasks tasks;
    private final AccessLock lock;
    private final JdbcClient jdbc;

    EngineOrganisation(
            Acts acts,
            Organisation organisation,
            Designations designations,
            IdentityService identity,
            EngineUsers users,
            EngineMemberships memberships,
            EngineRights rights,
            EngineBatches batches,
            TasklistFilters filters,
            LeaversTasks tasks,
            AccessLock lock,
            JdbcClient jdbc) {
        this.acts = acts;
        this.organisation = organisation;
        this.designations = designations;
        this.identity = identity;
        this.users = users;
        this.memberships = memberships;
        this.rights = rights;
        this.batches = batches;
        this.filters = filters;
        this.tasks = tasks;
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

    /** After an import, in its transaction: a few people alone where nothing else has changed. */
    @Transactional
    public void follow(ImportReport loaded) {
        if (loaded.bodies().news() > 0 || loaded.people().size() > FEW) {
            synchronise();
        } else {
            follow(loaded.people());
        }
    }

    /**
     * A designation gives its part in the procedures at once, in the transaction that records it; at the end of that, when the
     * memberships that follow from several of one person are told apart from those that the engine has not written yet.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void on(DesignationChanged changed) {
        follow(Set.of(changed.officialId()));
    }

    /** Once it is sure that he has left: the task that has reported it may have been his own. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void freeTasks(DesignationChanged changed) {
        if (!organisation.works(changed.officialId())) {
            asSystem(() -> tasks.free(Set.of(changed.officialId())));
        }
    }

    private void follow(Set<String> people) {
        if (!people.isEmpty()) {
            asSystem(() -> {
                lock.take();
                people.stream()
                        .map(organisation::official)
                        .flatMap(Optional::stream)
                        .forEach(this::follow);
            });
        }
    }

    private void follow(Official person) {
        Jurisdiction jurisdiction = acts.jurisdiction(person.jurisdiction());
        if (!organisation.isListed(person.userId())) {
            users.leave(List.of(person.userId()));
            tasks.free(Set.of(person.userId()));
            return;
        }
        users.ensure(List.of(person));
        Map<Official, List<String>> there =
                organisation.works(person.userId()) ? Map.of(person, organisation.groupsOf(person)) : Map.of();
        memberships.bring(
                person.userId(),
                new WantedGroups(jurisdiction, List.of(), there, designations.activeOfOfficial(person))
                        .groupsOf(person.userId()),
                jurisdiction.id());
        rights.ensure(List.of(Grants.toKnow(jurisdiction, person)));
    }

    private List<Grant> synchronise(Jurisdiction jurisdiction) {
        List<Body> bodies = organisation.bodies(jurisdiction.id());
        List<Official> officials = organisation.officials(jurisdiction.id());
        Set<String> gone = organisation.gone(jurisdiction.id());
        WantedGroups wanted = new WantedGroups(
                jurisdiction,
                bodies,
                officials.stream()
                        .filter(official -> !gone.contains(official.userId()))
                        .collect(Collectors.toMap(official -> official, organisation::groupsOf)),
                designations.activeInJurisdiction(jurisdiction.id()));
        tenant(jurisdiction);
        groups(wanted.names());
        tenantMembership(jurisdiction.id());
        int added = users.ensure(officials);
        List<String> unlisted = jdbc.sql("select user_id from official where jurisdiction = ? and not active")
                .param(jurisdiction.id())
                .query(String.class)
                .list();
        int left = users.leave(unlisted);
        memberships.bring(wanted);
        tasks.free(unlisted);
        tasks.free(gone);
        if (added > 0 || left > 0) {
            LOG.info("Jurisdiction {}: {} users added, {} removed", jurisdiction.id(), added, left);
        }
        return Grants.ofJurisdiction(
                jurisdiction, bodies, officials, wanted.names().keySet());
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
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select id_, name_ from act_id_group where id_ = any (?)")
                .param(names.keySet().toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        batches.each(
                names.keySet().stream()
                        .filter(id -> !names.get(id).equals(known.get(id)))
                        .toList(),
                id -> {
                    Group group = known.containsKey(id)
                            ? identity.createGroupQuery().groupId(id).singleResult()
                            : identity.newGroup(id);
                    group.setName(names.get(id));
                    group.setType(Organisation.GROUP_TYPE);
                    identity.saveGroup(group);
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
