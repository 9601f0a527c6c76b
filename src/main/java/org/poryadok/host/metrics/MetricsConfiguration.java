package org.poryadok.host.metrics;

import java.time.Clock;
import java.time.Duration;

import org.camunda.bpm.engine.IdentityService;
import org.poryadok.act.Acts;
import org.poryadok.host.access.AdministratorFilter;
import org.poryadok.host.login.PasswordDoor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** A scrape is given up after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    DatabaseFigures databaseFigures(MetricsSettings settings, FiguresReader reader, Acts acts, Clock clock) {
        return new DatabaseFigures(new LatestFigures(reader::read, settings.keptFor(), PATIENCE), acts, clock);
    }

    @Bean
    FilterRegistrationBean<MetricsDoor> metricsDoor(MetricsSettings settings, IdentityService identity, PasswordDoor door) {
        FilterRegistrationBean<MetricsDoor> registration =
                new FilterRegistrationBean<>(new MetricsDoor(settings, door, new AdministratorFilter(identity, door)));
        registration.addUrlPatterns("/actuator/prometheus/*");
        registration.setName("metrics");
        return registration;
    }
}
