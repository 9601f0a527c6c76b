package org.poryadok.account.exemptfromaccount;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** «Прекратить освобождение»: from today on the body has its duty again, unless it keeps the pages already. */
@Component
class EndExemption implements JavaDelegate {

    private final Exemptions exemptions;
    private final CreationExemption creation;

    EndExemption(Exemptions exemptions, CreationExemption creation) {
        this.exemptions = exemptions;
        this.creation = creation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        boolean lapsed = file.text("reviewDecision").isEmpty();
        String because = lapsed ? "Срок освобождения истёк." : file.known("reviewReason");
        file.set("endReason", because);
        exemptions.end(UUID.fromString(file.known("exemptionId")), because,
                file.known(lapsed ? "exemptionDecidedBy" : "reviewedBy"));
        file.set("dutyResumed", file.isTrue("dutyLifted")
                && !creation.wanted(file.actId(), file.known("dutyClauseId"), file.bodyId()).isEmpty());
    }
}
