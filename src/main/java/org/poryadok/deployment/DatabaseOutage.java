package org.poryadok.deployment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes an outage of the database as one line at its beginning, one every ten minutes and one at its end. Whatever asks
 * the database meanwhile (jobs, letters, sessions, health, pages) would write a stack trace each time; those lines are
 * counted and left out.
 */
@Component
class DatabaseOutage extends TurboFilter {

    private static final Duration REMINDER = Duration.ofMinutes(10);
    private static final int SECONDS_TO_ANSWER = 5;
    /** The pool warns of each broken connection, without an exception. */
    private static final String POOL = "com.zaxxer.hikari.pool.PoolBase";

    private final DataSource database;
    private final LoggerContext logs;
    private final Logger log;
    private final Clock clock;
    private final AtomicInteger leftOut = new AtomicInteger();
    private Instant begun;
    private Instant told;

    @Autowired
    DatabaseOutage(DataSource database) {
        this(database, (LoggerContext) LoggerFactory.getILoggerFactory(), Clock.systemUTC());
    }

    DatabaseOutage(DataSource database, LoggerContext logs, Clock clock) {
        this.database = database;
        this.logs = logs;
        this.log = logs.getLogger(DatabaseOutage.class);
        this.clock = clock;
    }

    @PostConstruct
    void listen() {
        logs.addTurboFilter(this);
    }

    @PreDestroy
    void leave() {
        logs.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        Optional<SQLException> cause = DatabaseAway.causeIn(thrown == null ? lastOf(arguments) : thrown);
        if (cause.isEmpty() && !logger.getName().equals(POOL)) {
            return FilterReply.NEUTRAL;
        }
        leftOut.incrementAndGet();
        begin(cause.map(Throwable::getMessage).orElse("соединение прервано"));
        return FilterReply.DENY;
    }

    private static Throwable lastOf(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable last
                ? last
                : null;
    }

    private synchronized void begin(String said) {
        if (begun == null) {
            begun = clock.instant();
            told = begun;
            log.error(
                    "База данных не отвечает: {}. До её возвращения сообщения об этом не повторяются, задания и письма"
                            + " ждут.",
                    said.replaceAll("\\s+", " ").strip());
        }
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        if (since().isPresent()) {
            if (answers()) {
                end();
            } else {
                remind();
            }
        }
    }

    private synchronized Optional<Instant> since() {
        return Optional.ofNullable(begun);
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException away) {
            return false;
        }
    }

    private synchronized void end() {
        log.warn(
                "База данных снова отвечает, её не было {} с; сообщений об этом не записано: {}.",
                Duration.between(begun, clock.instant()).toSeconds(),
                leftOut.getAndSet(0));
        begun = null;
    }

    private synchronized void remind() {
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(REMINDER))) {
            told = now;
            log.error("База данных не отвечает с {} (UTC).", begun.truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
