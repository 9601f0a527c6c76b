package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Refuses a notice to the coordinator without outgoing number or with an impossible day. */
@Component
class CheckNotice implements TaskListener {

    private final Sending sending;

    CheckNotice(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void notify(DelegateTask task) {
        sending.check(task, "outgoingNumber", "sentOn", "sentBy");
        // Whoever checks it again must decide afresh.
        task.setVariable("noticeDecision", null);
    }
}
