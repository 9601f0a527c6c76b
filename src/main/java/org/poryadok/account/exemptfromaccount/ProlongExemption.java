package org.poryadok.account.exemptfromaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** «Продлить освобождение»: it stays in the registry and has a new day of review. */
@Component
class ProlongExemption implements JavaDelegate {

    private final Exemptions exemptions;
    private final ExemptionDay untilDay;
    private final ExemptionReview review;

    ProlongExemption(Exemptions exemptions, ExemptionDay untilDay, ExemptionReview review) {
        this.exemptions = exemptions;
        this.untilDay = untilDay;
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Exemption kept = exemptions.prolong(UUID.fromString(file.known("exemptionId")), untilDay.of(file),
                file.known("reviewReason"), file.known("reviewedBy"));
        file.set("groundText", kept.ground());
        review.plan(file);
        // Whoever reviews it next must decide afresh.
        file.set("reviewDecision", null);
        file.set("reviewReason", null);
    }
}
