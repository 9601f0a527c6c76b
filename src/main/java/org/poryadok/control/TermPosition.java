package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Where a day lies in relation to a card's term, in working days of the card's region. */
@Component
public class TermPosition {

    /** The end of an official's day: what falls due later is told on the next working morning. */
    private static final LocalTime LETTERS_END = LocalTime.of(18, 0);

    private final Acts acts;
    private final ProductionCalendar calendar;

    TermPosition(Acts acts, ProductionCalendar calendar) {
        this.acts = acts;
        this.calendar = calendar;
    }

    LocalDate dayOf(ControlCard card, Instant moment) {
        return dayOf(card.jurisdiction(), moment);
    }

    LocalDate dayOf(String jurisdiction, Instant moment) {
        return LocalDate.ofInstant(moment, acts.jurisdiction(jurisdiction).zone());
    }

    /**
     * Working days past the last day of an obligation that is late: until it was sent or fulfilled, else until the moment. 0 when
     * it is not late, and on the days off that follow the last day.
     */
    public int workingDaysLate(ControlCard card, Instant moment) {
        return card.isLateAt(moment)
                ? workingDaysPast(
                        card.jurisdiction(),
                        (card.state().isUnderControl() ? card.lastDay() : card.judgedDay()).orElseThrow(),
                        card.outcome().doneBy(moment))
                : 0;
    }

    /** Of a card that is being sent or fulfilled now: working days past the day it is judged by, empty when it is in time. */
    Optional<Integer> workingDaysLateWhenDone(ControlCard card, Instant done) {
        return TermOutcome.isLateWhenDone(card.modality(), card.judgedAfter(), done)
                ? Optional.of(
                        workingDaysPast(card.jurisdiction(), card.judgedDay().orElseThrow(), done))
                : Optional.empty();
    }

    /** Counted as far as the calendar goes: that it ends must not keep anybody from closing a card. */
    int workingDaysPast(String jurisdiction, LocalDate lastDay, Instant moment) {
        LocalDate day = dayOf(jurisdiction, moment);
        LocalDate until = day.isAfter(calendar.lastDay()) ? calendar.lastDay() : day;
        return until.isAfter(lastDay)
                ? calendar.workingDaysBetween(
                        lastDay, until, acts.jurisdiction(jurisdiction).region())
                : 0;
    }

    boolean isWorkingDay(ControlCard card, LocalDate day) {
        LegalAct act = acts.act(card.actId());
        return calendar.isWorkingDay(
                day, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff());
    }

    /** Past the last day positive, up to the target date negative or 0; the card must have a term. */
    int workingDaysPastTerm(ControlCard card, LocalDate day) {
        LocalDate lastDay = card.lastDay().orElseThrow();
        LocalDate target = card.targetDate().orElseThrow();
        if (day.isAfter(lastDay)) {
            return calendar.workingDaysBetween(lastDay, day, region(card));
        }
        return day.isBefore(target) ? -calendar.workingDaysBetween(day, target, region(card)) : 0;
    }

    int workingDaysBetween(ControlCard card, LocalDate afterExclusive, LocalDate untilInclusive) {
        return calendar.workingDaysBetween(afterExclusive, untilInclusive, region(card));
    }

    /** Whether the last day is over; the card must have a term. */
    boolean isPastTerm(ControlCard card, LocalDate day) {
        return day.isAfter(card.lastDay().orElseThrow());
    }

    /** Between the two readings of a disputed term it is too late to remind and too early to call it overdue. */
    boolean isBetweenReadings(ControlCard card, LocalDate day) {
        return day.isAfter(card.targetDate().orElseThrow())
                && !day.isAfter(card.lastDay().orElseThrow());
    }

    /** The next working days of the card's region, as far as the calendar goes. */
    List<LocalDate> workingDaysAfter(ControlCard card, LocalDate day, int number) {
        return workingDaysAfter(day, number, next -> isWorkingDay(card, next));
    }

    private List<LocalDate> workingDaysAfter(LocalDate day, int number, Predicate<LocalDate> isWorking) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate next = day.plusDays(1);
                days.size() < number && !next.isAfter(calendar.lastDay());
                next = next.plusDays(1)) {
            if (isWorking.test(next)) {
                days.add(next);
            }
        }
        return days;
    }

    /**
     * The moment itself when letters of the card's jurisdiction may go out then, else the next letter hour of a working day;
     * where the calendar ends, the moment itself.
     */
    Instant letterTime(ControlCard card, Instant moment) {
        return letterTime(jurisdiction(card), moment, day -> isWorkingDay(card, day));
    }

    /** The same of a letter about no card, by the working days of the jurisdiction. */
    public Instant letterTime(String jurisdiction, Instant moment) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return letterTime(found, moment, day -> calendar.isWorkingDay(day, found.region()));
    }

    private Instant letterTime(Jurisdiction found, Instant moment, Predicate<LocalDate> isWorking) {
        ZonedDateTime local = moment.atZone(found.zone());
        if (local.toLocalDate().isAfter(calendar.lastDay())) {
            return moment;
        }
        boolean working = isWorking.test(local.toLocalDate());
        if (working && local.toLocalTime().isBefore(found.letterHour())) {
            return local.with(found.letterHour()).toInstant();
        }
        if (working && local.toLocalTime().isBefore(LETTERS_END)) {
            return moment;
        }
        return workingDaysAfter(local.toLocalDate(), 1, isWorking).stream()
                .map(day -> day.atTime(found.letterHour()).atZone(found.zone()).toInstant())
                .findFirst()
                .orElse(moment);
    }

    /** Whether letters of a jurisdiction go out at this moment of the day, be it a working one or not. */
    public boolean isLetterTime(String jurisdiction, Instant moment) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return !LocalTime.ofInstant(moment, found.zone()).isBefore(found.letterHour())
                && !isAfterLetters(jurisdiction, moment);
    }

    /** Whether the letters of the day have gone out, and what is written now waits for another. */
    public boolean isAfterLetters(String jurisdiction, Instant moment) {
        return !LocalTime.ofInstant(moment, acts.jurisdiction(jurisdiction).zone())
                .isBefore(LETTERS_END);
    }

    private String region(ControlCard card) {
        return jurisdiction(card).region();
    }

    private Jurisdiction jurisdiction(ControlCard card) {
        return acts.jurisdiction(card.jurisdiction());
    }
}
