package org.poryadok.supervision.askaboutcard;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** By when a request is to be answered: a term of ours, three working days of the jurisdiction from the day after it was made. */
@Component
class AnswerTerm {

    private static final int WORKING_DAYS = 3;

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;

    AnswerTerm(Acts acts, ProductionCalendar calendar, JurisdictionDays days) {
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
    }

    /** 24:00 of the last day; empty where the calendar does not go so far. */
    Optional<Date> fromToday(String jurisdiction) {
        try {
            LocalDate last = calendar.plusWorkingDays(
                    days.today(jurisdiction),
                    WORKING_DAYS,
                    acts.jurisdiction(jurisdiction).region());
            return Optional.of(Date.from(days.beginning(last.plusDays(1), jurisdiction)));
        } catch (TermException endsBefore) {
            return Optional.empty();
        }
    }
}
