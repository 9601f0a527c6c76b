package org.poryadok.protection.secureaccount;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** When the periodic self-checks begin: at the letter hour of the first working day of a period, in the jurisdiction's zone. */
@Component
class RoundDays {

    private final Acts acts;
    private final ProductionCalendar calendar;
    private final ProtectionProperties settings;
    private final Clock clock;

    RoundDays(Acts acts, ProductionCalendar calendar, ProtectionProperties settings, Clock clock) {
        this.acts = acts;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** First day of the period in which today lies. */
    LocalDate present(String jurisdiction) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
        int months = settings.periodMonths();
        return today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / months * months + 1);
    }

    LocalDate after(LocalDate period) {
        return period.plusMonths(settings.periodMonths());
    }

    /** Where the calendar ends, the first day itself. */
    Instant begins(String jurisdiction, LocalDate period) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        LocalDate first = firstWorkingDay(found, period);
        return first.atTime(found.letterHour()).atZone(found.zone()).toInstant();
    }

    /** First day of the period that begins next: the present one while its moment is still to come. */
    LocalDate next(String jurisdiction) {
        LocalDate present = present(jurisdiction);
        return begins(jurisdiction, present).isAfter(clock.instant()) ? present : after(present);
    }

    private LocalDate firstWorkingDay(Jurisdiction jurisdiction, LocalDate from) {
        try {
            return calendar.isWorkingDay(from, jurisdiction.region())
                    ? from
                    : calendar.nextWorkingDay(from, jurisdiction.region());
        } catch (TermException endOfCalendar) {
            return from;
        }
    }
}
