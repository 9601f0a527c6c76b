package org.poryadok.account.notifycoordinator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** «Составить информацию для ЦУР»: a draft of the coordinator's letter to the regional centre. */
@Component
class DrawUpCenterNotice implements JavaDelegate {

    private final Notices notices;

    DrawUpCenterNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.toCentre(execution);
    }
}
