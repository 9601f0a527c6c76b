package org.poryadok.casework.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** The hour at which the letters of a jurisdiction go out on its working days, in its own time zone. */
@Component
public class WorkingMornings {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final Clock clock;

    WorkingMornings(Acts acts, ProductionCalendar calendar, Clock clock) {
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The letter hour of the first working day from a day on; where the calendar ends, of the day itself. */
    public Instant from(LocalDate day, String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return workingDay(found, day)
                .atTime(found.letterHour())
                .atZone(found.zone())
                .toInstant();
    }

    /** The same, for what is still to come at this moment. */
    public boolean isToCome(LocalDate day, String jurisdiction) {
        return from(day, jurisdiction).isAfter(clock.instant());
    }

    private LocalDate workingDay(Jurisdiction jurisdiction, LocalDate from) {
        try {
            return calendar.isWorkingDay(from, jurisdiction.region())
                    ? from
                    : calendar.nextWorkingDay(from, jurisdiction.region());
        } catch (TermException endOfCalendar) {
            return from;
        }
    }
}
