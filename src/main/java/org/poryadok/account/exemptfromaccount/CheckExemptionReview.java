package org.poryadok.account.exemptfromaccount;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** An exemption that is looked at again stays, stays until a day, or ends; every outcome has its reason. */
@Component
class CheckExemptionReview implements TaskListener {

    private final ExemptionDay untilDay;

    CheckExemptionReview(ExemptionDay untilDay) {
        this.untilDay = untilDay;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        untilDay.check(file, Decision.of(file, "reviewDecision", Set.of("keep", ExemptionDay.UNTIL, "end")));
        file.requiredText("reviewReason", "Напишите, почему.");
        file.set("reviewedBy", Actor.of(task));
    }
}
