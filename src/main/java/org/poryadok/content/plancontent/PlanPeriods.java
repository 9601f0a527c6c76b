package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** The period that is proposed for a plan; an act sets none (KUZ-A1.2.3). */
@Component
class PlanPeriods {

    record Proposed(LocalDate from, LocalDate to) {}

    /** A period of at most so many days is repeated as it is; a longer one goes by months. */
    private static final int SHORT = 21;

    private final ContentPlans plans;
    private final JurisdictionDays days;

    PlanPeriods(ContentPlans plans, JurisdictionDays days) {
        this.plans = plans;
        this.days = days;
    }

    /** From the day after the last plan, as long as that; the first one until the end of the month. */
    Proposed next(String jurisdiction, String bodyId) {
        LocalDate today = days.today(jurisdiction);
        Optional<ContentPlan> last =
                plans.latestApproved(bodyId).filter(plan -> !plan.to().isBefore(today));
        LocalDate from = last.map(plan -> plan.to().plusDays(1)).orElse(today);
        return last.map(plan -> ChronoUnit.DAYS.between(plan.from(), plan.to()))
                .filter(length -> length < SHORT)
                .map(length -> new Proposed(from, from.plusDays(length)))
                .orElse(new Proposed(from, from.with(TemporalAdjusters.lastDayOfMonth())));
    }
}
