package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** «Составить уведомление»: a draft of the body's letter to its coordinator. */
@Component
class DrawUpNotice implements JavaDelegate {

    private final Notices notices;

    DrawUpNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.toCoordinator(execution);
    }
}
