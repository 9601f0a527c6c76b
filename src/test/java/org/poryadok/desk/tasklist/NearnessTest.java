package org.poryadok.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.poryadok.control.TermEnd;
import org.poryadok.desk.tasklist.Nearness.State;
import org.poryadok.term.Calendars;

/** 24 February 2020 was a day off after Sunday the 23rd; so were the 8th and 9th of March. */
class NearnessTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Test
    void workingDaysPastTheLastDayAreCountedByTheProductionCalendar() {
        assertThat(ofDay("2020-02-21", "2020-02-25T10:00"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 1 рабочий день"));
        assertThat(ofDay("2020-02-21", "2020-02-27T10:00"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 3 рабочих дня"));
        assertThat(ofDay("2020-02-21", "2020-02-28T23:59"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 4 рабочих дня"));
        assertThat(ofDay("2020-03-02", "2020-03-31T10:00"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 20 рабочих дней"));
    }

    @Test
    void daysOffAfterTheLastDayAreLateToo() {
        assertThat(ofDay("2020-02-21", "2020-02-22T00:00"))
                .isEqualTo(new Nearness(State.LATE, "просрочено: срок истёк 21.02.2020"));
    }

    @Test
    void untilMidnightOfItsLastDayNothingIsLate() {
        assertThat(ofDay("2020-02-21", "2020-02-21T23:59"))
                .isEqualTo(new Nearness(State.NEAR, "последний день — сегодня"));
    }

    @Test
    void threeWorkingDaysAheadAreNearAndTheFourthIsNot() {
        assertThat(ofDay("2020-02-26", "2020-02-21T10:00"))
                .isEqualTo(new Nearness(State.NEAR, "осталось 2 рабочих дня"));
        assertThat(ofDay("2020-02-27", "2020-02-21T10:00"))
                .isEqualTo(new Nearness(State.NEAR, "осталось 3 рабочих дня"));
        assertThat(ofDay("2020-02-28", "2020-02-21T10:00")).isEqualTo(Nearness.CALM);
        assertThat(ofDay("2020-02-25", "2020-02-21T10:00"))
                .isEqualTo(new Nearness(State.NEAR, "остался 1 рабочий день"));
    }

    @Test
    void termInHoursRunsByTheClock() {
        assertThat(ofHour("2020-02-22T10:12", "2020-02-22T07:00")).isEqualTo(new Nearness(State.NEAR, "осталось 3 ч"));
        assertThat(ofHour("2020-02-22T10:12", "2020-02-22T10:00"))
                .isEqualTo(new Nearness(State.NEAR, "осталось 12 мин"));
        assertThat(ofHour("2020-02-22T10:12", "2020-02-22T10:12"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 0 мин"));
        assertThat(ofHour("2020-02-22T10:12", "2020-02-23T11:00"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 24 ч"));
        assertThat(ofHour("2020-02-22T10:12", "2020-02-24T10:11"))
                .isEqualTo(new Nearness(State.LATE, "просрочено 47 ч"));
        assertThat(ofHour("2020-02-22T10:12", "2020-02-24T10:12"))
                .as("from two days on nobody counts hours")
                .isEqualTo(new Nearness(State.LATE, "просрочено 2 дня"));
    }

    @Test
    void whoeverIsLaterThanAnInternalTermHasBrokenNoAct() {
        assertThat(internal("2020-02-22T00:00", "2020-02-27T10:00"))
                .isEqualTo(new Nearness(State.INTERNAL_PAST, "внутренний срок истёк 3 рабочих дня назад"));
        assertThat(internal("2020-02-22T00:00", "2020-02-22T10:00"))
                .isEqualTo(new Nearness(State.INTERNAL_PAST, "внутренний срок истёк 21.02.2020"));
        assertThat(internal("2020-02-22T10:12", "2020-02-22T13:12"))
                .isEqualTo(new Nearness(State.INTERNAL_PAST, "внутренний срок истёк 3 ч назад"));
        assertThat(internal("2020-02-14T11:03", "2020-04-01T10:00"))
                .isEqualTo(new Nearness(State.INTERNAL_PAST, "внутренний срок истёк 46 дней назад"));
        assertThat(internal("2020-02-22T00:00", "2020-02-21T10:00"))
                .as("until then it is as near as any other, and said to be the administration's")
                .isEqualTo(new Nearness(State.NEAR, "внутренний срок: последний день — сегодня"));
        assertThat(internal("2020-02-22T10:12", "2020-02-22T07:12"))
                .isEqualTo(new Nearness(State.NEAR, "внутренний срок: осталось 3 ч"));
        assertThat(internal("2020-03-22T00:00", "2020-02-21T10:00"))
                .isEqualTo(new Nearness(State.CALM, "внутренний срок"));
    }

    @Test
    void listOpensInAYearOfWhichNoCalendarIsKnown() {
        assertThat(ofDay("2027-12-31", "2031-01-15T10:00").state()).isEqualTo(State.LATE);
        assertThat(ofDay("2031-01-16", "2031-01-15T10:00").state()).isEqualTo(State.NEAR);
    }

    @Test
    void dueDateSaysWhetherTheTermIsInDaysOrInHours() {
        TermEnd day = end("2020-02-22T00:00");
        assertThat(day.text()).isEqualTo("21.02.2020 (пятница)");
        assertThat(day.due()).isEqualTo("2020-02-21T23:59:59.000+07:00");
        assertThat(TermEnd.ofDue(day.due(), KEMEROVO)).isEqualTo(day);
        TermEnd hour = end("2020-02-22T10:12");
        assertThat(hour.text()).isEqualTo("22.02.2020 10:12");
        assertThat(hour.textAndClock()).isEqualTo("22.02.2020 10:12 (по времени Кемерова, МСК+4)");
        assertThat(day.textAndClock()).isEqualTo(day.text());
        assertThat(TermEnd.ofDue(hour.due(), KEMEROVO)).isEqualTo(hour);
        assertThat(TermEnd.ofDue(new Date(0), KEMEROVO).isOfDay()).isFalse();
    }

    private static Nearness ofDay(String lastDay, String now) {
        return at(end(LocalDate.parse(lastDay).plusDays(1) + "T00:00"), now);
    }

    private static Nearness ofHour(String end, String now) {
        return at(end(end), now);
    }

    private static TermEnd end(String local) {
        return new TermEnd(LocalDateTime.parse(local).atZone(KEMEROVO).toInstant(), KEMEROVO);
    }

    private static Nearness at(TermEnd end, String now) {
        return at(end, false, now);
    }

    private static Nearness internal(String end, String now) {
        return at(end(end), true, now);
    }

    private static Nearness at(TermEnd end, boolean internal, String now) {
        return Nearness.of(
                end, internal, LocalDateTime.parse(now).atZone(KEMEROVO).toInstant(), Calendars.SHIPPED, "RU-KEM");
    }
}
