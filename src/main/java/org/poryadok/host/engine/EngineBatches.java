package org.poryadok.host.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Many changes through the engine's services: as one command they go to the database together, instead of one after the other. */
@Component
public class EngineBatches {

    /** A command keeps in memory whatever it has changed. */
    private static final int CHANGES_OF_A_COMMAND = 1000;

    private final ProcessEngine engine;

    EngineBatches(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Takes part in the caller's transaction. What one change has written, the others of its batch do not read yet. */
    public <T> void each(Collection<T> changes, Consumer<T> change) {
        List<T> all = new ArrayList<>(changes);
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (int begin = 0; begin < all.size(); begin += CHANGES_OF_A_COMMAND) {
            List<T> batch = all.subList(begin, Math.min(begin + CHANGES_OF_A_COMMAND, all.size()));
            configuration.getCommandExecutorTxRequired().execute(command -> {
                batch.forEach(change);
                return null;
            });
        }
    }
}
