package org.poryadok.host.access;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.poryadok.casework.ActingUser;
import org.springframework.stereotype.Component;

/** The user of the engine's running command. */
@Component
class EngineActingUser implements ActingUser {

    @Override
    public Optional<String> id() {
        return Optional.ofNullable(Context.getCommandContext()).map(CommandContext::getAuthenticatedUserId);
    }
}
