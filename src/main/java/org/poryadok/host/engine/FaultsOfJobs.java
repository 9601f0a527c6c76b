package org.poryadok.host.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the product's own fault with a job that failed. Where a model calls a step by an expression, the engine wraps what
 * the step throws, and Cockpit would show the name of a class before the sentence that tells people what is wrong.
 */
@Component
class FaultsOfJobs extends AbstractProcessEnginePlugin {

    private static final String PRODUCT = "org.poryadok.";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(new DefaultFailedJobCommandFactory() {
            @Override
            public Command<Object> getCommand(String jobId, Throwable failure) {
                return super.getCommand(jobId, ownFaultIn(failure));
            }
        });
    }

    private static Throwable ownFaultIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith(PRODUCT)) {
                return cause;
            }
        }
        return failure;
    }
}
