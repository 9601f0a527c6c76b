package org.poryadok.host.webapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    /** Set only while a request is served, so that no exception is kept by the threads of the job executor. */
    private static final ThreadLocal<AtomicReference<RuntimeException>> OF_REQUEST = new ThreadLocal<>();

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

    static void watch() {
        OF_REQUEST.set(new AtomicReference<>());
    }

    /** With what the engine refused the last thing that the request asked of it. */
    static Optional<RuntimeException> last() {
        return Optional.ofNullable(OF_REQUEST.get()).map(AtomicReference::get);
    }

    static void forget() {
        OF_REQUEST.remove();
    }

    private static final class Recorder extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                AtomicReference<RuntimeException> ofRequest = OF_REQUEST.get();
                if (ofRequest != null) {
                    ofRequest.set(failure);
                }
                throw failure;
            }
        }
    }
}
