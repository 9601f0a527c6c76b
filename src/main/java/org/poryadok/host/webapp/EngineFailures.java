package org.poryadok.host.webapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Remembers, for the request that is being served, with what the engine refused it. The REST API turns exceptions into
 * text before any filter sees them, and a text can no longer be told apart.
 */
@Component
class EngineFailures extends AbstractProcessEnginePlugin {

    private static final ThreadLocal<RuntimeException> LAST = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                withRecorder(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withRecorder(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> withRecorder(List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new Recorder());
        if (interceptors != null) {
            all.addAll(interceptors);
        }
        return all;
    }

    static Optional<RuntimeException> last() {
        return Optional.ofNullable(LAST.get());
    }

    static void forget() {
        LAST.remove();
    }

    private static final class Recorder extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                LAST.set(failure);
                throw failure;
            }
        }
    }
}
