package org.poryadok.account.exemptfromaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewExemption;
import org.springframework.stereotype.Component;

/** «Записать решение»: an exemption stands in the registry with its ground; a refusal is kept with its reason. */
@Component
class RecordExemption implements JavaDelegate {

    private final Exemptions exemptions;
    private final CreationExemption creation;
    private final ExemptionDay untilDay;
    private final ExemptionReview review;

    RecordExemption(Exemptions exemptions, CreationExemption creation, ExemptionDay untilDay, ExemptionReview review) {
        this.exemptions = exemptions;
        this.creation = creation;
        this.untilDay = untilDay;
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        NewExemption decision = new NewExemption(file.jurisdiction(), file.actId(), file.clauseId(),
                file.known("dutyClauseId"), file.bodyId(), file.chosen("exemptNetworks"), file.known("specifics"),
                file.known("opinionText"), file.known("decisionReason"), file.known("letterNumber"),
                file.day("letterDate").orElseThrow(), untilDay.of(file), file.known("exemptionDecidedBy"),
                execution.getProcessInstanceId());
        if (file.known("exemptionDecision").equals("refuse")) {
            exemptions.refuse(decision);
            return;
        }
        Exemption exemption = exemptions.agree(decision);
        file.set("exemptionId", exemption.id().toString());
        file.set("groundText", exemption.ground());
        file.set("dutyLifted", creation.endsDuty(file.actId(), file.known("dutyClauseId"), file.bodyId()));
        review.plan(file);
    }
}
