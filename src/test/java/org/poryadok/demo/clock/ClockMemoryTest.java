package org.poryadok.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.deployment.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PoryadokTest
@EachTestAlone
class ClockMemoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void restartFindsTheClockWhereItWasLeft() {
        MovableClock before = started();
        before.advance(Duration.ofDays(3));
        before.advance(Duration.ofMinutes(-5));

        assertThat(started().offset()).isEqualTo(Duration.ofDays(3).minusMinutes(5));
    }

    @Test
    void clockThatWasNeverMovedShowsRealTime() {
        assertThat(started().offset()).isZero();
    }

    @Test
    void clockThatWasSetBackToRealTimeStaysThere() {
        MovableClock clock = started();
        clock.advance(Duration.ofDays(3));
        clock.reset();

        assertThat(started().offset()).isZero();
    }

    private MovableClock started() {
        MovableClock clock = new MovableClock();
        new ClockMemory(clock, jdbc).restore();
        return clock;
    }
}
