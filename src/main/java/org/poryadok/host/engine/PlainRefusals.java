package org.poryadok.host.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/**
 * Hands on a refusal of a task's step as it is, and calls what belongs to another jurisdiction a missing right. The engine
 * has a general exception for both and writes that into the log as an error with its stack trace; a refusal is an answer to
 * a person and no error.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    /** The engine has no exception of its own for it. */
    private static final String FOREIGN = "belongs to no authenticated tenant";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                Configured.with(engine.getCustomPostCommandInterceptorsTxRequired(), new Unwrapping()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                Configured.with(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new Unwrapping()));
    }

    /** Stands inside the command context, which logs what leaves it. */
    private static class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException thrown) {
                for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                    if (cause instanceof Refusal refusal) {
                        throw refusal;
                    }
                    if (String.valueOf(cause.getMessage()).contains(FOREIGN)) {
                        throw new AuthorizationException(cause.getMessage());
                    }
                }
                throw thrown;
            }
        }
    }
}
