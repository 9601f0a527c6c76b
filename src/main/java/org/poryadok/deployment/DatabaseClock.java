package org.poryadok.deployment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A node's own clock decides which timers are due and whose lock on a job has run out; nodes whose clocks differ take jobs
 * from each other and write letters at the wrong hour. All nodes are compared with the one clock they share.
 */
public final class DatabaseClock {

    private static final int READINGS = 3;

    private DatabaseClock() {}

    /** @throws StartRefusal when the clocks differ by more than the tolerance, the time of the question left aside */
    static void check(Connection database, Clock clock, Duration tolerance) throws SQLException {
        Duration ahead = difference(database, clock);
        if (ahead.abs().compareTo(tolerance) > 0) {
            throw new StartRefusal(
                    "«Порядок» не запущен: часы узла "
                            + (ahead.isNegative() ? "отстают от часов" : "спешат относительно часов")
                            + " базы данных на " + ahead.abs().toSeconds() + " с, допустимо " + tolerance.toSeconds()
                            + " с.",
                    "Настройте на обоих серверах синхронизацию времени (NTP). Допуск задаёт PORYADOK_CLOCK_TOLERANCE, "
                            + "например 10s.");
        }
    }

    /** How far the node is certainly ahead of the database (negative: behind), by the quickest of some readings. */
    public static Duration difference(Connection database, Clock clock) throws SQLException {
        Duration quickest = null;
        Duration ahead = Duration.ZERO;
        for (int reading = 0; reading < READINGS; reading++) {
            long begun = System.nanoTime();
            Instant before = clock.instant();
            Instant there = now(database);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (quickest == null || took.compareTo(quickest) < 0) {
                quickest = took;
                ahead = certain(Duration.between(there, before), took);
            }
        }
        return ahead;
    }

    /** The database read its clock at some moment of the question: only what exceeds that doubt is a difference. */
    private static Duration certain(Duration aheadAtBeginning, Duration took) {
        if (aheadAtBeginning.isNegative()) {
            Duration behind = aheadAtBeginning.plus(took);
            return behind.isNegative() ? behind : Duration.ZERO;
        }
        return aheadAtBeginning;
    }

    private static Instant now(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
