package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.term.Calendars;

/** It is twenty minutes to midnight of 25 February in Moscow and the 26th already in Kemerovo. */
class JurisdictionDaysTest {

    private static final Instant NOW = Instant.parse("2020-02-25T20:40:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2020, 2, 25);
    private static final LocalDate WEDNESDAY = LocalDate.of(2020, 2, 26);

    private final JurisdictionDays days = new JurisdictionDays(OwnActs.read(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final CheckLastDay lastDay = new CheckLastDay(OwnActs.read(), Calendars.SHIPPED, days);

    @Test
    void todayIsAnotherDayInEveryZone() {
        assertThat(days.today("spb")).isEqualTo(TUESDAY);
        assertThat(days.today("kuzbass")).isEqualTo(WEDNESDAY);
    }

    @Test
    void dayBeginsAtItsOwnMidnight() {
        assertThat(days.beginning(WEDNESDAY, "kuzbass")).isEqualTo(Instant.parse("2020-02-25T17:00:00Z"));
    }

    @Test
    void whatIsDatedTheSameDayIsDoneWhenItIsSaidAndWhatIsDatedEarlierUntilTheEndOfThatDay() {
        assertThat(days.momentOf(WEDNESDAY, NOW, "kuzbass")).isEqualTo(NOW);
        assertThat(days.momentOf(TUESDAY, NOW, "kuzbass")).isEqualTo(Instant.parse("2020-02-25T16:59:59Z"));
        assertThat(days.momentOf(TUESDAY, NOW, "spb")).isEqualTo(NOW);
    }

    @Test
    void lastDayThatAnOfficialSetsIsStillToCome() {
        assertThatCode(() -> lastDay.requireToCome(WEDNESDAY, "spb", "lastDay")).doesNotThrowAnyException();
        Desk.assertRefused(
                () -> lastDay.requireToCome(WEDNESDAY, "kuzbass", "lastDay"),
                "lastDay",
                "Последний день 26.02.2020 должен быть позже сегодняшнего: 26.02.2020.");
    }

    @Test
    void lastDayThatAnOfficialSetsIsAWorkingDayOfAKnownYear() {
        assertThatCode(() -> lastDay.requireWorkingDayToCome(LocalDate.of(2020, 2, 27), "kuzbass-66-2020", "lastDay"))
                .doesNotThrowAnyException();
        Desk.assertRefused(
                () -> lastDay.requireWorkingDayToCome(WEDNESDAY, "kuzbass-66-2020", "lastDay"),
                "lastDay",
                "должен быть позже сегодняшнего");
        Desk.assertRefused(
                () -> lastDay.requireWorkingDayToCome(LocalDate.of(2020, 3, 7), "kuzbass-66-2020", "lastDay"),
                "lastDay",
                "Последний день 07.03.2020 должен быть рабочим, а это ");
        Desk.assertRefused(
                () -> lastDay.requireWorkingDayToCome(LocalDate.of(2099, 3, 6), "kuzbass-66-2020", "lastDay"),
                "lastDay",
                "Нерабочие дни 2099 года ещё не установлены. Укажите день не позже 31.12.2027.");
    }
}
