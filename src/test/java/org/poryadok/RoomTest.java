package org.poryadok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The kernel and the rooms below it, without the host: no web, no users, no rights, no procedures but those of the kernel
 * itself. The database is as real as that of {@link PoryadokTest}, the engine too; time passes by {@link Engine} alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = RoomsWithoutHost.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.flyway.enabled=false",
            "camunda.bpm.authorization.enabled=false",
            // Camunda's REST API and web applications take the engine of the process that is called default.
            "camunda.bpm.process-engine-name=rooms",
            "camunda.bpm.deployment-resource-pattern=classpath:processes/daily-digest.bpmn,"
                    + "classpath:processes/monthly-report.bpmn,classpath:processes/*.dmn"
        })
@ActiveProfiles({"demo", "test"})
@ExtendWith(CleanDesk.class)
public @interface RoomTest {}
