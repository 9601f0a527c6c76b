package org.poryadok.gate;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person whom the engine serves now. */
final class EngineUser {

    private final ProcessEngine engine;
    private final Optional<Authentication> user;

    EngineUser(ProcessEngine engine) {
        this.engine = engine;
        this.user = Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .filter(login -> login.getUserId() != null);
    }

    boolean isLoggedIn() {
        return user.isPresent();
    }

    boolean isAtLeast(Kind kind) {
        return switch (kind) {
            case VISITOR -> true;
            case OFFICIAL -> isLoggedIn();
            case SUPERVISOR -> isAdministrator() || mayOpenCockpit();
            case ADMINISTRATOR -> isAdministrator();
        };
    }

    private boolean isAdministrator() {
        return user.map(Authentication::getGroupIds)
                .filter(groups -> groups.contains(Groups.CAMUNDA_ADMIN))
                .isPresent();
    }

    private boolean mayOpenCockpit() {
        return user.filter(login -> engine.getAuthorizationService()
                        .isUserAuthorized(
                                login.getUserId(),
                                login.getGroupIds(),
                                Permissions.ACCESS,
                                Resources.APPLICATION,
                                "cockpit"))
                .isPresent();
    }

    @Override
    public String toString() {
        return user.map(Authentication::getUserId).orElse("nobody");
    }
}
