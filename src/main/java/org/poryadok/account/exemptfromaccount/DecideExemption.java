package org.poryadok.account.exemptfromaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewExemption;
import org.springframework.stereotype.Component;

/**
 * «Решить об освобождении»: the supervising body agrees, agrees until a day, or refuses; every outcome has its reason
 * and its letter (SHP-4). What was agreed is not missing any more: that ends its page's task, and the obligation with the last.
 */
@Component
@Clauses("SHP-4")
public class DecideExemption implements TaskStep {

    private static final String REFUSE = "refuse";

    private final LiftedObligation obligation;
    private final HangingAppointments appointments;
    private final Exemptions exemptions;
    private final ExemptionTerm term;

    DecideExemption(
            LiftedObligation obligation, HangingAppointments appointments, Exemptions exemptions, ExemptionTerm term) {
        this.obligation = obligation;
        this.appointments = appointments;
        this.exemptions = exemptions;
        this.term = term;
    }

    @Override
    public void show(CaseFile file) {
        obligation.describe(file);
        file.set(Variables.HANGING_TEXT, appointments.beforeDeciding(file));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        term.check(file);
    }

    /** «Записать решение»: an exemption stands in the registry with its ground; a refusal is kept with its reason. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        NewExemption decision = new NewExemption(
                file.jurisdiction(),
                file.actId(),
                file.clauseId(),
                file.known(Variables.OBLIGATION_CLAUSE_ID),
                file.bodyId(),
                file.chosen(Variables.EXEMPT_NETWORKS),
                file.known(Variables.SPECIFICS),
                file.known(Variables.OPINION_TEXT),
                file.known(Variables.DECISION_REASON),
                file.known(Variables.LETTER_NUMBER),
                file.day(Variables.LETTER_DATE).orElseThrow(),
                term.lastDay(file),
                file.known(Variables.EXEMPTION_DECIDED_BY),
                execution.getProcessInstanceId());
        if (file.known(Variables.EXEMPTION_DECISION).equals(REFUSE)) {
            exemptions.refuse(decision);
            return;
        }
        Exemption exemption = exemptions.agree(decision);
        file.set(Variables.EXEMPTION_ID, exemption.id().toString());
        file.set(Variables.GROUND_TEXT, exemption.ground());
        term.planReview(file);
    }
}
