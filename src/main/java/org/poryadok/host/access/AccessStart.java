package org.poryadok.host.access;

import org.poryadok.deployment.ClockMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Users and rights stand before the web server takes its first request. */
@Component
class AccessStart implements SmartInitializingSingleton {

    private final Administrator administrator;
    private final ObjectProvider<DemoOrganisation> demo;
    private final EngineOrganisation engine;

    AccessStart(Administrator administrator, ObjectProvider<DemoOrganisation> demo, EngineOrganisation engine) {
        this.administrator = administrator;
        this.demo = demo;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        administrator.ensure();
        demo.ifAvailable(DemoOrganisation::fill);
        engine.synchronise();
    }

    /**
     * Designations begin and end at midnight, and midnight is another hour in every zone; the demo's clock passes over it when it
     * is set.
     */
    @Scheduled(cron = "0 5 * * * *")
    @EventListener(ClockMoved.class)
    void followDesignations() {
        engine.synchronise();
    }
}
