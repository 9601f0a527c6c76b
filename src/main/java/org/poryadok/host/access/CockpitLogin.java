package org.poryadok.host.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.poryadok.cockpit.LoggedIn;
import org.springframework.stereotype.Component;

/** The user of the web session, as the engine knows him while it serves his request. */
@Component
class CockpitLogin implements LoggedIn {

    private final IdentityService identity;

    CockpitLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> userId() {
        return authentication().map(Authentication::getUserId);
    }

    @Override
    public boolean isAdministrator() {
        return authentication()
                .map(Authentication::getGroupIds)
                .filter(groups -> groups.contains(Groups.CAMUNDA_ADMIN))
                .isPresent();
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity.getCurrentAuthentication());
    }
}
