package org.poryadok.host.time;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.poryadok.deployment.Deployment;
import org.poryadok.deployment.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the product; only the demo has one that can be moved. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Deployment.Production
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    @Deployment.Demo
    MovableClock movableClock(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        MovableClock clock = new MovableClock();
        clock.onMove(offset -> moveEngine(offset, engine));
        return clock;
    }

    private static void moveEngine(Duration offset, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        ClockUtil.offset(offset.toMillis());
        // A timer that the move made due must not wait for the executor's idle pause to end.
        engine.ifAvailable(configuration -> {
            if (configuration.getJobExecutor() != null
                    && configuration.getJobExecutor().isActive()) {
                configuration.getJobExecutor().jobWasAdded();
            }
        });
    }
}
