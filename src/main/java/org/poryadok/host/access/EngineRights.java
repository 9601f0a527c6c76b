package org.poryadok.host.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.poryadok.host.engine.EngineBatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the rights that are missing; what an administrator has granted besides stays. */
@Component
class EngineRights {

    /**
     * All at once: an installation has a hundred rights for each of its bodies. The engine keeps a right of everyone as one
     * of the user «*», of a type of its own.
     */
    private static final String MISSING = """
            select w.place, a.id_ from unnest(:types::int[], :groups::text[], :resources::int[], :ids::text[],
                    :permissions::int[]) with ordinality as w(type, group_id, resource, resource_id, permissions, place)
            left join act_ru_authorization a on a.type_ = w.type and a.resource_type_ = w.resource
                and a.resource_id_ = w.resource_id
                and (case a.type_ when %d then a.user_id_ when %d then a.group_id_ end) = w.group_id
            where a.id_ is null or a.perms_ & w.permissions <> w.permissions""".formatted(Authorization.AUTH_TYPE_GLOBAL, Authorization.AUTH_TYPE_GRANT);

    private record Key(String group, int resource, String resourceId) {}

    private record Missing(Grant grant, Optional<String> authorization) {}

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
        grants.forEach(grant -> wanted.merge(
                new Key(grant.group(), grant.resource().resourceType(), grant.resourceId()), grant, Grant::and));
        batches.each(missing(List.copyOf(wanted.values())), this::grant);
    }

    private List<Missing> missing(List<Grant> wanted) {
        return jdbc.sql(MISSING)
                .param("types", wanted.stream().map(EngineRights::type).toArray(Integer[]::new))
                .param("groups", wanted.stream().map(Grant::group).toArray(String[]::new))
                .param(
                        "resources",
                        wanted.stream()
                                .map(grant -> grant.resource().resourceType())
                                .toArray(Integer[]::new))
                .param("ids", wanted.stream().map(Grant::resourceId).toArray(String[]::new))
                .param("permissions", wanted.stream().map(Grant::bits).toArray(Integer[]::new))
                .query((row, number) ->
                        new Missing(wanted.get(row.getInt("place") - 1), Optional.ofNullable(row.getString("id_"))))
                .list();
    }

    private void grant(Missing missing) {
        Authorization authorization = missing.authorization()
                .map(id -> authorizations
                        .createAuthorizationQuery()
                        .authorizationId(id)
                        .singleResult())
                .orElseGet(() -> newAuthorization(missing.grant()));
        missing.grant().permissions().forEach(authorization::addPermission);
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
