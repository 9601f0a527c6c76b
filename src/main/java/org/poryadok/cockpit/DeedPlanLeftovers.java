package org.poryadok.cockpit;

import org.camunda.bpm.engine.IdentityService;
import org.poryadok.casework.Membership;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what was confirmed and left behind: a browser was closed, a host was killed. */
@Component
class DeedPlanLeftovers {

    private static final int CARDS_AT_ONCE = 500;

    private final DeedPlanTable plans;
    private final DeedPlanWork work;
    private final Supervisors supervisors;
    private final IdentityService identity;

    DeedPlanLeftovers(DeedPlanTable plans, DeedPlanWork work, Supervisors supervisors, IdentityService identity) {
        this.plans = plans;
        this.work = work;
        this.supervisors = supervisors;
        this.identity = identity;
    }

    /** A page that is still at it shares the cards with this. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void carryOn() {
        plans.unfinished().forEach(this::carryOn);
    }

    /** In the engine's log it is the supervisor who has done it; it shows him the tasks of his jurisdictions alone. */
    private void carryOn(DeedPlan plan) {
        Membership.of(plan.by(), identity).acting(identity, () -> {
            work.carryOn(plan, supervisors.official(plan.by()), CARDS_AT_ONCE);
            return null;
        });
    }
}
