package org.poryadok.staffing.appointofficials;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Notes which coordinator has seen the warnings about a designation. */
@Component
class CheckReview implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.optionalText("warningsNote");
        file.set("warningsReviewedBy", Actor.of(task));
    }
}
