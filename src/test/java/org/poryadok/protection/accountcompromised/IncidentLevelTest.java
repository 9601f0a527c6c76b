package org.poryadok.protection.accountcompromised;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.protection.CompromiseSign;
import org.poryadok.protection.Incident;

/** Who has been told, as the letters tell it: the body when a term passes, coordinator and controller an hour later. */
class IncidentLevelTest {

    private static final Instant REPORTED = Instant.parse("2026-11-11T03:00:00Z");
    private static final int CONTAIN_MINUTES = 60;
    private static final int ADVISE_MINUTES = 24 * 60;
    private static final int RESTORE_MINUTES = 10 * ADVISE_MINUTES;

    @ParameterizedTest
    @CsvSource({
        "0, IN_TERM",
        "59, IN_TERM",
        "60, BODY_AND_SECURITY",
        "119, BODY_AND_SECURITY",
        "120, COORDINATOR_AND_CONTROLLER",
        "9000, COORDINATOR_AND_CONTROLLER"
    })
    void levelRisesWithTheHours(int minutes, IncidentLevel level) {
        assertThat(IncidentLevel.of(incident(Optional.empty(), Optional.empty()), after(minutes)))
                .isEqualTo(level);
    }

    @Test
    void whatWasDoneClimbsNoMoreButTheOtherTermMay() {
        Incident contained = incident(Optional.of(after(30)), Optional.empty());

        assertThat(IncidentLevel.of(contained, after(600))).isEqualTo(IncidentLevel.IN_TERM);
        assertThat(IncidentLevel.of(contained, after(ADVISE_MINUTES + 90)))
                .isEqualTo(IncidentLevel.COORDINATOR_AND_CONTROLLER);
        assertThat(IncidentLevel.of(incident(Optional.of(after(30)), Optional.of(after(40))), after(9000)))
                .isEqualTo(IncidentLevel.IN_TERM);
    }

    @Test
    void pageThatIsNotBackClimbsWhenAllElseIsDone() {
        Incident done = incident(Optional.of(after(30)), Optional.of(after(40)));
        assertThat(IncidentLevel.of(done, after(RESTORE_MINUTES + 30))).isEqualTo(IncidentLevel.BODY_AND_SECURITY);
        assertThat(IncidentLevel.of(done, after(RESTORE_MINUTES + 90)))
                .isEqualTo(IncidentLevel.COORDINATOR_AND_CONTROLLER);
    }

    private static Instant after(int minutes) {
        return REPORTED.plus(minutes, ChronoUnit.MINUTES);
    }

    private static Incident incident(Optional<Instant> containedAt, Optional<Instant> advisedAt) {
        return new Incident(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "kuzbass",
                "kuzbass.health",
                CompromiseSign.NO_ACCESS,
                Optional.empty(),
                REPORTED,
                "kuzbass.health.executor",
                after(CONTAIN_MINUTES),
                after(ADVISE_MINUTES),
                after(RESTORE_MINUTES),
                "case",
                containedAt,
                Optional.empty(),
                Optional.empty(),
                containedAt,
                Optional.empty(),
                advisedAt,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
