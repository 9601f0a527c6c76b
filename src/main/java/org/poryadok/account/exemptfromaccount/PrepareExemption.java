package org.poryadok.account.exemptfromaccount;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.registry.CreationObligations;
import org.springframework.stereotype.Component;

/**
 * «Найти основание освобождения»: the clause that permits it and the obligation that it lifts (SHP-4 of SHP-3.2.1.1). To
 * apply is nobody's obligation, so no card is opened; the term of the obligation runs on under its own.
 */
@Component
class PrepareExemption implements JavaDelegate {

    private final OwnInitiative ownInitiative;
    private final ControlStart control;
    private final CreationObligations obligations;
    private final RuntimeService runtime;

    PrepareExemption(
            OwnInitiative ownInitiative,
            ControlStart control,
            CreationObligations obligations,
            RuntimeService runtime) {
        this.ownInitiative = ownInitiative;
        this.control = control;
        this.obligations = obligations;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Clause permits = ownInitiative.describe(execution, PrepareExemption::permitting);
        String obligation = permits.basis().orElseThrow();
        file.set(Variables.OBLIGATION_CLAUSE_ID, obligation);
        if (obligations.of(file.actId(), obligation, file.bodyId()).isComplete()) {
            throw new Refusal(
                    null,
                    "Освобождать не от чего: страницы, которых требует акт, у вашего органа есть "
                            + "или он от них уже освобождён.");
        }
        String key = Procedure.EXEMPT_FROM_ACCOUNT.key() + "|" + file.bodyId();
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Procedure.EXEMPT_FROM_ACCOUNT.key())
                        .processInstanceBusinessKey(key)
                        .activityIdIn("apply", "give-opinion", "decide")
                        .count()
                > 0) {
            throw new Refusal(null, "Заявление вашего органа об освобождении уже рассматривается.");
        }
        execution.setProcessBusinessKey(key);
        control.basis(file.actId(), permits.id(), file.bodyId()).forEach(file::set);
    }

    private static Optional<Clause> permitting(LegalAct act, Body body) {
        return act.clausesOf(Procedure.EXEMPT_FROM_ACCOUNT.key()).stream()
                .filter(clause -> clause.trigger() == ClauseTrigger.REQUEST
                        && clause.basis().isPresent())
                .filter(clause -> clause.addressees().contains(body.kind()))
                .findFirst();
    }
}
