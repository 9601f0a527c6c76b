package org.poryadok.deployment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Asks the database before anything else starts: is it there, does it take us, can it hold Russian text, may we make
 * tables, and does its clock agree with the node's. A fault is then one sentence after a second, not a page after twenty.
 */
class DatabaseAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String LOGIN_SECONDS = "15";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!Deployment.isDemo(environment)) {
            check(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password", ""),
                    Binder.get(environment)
                            .bind("poryadok.clock-tolerance", Duration.class)
                            .get(),
                    Clock.systemUTC());
        }
    }

    /** After it is known that every setting is there. */
    @Override
    public int getOrder() {
        return 1;
    }

    void check(String url, String user, String password, Duration clockTolerance, Clock clock) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", LOGIN_SECONDS);
        try (Connection database = DriverManager.getConnection(url, login)) {
            DatabaseRights.check(database, user);
            DatabaseClock.check(database, clock, clockTolerance);
        } catch (SQLException fault) {
            throw DatabaseFault.refusal(fault, url, user);
        }
    }
}
