package org.poryadok.host.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator. The starter's own bootstrap takes no lock and no transaction: of two nodes that start at once
 * one would fail, and a kill in between would leave an administrator without rights for good.
 */
@Component
class Administrator {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final AccessLock lock;
    private final String id;
    private final String password;

    Administrator(
            IdentityService identity,
            AuthorizationService authorizations,
            AccessLock lock,
            @Value("${poryadok.administrator.id}") String id,
            @Value("${poryadok.administrator.password}") String password) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.lock = lock;
        this.id = id;
        this.password = password;
    }

    /** Makes what is missing, his rights too where nobody has them; a password that is there is never touched. */
    @Transactional
    public void ensure() {
        lock.take();
        ensureGroup();
        ensureRights();
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("Администратор");
            user.setLastName("системы");
            user.setPassword(password);
            identity.saveUser(user);
            LOG.info("Administrator {} added", id);
        }
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            identity.createMembership(id, Groups.CAMUNDA_ADMIN);
            LOG.info("{} administers", id);
        }
    }

    private void ensureGroup() {
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Администраторы");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
    }

    private void ensureRights() {
        for (Resource resource : Resources.values()) {
            if (authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(Groups.CAMUNDA_ADMIN)
                            .resourceType(resource)
                            .resourceId(Authorization.ANY)
                            .count()
                    == 0) {
                Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                all.setGroupId(Groups.CAMUNDA_ADMIN);
                all.setResource(resource);
                all.setResourceId(Authorization.ANY);
                all.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(all);
            }
        }
    }
}
