package org.poryadok.account.exemptfromaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * How long an exemption stands, as agreed or as prolonged, and when it is looked at again: on its last day, else after
 * the time that the administration has set. What stands for a time lapses at 24:00 of its last day, whoever has looked
 * at it or not.
 */
@Component
class ExemptionTerm {

    /** A timer must have a date: for what never lapses it is the end of the year 9999. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Acts acts;
    private final Exemptions exemptions;
    private final ExemptionProperties settings;
    private final JurisdictionDays days;

    ExemptionTerm(Acts acts, Exemptions exemptions, ExemptionProperties settings, JurisdictionDays days) {
        this.acts = acts;
        this.exemptions = exemptions;
        this.settings = settings;
        this.days = days;
    }

    /** @throws Refusal when the decision is for a time and its last day has passed */
    void check(CaseFile file) {
        try {
            lastDay(file).ifPresent(day -> exemptions.checkUntil(file.jurisdiction(), day));
        } catch (RegistryException e) {
            throw new Refusal(Variables.VALID_UNTIL, e.getMessage());
        }
    }

    Optional<LocalDate> lastDay(CaseFile file) {
        return file.day(Variables.VALID_UNTIL);
    }

    /** At the letter hour of the day of review, in the jurisdiction's zone. */
    void planReview(CaseFile file) {
        Jurisdiction jurisdiction = acts.jurisdiction(file.jurisdiction());
        LocalDate on =
                lastDay(file).orElseGet(() -> days.today(file.jurisdiction()).plus(settings.reviewAfter()));
        file.set(
                Variables.REVIEW_MOMENT,
                Date.from(on.atTime(jurisdiction.letterHour())
                        .atZone(jurisdiction.zone())
                        .toInstant()));
        file.set(
                Variables.LAPSE_MOMENT,
                Date.from(lastDay(file)
                        .map(day -> days.beginning(day.plusDays(1), file.jurisdiction()))
                        .orElse(NEVER)));
        file.set(Variables.REVIEW_DAY_TEXT, Russian.day(on));
    }
}
