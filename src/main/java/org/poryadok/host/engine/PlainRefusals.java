package org.poryadok.host.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/**
 * Hands on a refusal of a task's step as it is. The engine wraps what a listener throws into an exception of its own and
 * writes that into the log as an error with its stack trace; a refusal is an answer to a person and no error.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

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
                }
                throw thrown;
            }
        }
    }
}
