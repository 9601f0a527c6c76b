package org.poryadok.publication.auditregistry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** «Составить акт сверки»: whoever answers from now on is not part of the summary any more. */
@Component
class DrawUpAudit implements JavaDelegate {

    private final AuditReport report;

    DrawUpAudit(AuditReport report) {
        this.report = report;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.SUMMARY_BEGUN, true);
        report.drawUp(execution);
    }
}
