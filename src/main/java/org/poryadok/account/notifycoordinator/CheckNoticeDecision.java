package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The coordinator accepts the notice, or returns it and says why. */
@Component
class CheckNoticeDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.acceptOrReturn(file, "noticeDecision", "noticeRemarks");
        file.set("noticeCheckedBy", Actor.of(task));
    }
}
