package org.poryadok.demo.clock;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import org.poryadok.deployment.Deployment;
import org.poryadok.deployment.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the offset of the demo's clock in the database, beside what happened under it. */
@Component
@Deployment.Demo
class ClockMemory {

    private final MovableClock clock;
    private final JdbcClient jdbc;

    ClockMemory(MovableClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Sets the clock to where an earlier run left it, and follows it from now on. */
    @PostConstruct
    void restore() {
        jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .ifPresent(millis -> clock.advance(Duration.ofMillis(millis)));
        clock.onMove(this::keep);
    }

    private void keep(Duration offset) {
        jdbc.sql("insert into demo_clock (offset_millis) values (?) "
                        + "on conflict (only_row) do update set offset_millis = excluded.offset_millis")
                .param(offset.toMillis())
                .update();
    }
}
