package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What the log holds of an outage of the database, whatever the host is doing meanwhile. */
class DatabaseOutageTest {

    private static final String BEGUN = "База данных не отвечает: Connection is not available.";
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final LoggerContext logs = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger engine = logs.getLogger("org.camunda.bpm.engine.jobexecutor");
    private final Logger outages = logs.getLogger(DatabaseOutage.class);
    private boolean away = true;
    private final DatabaseOutage outage = new DatabaseOutage(new Sometimes(), logs, clock);

    @BeforeEach
    void listen() {
        clock.set(START);
        written.start();
        engine.addAppender(written);
        outages.addAppender(written);
        outage.listen();
    }

    @AfterEach
    void stop() {
        logs.stop();
    }

    @Test
    void anHourIsALineAtTheBeginningSixRemindersAndOneAtTheEnd() {
        for (int second = 0; second < 3600; second += 5) {
            engine.error("Exception during job acquisition", fault());
            engine.warn("Exception {} while closing command context", "ENGINE-16004", fault());
            clock.advance(Duration.ofSeconds(5));
            outage.look();
        }
        away = false;
        outage.look();
        outage.look();

        List<String> lines = lines();
        assertThat(lines).hasSizeBetween(7, 8);
        assertThat(lines.get(0)).startsWith(BEGUN);
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line -> line.equals("База данных не отвечает с 2026-03-02T09:00:00Z (UTC)."));
        assertThat(lines.get(lines.size() - 1))
                .startsWith("База данных снова отвечает, её не было 360")
                .endsWith("сообщений об этом не записано: 1440.");
        assertThat(written.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void nextOutageIsToldOfAnew() {
        engine.error("Exception during job acquisition", fault());
        away = false;
        outage.look();
        away = true;
        engine.error("Exception during job acquisition", fault());
        assertThat(lines()).hasSize(3).last().asString().startsWith(BEGUN);
    }

    @Test
    void otherFaultsAreWrittenAllTheWhile() {
        engine.error("Exception during job acquisition", fault());
        engine.error("A step is broken", new IllegalStateException("no such clause"));
        engine.error("A value is too long", new IllegalStateException(new SQLException("too long", "22001")));
        assertThat(lines()).hasSize(3).contains("A step is broken", "A value is too long");
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Exception fault() {
        return new IllegalStateException(
                "Could not open a connection", new SQLTransientConnectionException("Connection is not available"));
    }

    private final class Sometimes extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLTransientConnectionException("Connection is not available");
            }
            return Answering.connection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    private static final class Answering {

        static Connection connection() {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null);
        }
    }
}
