package org.poryadok.host.identity;

import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.poryadok.login.LoginLog;
import org.poryadok.login.WebSessions;

/**
 * The engine's users with the product's rules: {@link PasswordGuard} judges passwords instead of the engine's lock per user,
 * a password given by somebody else has to be set anew, and whoever loses a password, a role or his login loses his web
 * sessions.
 */
class GuardedIdentity extends DbIdentityServiceProvider {

    private final PasswordGuard guard;
    private final WebSessions sessions;

    GuardedIdentity(PasswordGuard guard, WebSessions sessions) {
        this.guard = guard;
        this.sessions = sessions;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return userId != null
                && password != null
                && guard.admits(userId, password, Optional.ofNullable(findUserById(userId)));
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        if (!entity.hasNewPassword()) {
            return super.saveUser(user);
        }
        entity.encryptPassword();
        entity.setPassword(null);
        Optional<String> author =
                Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
        if (author.filter(id -> !id.equals(user.getId())).isPresent()) {
            GivenPassword.mark(entity);
        }
        IdentityOperationResult saved = super.saveUser(user);
        author.ifPresent(id -> LoginLog.passwordSet(user.getId(), id));
        sessions.end(user.getId());
        return saved;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        IdentityOperationResult deleted = super.deleteUser(userId);
        sessions.end(userId);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult deleted = super.deleteMembership(userId, groupId);
        sessions.end(userId);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        IdentityOperationResult deleted = super.deleteTenantUserMembership(tenantId, userId);
        sessions.end(userId);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        sessions.endOfMembers(groupId);
        return super.deleteGroup(groupId);
    }
}
