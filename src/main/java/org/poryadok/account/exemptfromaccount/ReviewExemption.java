package org.poryadok.account.exemptfromaccount;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** «Пересмотреть освобождение»: it stays, stays until a day, or ends; every outcome has its reason. */
@Component
public class ReviewExemption implements TaskStep {

    private final LiftedObligation obligation;
    private final Exemptions exemptions;
    private final ExemptionTerm term;

    ReviewExemption(LiftedObligation obligation, Exemptions exemptions, ExemptionTerm term) {
        this.obligation = obligation;
        this.exemptions = exemptions;
        this.term = term;
    }

    @Override
    public void show(CaseFile file) {
        obligation.describe(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        term.check(file);
    }

    /** «Продлить освобождение»: it stays in the registry and has a new day of review. */
    public void prolong(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Exemption kept = exemptions.prolong(
                exemption(file),
                term.lastDay(file),
                file.known(Variables.REVIEW_REASON),
                file.known(Variables.REVIEWED_BY));
        file.set(Variables.GROUND_TEXT, kept.ground());
        term.planReview(file);
    }

    /**
     * «Прекратить освобождение», decided or because nobody had decided by its last day: from today on the body has its
     * obligation again, unless it keeps the pages already. A creation that is under way takes them up itself.
     */
    public void end(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        boolean lapsed = file.text(Variables.REVIEW_DECISION).isEmpty();
        String because = lapsed ? "Срок освобождения истёк." : file.known(Variables.REVIEW_REASON);
        file.set(Variables.END_REASON, because);
        exemptions.end(
                exemption(file), because, file.known(lapsed ? Variables.EXEMPTION_DECIDED_BY : Variables.REVIEWED_BY));
        file.set(Variables.OBLIGATION_RESUMED, !obligation.of(file).isComplete());
    }

    private static UUID exemption(CaseFile file) {
        return UUID.fromString(file.known(Variables.EXEMPTION_ID));
    }
}
