package org.poryadok.demo.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.cycle.ClockSetBack;
import org.poryadok.deployment.ClockMoved;
import org.poryadok.deployment.Deployment;
import org.poryadok.deployment.MovableClock;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the demo's clock as a person or a program asks. */
@Component
@Deployment.Demo
class ClockDesk {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    /** Letters of the morning are out by then. */
    private static final int MINUTES_AFTER_LETTERS = 5;

    private final MovableClock clock;
    private final Acts acts;
    private final ProductionCalendar calendar;
    private final ClockSetBack clockSetBack;
    private final DeputyTasks deputies;
    private final ApplicationEventPublisher events;

    ClockDesk(
            MovableClock clock,
            Acts acts,
            ProductionCalendar calendar,
            ClockSetBack clockSetBack,
            DeputyTasks deputies,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.acts = acts;
        this.calendar = calendar;
        this.clockSetBack = clockSetBack;
        this.deputies = deputies;
        this.events = events;
    }

    void advance(String step) {
        try {
            move(ClockStep.parse(step).from(clock.instant()));
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange();
        }
    }

    /** @param moment with an offset from UTC: {@code 2020-02-14T09:00:00+07:00} */
    void set(String moment) {
        try {
            move(OffsetDateTime.parse(moment.strip()).toInstant());
        } catch (DateTimeException e) {
            throw new ClockException("Момент не читается. Нужна запись со смещением от всемирного времени,"
                    + " например 2020-02-14T09:00:00+07:00.");
        }
    }

    /** @param local date and time as a browser's field gives them, in the zone of the jurisdiction */
    void set(String local, String jurisdiction) {
        ZoneId zone = acts.jurisdiction(jurisdiction).zone();
        try {
            move(LocalDateTime.parse(local).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new ClockException("Укажите дату и время.");
        }
    }

    /** To the next working day of the jurisdiction, when the letters of its morning are out. */
    void nextWorkingDay(String jurisdiction) {
        Jurisdiction where = acts.jurisdiction(jurisdiction);
        try {
            LocalDate day = calendar.nextWorkingDay(LocalDate.ofInstant(clock.instant(), where.zone()), where.region());
            move(ZonedDateTime.of(day, where.letterHour().plusMinutes(MINUTES_AFTER_LETTERS), where.zone())
                    .toInstant());
        } catch (TermException e) {
            throw new ClockException(e.getMessage());
        }
    }

    void reset() {
        follow(clock::reset);
    }

    ClockReading read() {
        return new ClockReading(clock.instant(), clock.offset());
    }

    private void move(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw outOfRange();
        }
        follow(() -> clock.set(moment));
    }

    private void follow(Runnable move) {
        Instant before = clock.instant();
        move.run();
        if (clock.instant().isBefore(before)) {
            clockSetBack.follow();
        }
        deputies.settle();
        events.publishEvent(new ClockMoved());
    }

    private static ClockException outOfRange() {
        return new ClockException("Часы переводятся только в пределах 2000–2099 годов.");
    }
}
