package org.poryadok.host.access;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.poryadok.casework.ActingUser;

/** The user of the engine's running command. */
public class EngineActingUser implements ActingUser {

    @Override
    public Optional<String> id() {
        return Optional.ofNullable(Context.getCommandContext()).map(CommandContext::getAuthenticatedUserId);
    }
}
