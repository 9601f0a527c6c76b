package org.poryadok.content.plancontent;

import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** What the model of a plan names in its timers, in the jurisdiction's zone. */
@Component
public class PlanTimers {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final ContentPlans plans;
    private final Acts acts;
    private final JurisdictionDays days;
    private final ContentSettings settings;

    PlanTimers(ContentPlans plans, Acts acts, JurisdictionDays days, ContentSettings settings) {
        this.plans = plans;
        this.acts = acts;
        this.days = days;
        this.settings = settings;
    }

    /** 24:00 of the period's last day. */
    public Date endOf(String planId) {
        ContentPlan plan = plan(planId);
        return Date.from(days.beginning(plan.to().plusDays(1), plan.jurisdiction()));
    }

    /** The letter hour of the day on which the next plan begins. */
    public Date nextPlanAt(String planId) {
        ContentPlan plan = plan(planId);
        return Date.from(plan.to()
                .minus(settings.nextPlanBefore())
                .atTime(acts.jurisdiction(plan.jurisdiction()).letterHour())
                .atZone(days.zone(plan.jurisdiction()))
                .toInstant());
    }

    /** ISO 8601 cycle: every morning, before officials come. */
    public String mornings(String planId) {
        String jurisdiction = plan(planId).jurisdiction();
        return "R/"
                + days.today(jurisdiction)
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(days.zone(jurisdiction))
                        .toInstant() + "/P1D";
    }

    private ContentPlan plan(String planId) {
        return plans.plan(UUID.fromString(planId));
    }
}
