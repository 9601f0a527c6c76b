package org.poryadok.publication.auditregistry;

import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.term.ProductionCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When the regular audit of a year begins: at the letter hour of the day that was set, in the jurisdiction's zone. */
@Component
@EnableConfigurationProperties(AuditProperties.class)
class AuditDays {

    private final Acts acts;
    private final AuditProperties settings;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final WorkingMornings mornings;

    AuditDays(
            Acts acts,
            AuditProperties settings,
            ProductionCalendar calendar,
            JurisdictionDays days,
            WorkingMornings mornings) {
        this.acts = acts;
        this.settings = settings;
        this.calendar = calendar;
        this.days = days;
        this.mornings = mornings;
    }

    /** The next regular audit, on the first working day from the day that was set: this year's while it has not come. */
    Instant next(String jurisdiction) {
        int year = thisYear(jurisdiction);
        LocalDate day = settings.of(jurisdiction).atYear(year);
        return mornings.from(
                mornings.isToCome(day, jurisdiction)
                        ? day
                        : settings.of(jurisdiction).atYear(year + 1),
                jurisdiction);
    }

    int thisYear(String jurisdiction) {
        return days.today(jurisdiction).getYear();
    }

    /** Last day for answers to an audit that begins today. */
    LocalDate answerBy(String jurisdiction) {
        return calendar.plusWorkingDays(
                days.today(jurisdiction),
                settings.answerWorkingDays(),
                acts.jurisdiction(jurisdiction).region());
    }
}
