package org.poryadok.host.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.poryadok.host.engine.EngineBatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the rights that are missing; what an administrator has granted besides stays. */
@Component
class EngineRights {

    /** In one question: an installation has a hundred rights for each of its bodies. Those to single tasks are none of these. */
    private static final String PRESENT =
            """
            select id_, case type_ when %1$d then '%2$s' else group_id_ end as of_group, resource_type_, resource_id_, perms_
            from act_ru_authorization
            where type_ in (%1$d, %3$d) and resource_type_ = any (:resources) and resource_id_ = any (:ids)""".formatted(Authorization.AUTH_TYPE_GLOBAL, Grant.EVERYONE, Authorization.AUTH_TYPE_GRANT);

    private record Key(String group, int resource, String resourceId) {

        static Key of(Grant grant) {
            return new Key(grant.group(), grant.resource().resourceType(), grant.resourceId());
        }
    }

    private record Present(String id, int permissions) {}

    private final AuthorizationService authorizations;
    private final EngineBatches batches;
    private final JdbcClient jdbc;

    EngineRights(AuthorizationService authorizations, EngineBatches batches, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void ensure(Collection<Grant> grants) {
        Map<Key, Grant> wanted = new LinkedHashMap<>();
        grants.forEach(grant -> wanted.merge(Key.of(grant), grant, Grant::and));
        Map<Key, Present> present = present(wanted.keySet());
        batches.each(
                wanted.values().stream()
                        .filter(grant -> !isGiven(grant, present.get(Key.of(grant))))
                        .toList(),
                grant -> give(grant, Optional.ofNullable(present.get(Key.of(grant)))));
    }

    private Map<Key, Present> present(Set<Key> wanted) {
        Map<Key, Present> present = new HashMap<>();
        jdbc.sql(PRESENT)
                .param(
                        "resources",
                        wanted.stream().map(Key::resource).distinct().toArray(Integer[]::new))
                .param("ids", wanted.stream().map(Key::resourceId).distinct().toArray(String[]::new))
                .query(row -> {
                    present.put(
                            new Key(
                                    row.getString("of_group"),
                                    row.getInt("resource_type_"),
                                    row.getString("resource_id_")),
                            new Present(row.getString("id_"), row.getInt("perms_")));
                });
        return present;
    }

    private static boolean isGiven(Grant grant, Present present) {
        return present != null && (present.permissions() & grant.bits()) == grant.bits();
    }

    private void give(Grant grant, Optional<Present> present) {
        Authorization authorization = present.map(right -> authorizations
                        .createAuthorizationQuery()
                        .authorizationId(right.id())
                        .singleResult())
                .orElseGet(() -> newAuthorization(grant));
        grant.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private Authorization newAuthorization(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(type(grant));
        if (type(grant) == Authorization.AUTH_TYPE_GRANT) {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        return authorization;
    }

    private static int type(Grant grant) {
        return grant.group().equals(Grant.EVERYONE) ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
    }
}
