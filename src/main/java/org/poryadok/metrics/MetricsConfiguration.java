package org.poryadok.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.poryadok.act.Acts;
import org.poryadok.host.access.AdministratorFilter;
import org.poryadok.login.PasswordDoor;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
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
    MeterBinder recordsLeftOut(SoundRecords sound) {
        return registry -> Arrays.stream(RecordKind.values())
                .forEach(kind -> Gauge.builder("poryadok.records.left.out", sound, records -> records.leftOut(kind))
                        .tag("kind", kind.id())
                        .description("Records that this node has left out of pages, lists and letters within the hour, "
                                + "as they cannot be read or name what is missing or another jurisdiction's")
                        .register(registry));
    }

    @Bean
    FilterRegistrationBean<CollectorFilter> collectorFilter(
            MetricsSettings settings, IdentityService identity, PasswordDoor door) {
        FilterRegistrationBean<CollectorFilter> registration = new FilterRegistrationBean<>(
                new CollectorFilter(settings, door, new AdministratorFilter(identity, door)));
        registration.addUrlPatterns("/actuator/prometheus/*");
        registration.setName("metrics");
        return registration;
    }
}
