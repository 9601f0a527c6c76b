package org.poryadok.host.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Adds the rights that are missing; what an administrator has granted besides stays. */
@Component
class EngineRights {

    private record Key(String group, String resourceId) {}

    private final AuthorizationService authorizations;

    EngineRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure(Collection<Grant> grants) {
        Map<Resource, List<Grant>> byResource = grants.stream().collect(Collectors.groupingBy(Grant::resource));
        byResource.forEach((resource, wanted) -> {
            Map<Key, Authorization> existing = existing(resource);
            wanted.forEach(grant -> ensure(grant, existing));
        });
    }

    private void ensure(Grant grant, Map<Key, Authorization> existing) {
        Authorization authorization = existing.get(new Key(grant.group(), grant.resourceId()));
        if (authorization == null) {
            authorization = newAuthorization(grant);
            existing.put(new Key(grant.group(), grant.resourceId()), authorization);
        }
        Set<Permission> missing = missing(authorization, grant);
        if (!missing.isEmpty()) {
            missing.forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private static Set<Permission> missing(Authorization authorization, Grant grant) {
        return grant.permissions().stream()
                .filter(permission -> !authorization.isPermissionGranted(permission))
                .collect(Collectors.toSet());
    }

    private Authorization newAuthorization(Grant grant) {
        boolean everyone = grant.group().equals(Grant.EVERYONE);
        Authorization authorization = authorizations.createNewAuthorization(
                everyone ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (!everyone) {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        return authorization;
    }

    private Map<Key, Authorization> existing(Resource resource) {
        Map<Key, Authorization> existing = new HashMap<>();
        for (Authorization authorization : authorizations
                .createAuthorizationQuery()
                .resourceType(resource.resourceType())
                .list()) {
            if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL) {
                existing.put(new Key(Grant.EVERYONE, authorization.getResourceId()), authorization);
            } else if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                    && authorization.getGroupId() != null) {
                existing.put(new Key(authorization.getGroupId(), authorization.getResourceId()), authorization);
            }
        }
        return existing;
    }
}
