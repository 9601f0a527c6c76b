package org.poryadok.host.access;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.poryadok.supervision.ProductRights;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs work as one command of the engine without asking for rights; the engine's log of operations names the user. */
@Component
class EngineProductRights implements ProductRights {

    private final ProcessEngine engine;

    EngineProductRights(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public <T> T exercise(Supplier<T> work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Outcome<T> outcome = configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization((Callable<Outcome<T>>) () -> outcomeOf(work)));
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return outcome.result();
    }

    private record Outcome<T>(T result, RuntimeException refusal) {}

    /** A refusal is everyday work: thrown through the engine's command it would be logged as a fault. */
    private static <T> Outcome<T> outcomeOf(Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), null);
        } catch (RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }
}
