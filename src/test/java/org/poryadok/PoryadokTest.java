package org.poryadok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.host.PoryadokApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole demo on a real PostgreSQL and a random port, one context for the whole suite; {@code application-test.yaml} says what
 * of it is otherwise. The database stands first: the demo's own then stays away.
 * The job executor is off: {@link Engine} moves the clock and runs what is due.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("host")
@SpringBootTest(
        classes = {TestInfrastructure.class, PoryadokApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ExtendWith(CleanDesk.class)
public @interface PoryadokTest {}
