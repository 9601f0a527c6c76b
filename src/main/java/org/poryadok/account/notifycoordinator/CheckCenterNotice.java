package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Refuses information for the regional centre without outgoing number or with an impossible day. */
@Component
class CheckCenterNotice implements TaskListener {

    private final Sending sending;

    CheckCenterNotice(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void notify(DelegateTask task) {
        sending.check(task, "centerOutgoingNumber", "centerSentOn", "centerSentBy");
    }
}
