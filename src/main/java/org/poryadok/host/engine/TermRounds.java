package org.poryadok.host.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every half second whether many terms have passed, on every node whose job executor is at work. */
@Component
class TermRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TermRounds.class);
    private static final long PAUSE = 500;
    private static final int SECONDS_FOR_A_BATCH = 20;

    private final TermRound round;
    private final ProcessEngine engine;
    private volatile ScheduledExecutorService thread;

    TermRounds(TermRound round, ProcessEngine engine) {
        this.round = round;
        this.engine = engine;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread named = new Thread(run, "term-round");
            named.setDaemon(true);
            return named;
        });
        thread.scheduleWithFixedDelay(this::runSafely, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    private void runSafely() {
        try {
            if (((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .isActive()) {
                round.run(() -> thread.isShutdown());
            }
        } catch (Throwable e) {
            // Must not end the schedule: the engine fires the terms meanwhile.
            LOG.error("A round of terms failed", e);
        }
    }

    @Override
    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_FOR_A_BATCH, TimeUnit.SECONDS)) {
                LOG.warn("A batch of terms is still at work: it is done again after the restart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !thread.isShutdown();
    }
}
