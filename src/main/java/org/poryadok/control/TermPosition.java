package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;

import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Where a day lies in relation to a card's term, in working days of the card's region. */
@Component
class TermPosition {

    private final Acts acts;
    private final ProductionCalendar calendar;

    TermPosition(Acts acts, ProductionCalendar calendar) {
        this.acts = acts;
        this.calendar = calendar;
    }

    LocalDate dayOf(ControlCard card, Instant moment) {
        return LocalDate.ofInstant(moment, jurisdiction(card).zone());
    }

    boolean isWorkingDay(ControlCard card, LocalDate day) {
        LegalAct act = acts.act(card.actId());
        return calendar.isWorkingDay(day, act.jurisdiction().region(), act.termPolicy().presidentialDaysOff());
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

    /** Between the two readings of a disputed term it is too late to remind and too early to call it overdue. */
    boolean isBetweenReadings(ControlCard card, LocalDate day) {
        return day.isAfter(card.targetDate().orElseThrow()) && !day.isAfter(card.lastDay().orElseThrow());
    }

    private String region(ControlCard card) {
        return jurisdiction(card).region();
    }

    private Jurisdiction jurisdiction(ControlCard card) {
        return acts.jurisdiction(card.jurisdiction());
    }
}
