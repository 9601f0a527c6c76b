package org.poryadok.content.plancontent;

import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.springframework.stereotype.Component;

/** The plan of a procedure: the version that is drawn up, or the one that is followed. */
@Component
class PlanOfCase {

    private final ContentPlans plans;

    PlanOfCase(ContentPlans plans) {
        this.plans = plans;
    }

    ContentPlan of(CaseFile file) {
        return plans.plan(id(file));
    }

    static UUID id(CaseFile file) {
        return UUID.fromString(file.known(Variables.PLAN_ID));
    }
}
