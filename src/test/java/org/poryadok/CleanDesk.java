package org.poryadok;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.deployment.MovableClock;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test class starts in the present and finds the database as the host's start has left it: no procedure, no page, no
 * letter and no user of another class, in whatever order the classes run; every test does where {@link EachTestAlone} says so.
 * The log says what the host would have it say: an
 * application that a test starts beside it sets the levels anew for the whole process.
 */
class CleanDesk implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final Bindable<Map<String, LogLevel>> LEVELS = Bindable.mapOf(String.class, LogLevel.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        clean(host);
        // There may be another engine in this process, of a test that needs no host.
        BpmnAwareTests.init(host.getBean(ProcessEngine.class));
        LoggingSystem log = LoggingSystem.get(CleanDesk.class.getClassLoader());
        Binder.get(host.getEnvironment())
                .bind("logging.level", LEVELS)
                .orElse(Map.of())
                .forEach(log::setLogLevel);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        if (test.getRequiredTestClass().isAnnotationPresent(EachTestAlone.class)) {
            clean(host);
        }
        // At the hour to which a test sets the clock, the test before it may have begun the same.
        host.getBean(JdbcClient.class).sql("delete from begun_lately").update();
    }

    /** What the class has made the product write is read once more. */
    @Override
    public void afterAll(ExtensionContext test) {
        ComposedSentences.endOnce(SpringExtension.getApplicationContext(test).getBean(JdbcClient.class));
    }

    private static void clean(ApplicationContext host) {
        host.getBean(MovableClock.class).reset();
        host.getBean(TablesAtStart.class).restore();
    }
}
