package org.poryadok.year;

import java.time.Instant;

import org.poryadok.host.time.MovableClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The host starts in the days before the oldest of the acts, so that nothing of it waits for a present far ahead. */
@TestConfiguration(proxyBeanMethods = false)
class InstalledBefore {

    private static final Instant INSTALLATION = Instant.parse("2020-02-03T00:00:00Z");

    @Bean
    static BeanPostProcessor clockOfTheInstallation() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MovableClock clock) {
                    clock.set(INSTALLATION);
                }
                return bean;
            }
        };
    }
}
