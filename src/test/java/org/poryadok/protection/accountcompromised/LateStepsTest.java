package org.poryadok.protection.accountcompromised;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.act.Role;

/** What is late in an incident is told of more and more seldom, and higher and higher up. */
class LateStepsTest {

    private static final Instant LIMIT = Instant.parse("2020-02-14T04:03:00Z");

    @Test
    void pausesGrowToADayAndAfterAWeekToAWeek() {
        List<Long> hours = new ArrayList<>();
        Instant told = LIMIT;
        while (hours.isEmpty() || hours.get(hours.size() - 1) < 24 * 28) {
            // A job never runs at the very second.
            hours.add(Duration.between(LIMIT, told).toHours());
            told = LateSteps.next(LIMIT, told.plusSeconds(5));
        }
        assertThat(hours)
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 24L, 48L, 72L, 96L, 120L, 144L, 168L, 336L, 504L, 672L);
    }

    /** The timer asks at three minutes past every hour. */
    @ParameterizedTest
    @CsvSource({
        "2020-02-14T05:00:00Z, 2020-02-14T06:03:00Z",
        "2020-02-14T04:50:00Z, 2020-02-14T06:03:00Z",
        "2020-02-14T04:10:00Z, 2020-02-14T05:03:00Z",
        "2020-03-03T03:00:00Z, 2020-03-10T03:03:00Z"
    })
    void theNextLetterCountsFromTheOneThatWentOutAndNotFromTheHourAtWhichItWasDue(Instant told, Instant next) {
        assertThat(LateSteps.next(LIMIT, told)).isEqualTo(next);
        assertThat(LateSteps.isDue(LIMIT, Optional.of(told), next.minusSeconds(1)))
                .isFalse();
        assertThat(LateSteps.isDue(LIMIT, Optional.of(told), next)).isTrue();
    }

    @Test
    void theFirstLetterIsDueWhenTheTermHasPassed() {
        assertThat(LateSteps.isDue(LIMIT, Optional.empty(), LIMIT.minusSeconds(1)))
                .isFalse();
        assertThat(LateSteps.isDue(LIMIT, Optional.empty(), LIMIT)).isTrue();
    }

    @Test
    void whoActsIsToldFirstAndAfterAWeekThoseAloneWhoAnswerForOthers() {
        assertThat(IncidentTerm.FIRST_MEASURES.told(Duration.ofMinutes(59)))
                .containsExactly(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY);
        assertThat(IncidentTerm.FIRST_MEASURES.told(Duration.ofHours(16)))
                .containsExactly(
                        Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY, Role.COORDINATOR, Role.CONTROLLER);
        assertThat(IncidentTerm.FIRST_MEASURES.told(Duration.ofDays(1)))
                .containsExactly(Role.RESPONSIBLE, Role.HEAD, Role.SECURITY, Role.COORDINATOR, Role.CONTROLLER);
        assertThat(IncidentTerm.FIRST_MEASURES.told(Duration.ofDays(7)))
                .containsExactly(Role.HEAD, Role.COORDINATOR, Role.CONTROLLER);
        assertThat(IncidentTerm.ADVICE.told(Duration.ofDays(46)))
                .as("his is the task")
                .containsExactly(Role.SECURITY, Role.COORDINATOR, Role.CONTROLLER);
    }
}
