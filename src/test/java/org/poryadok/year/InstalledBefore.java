package org.poryadok.year;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.TablesAtStart;
import org.poryadok.deployment.MovableClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before every journey the product is installed anew in the days before the oldest of the acts, so that nothing of it waits
 * for a present far ahead: of the host's own start only the deployed procedures stay.
 */
class InstalledBefore implements BeforeEachCallback {

    private static final Instant INSTALLATION = Instant.parse("2020-02-03T00:00:00Z");

    private static final Map<String, String> DEPLOYED = Map.ofEntries(
            Map.entry("act_ge_property", "true"),
            Map.entry("act_ge_schema_log", "true"),
            Map.entry("act_ge_bytearray", "deployment_id_ is not null"),
            Map.entry("act_re_deployment", "true"),
            Map.entry("act_re_procdef", "true"),
            Map.entry("act_re_decision_def", "true"),
            Map.entry("act_re_decision_req_def", "true"),
            Map.entry("act_re_camformdef", "true"),
            Map.entry("act_ru_jobdef", "true"),
            Map.entry("act_ru_event_subscr", "execution_id_ is null"));

    @Override
    public void beforeEach(ExtensionContext test) {
        ConfigurableApplicationContext host =
                (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        host.getBean(MovableClock.class).set(INSTALLATION);
        host.getBean(TablesAtStart.class).empty(DEPLOYED);
        // What the host does of itself at its start: people and rights first, then what it begins once it is ready.
        host.getBean("accessStart", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        host.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], host, Duration.ZERO));
    }
}
