package org.poryadok.account.exemptfromaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/**
 * When an exemption is looked at again: on its last day, else after the time that the administration has set. What
 * stands for a time lapses at 24:00 of its last day, whoever has looked at it or not.
 */
@Component
class ExemptionReview {

    /** A timer must have a date: for what never lapses it is the end of the year 9999. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Acts acts;
    private final ExemptionDay untilDay;
    private final ExemptionProperties settings;
    private final JurisdictionDays days;

    ExemptionReview(Acts acts, ExemptionDay untilDay, ExemptionProperties settings, JurisdictionDays days) {
        this.acts = acts;
        this.untilDay = untilDay;
        this.settings = settings;
        this.days = days;
    }

    /** The letter hour of the day of review, in the jurisdiction's zone. */
    void plan(CaseFile file) {
        Jurisdiction jurisdiction = acts.jurisdiction(file.jurisdiction());
        LocalDate on = untilDay.of(file).orElseGet(() -> days.today(file.jurisdiction()).plus(settings.reviewAfter()));
        file.set("reviewMoment", Date.from(on.atTime(jurisdiction.letterHour()).atZone(jurisdiction.zone()).toInstant()));
        file.set("lapseMoment", Date.from(untilDay.of(file)
                .map(day -> days.beginning(day.plusDays(1), file.jurisdiction())).orElse(NEVER)));
        file.set("reviewDayText", Russian.day(on));
    }
}
