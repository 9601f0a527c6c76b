package org.poryadok.browser;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Somebody of one test alone, with Tasklist: his list holds nothing but what the test puts there. */
final class Newcomer implements BeforeEachCallback {

    /** His password too. */
    final String login = "newcomer." + UUID.randomUUID();

    private AuthorizationService rights;
    private FilterService filters;

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        rights = host.getBean(AuthorizationService.class);
        filters = host.getBean(FilterService.class);
        IdentityService identity = host.getBean(IdentityService.class);
        User user = identity.newUser(login);
        user.setFirstName("Мария");
        user.setLastName("Петрова");
        user.setPassword(login);
        identity.saveUser(user);
        // The ready-made filters ask for the groups of whoever is looking.
        identity.saveGroup(identity.newGroup(login));
        identity.createMembership(login, login);
        identity.saveTenant(identity.newTenant(login));
        identity.createTenantUserMembership(login, login);
        may(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    }

    void may(Resource resource, String id, Permission... permissions) {
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(login);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        rights.saveAuthorization(right);
    }

    void hasFilter(String name, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of("description", name, "priority", 1, "color", "#1d4f91"));
        filters.saveFilter(filter);
        may(Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
