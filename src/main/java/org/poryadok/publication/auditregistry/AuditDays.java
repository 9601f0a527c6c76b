package org.poryadok.publication.auditregistry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.TermException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When the regular audit of a year begins: at the letter hour of the day that was set, in the jurisdiction's zone. */
@Component
@EnableConfigurationProperties(AuditProperties.class)
class AuditDays {

    private final Acts acts;
    private final AuditProperties settings;
    private final ProductionCalendar calendar;
    private final Clock clock;

    AuditDays(Acts acts, AuditProperties settings, ProductionCalendar calendar, Clock clock) {
        this.acts = acts;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The letter hour of the first working day from the day that was set; what is past is due at once. */
    Instant of(String jurisdiction, int year) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return letterHour(found, workingDay(found, settings.of(jurisdiction).atYear(year)));
    }

    /** The year of the next regular audit: the present one while its day has not come. */
    int nextYear(String jurisdiction) {
        int year = thisYear(jurisdiction);
        return of(jurisdiction, year).isAfter(clock.instant()) ? year : year + 1;
    }

    int thisYear(String jurisdiction) {
        return today(acts.jurisdiction(jurisdiction)).getYear();
    }

    /** Last day for answers to an audit that begins today. */
    LocalDate answerBy(String jurisdiction) {
        Jurisdiction found = acts.jurisdiction(jurisdiction);
        return calendar.plusWorkingDays(today(found), settings.answerWorkingDays(), found.region());
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

    private LocalDate today(Jurisdiction jurisdiction) {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
    }

    private static Instant letterHour(Jurisdiction jurisdiction, LocalDate day) {
        return day.atTime(jurisdiction.letterHour()).atZone(jurisdiction.zone()).toInstant();
    }
}
