package org.poryadok.enactment.enactact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Предложить перепроверку»: after an amendment the coordinator decides whether the accounts are to be checked again
 * (TOM-7); nobody waits for him. Where the amendment's own clauses begin a campaign there is nothing to offer.
 */
@Component
@Clauses("TOM-7")
class OfferRecheck implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final Obligations obligations;
    private final RuntimeService runtime;

    OfferRecheck(Acts acts, Organisation organisation, Obligations obligations, RuntimeService runtime) {
        this.acts = acts;
        this.organisation = organisation;
        this.obligations = obligations;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        List<Clause> clauses = act.clausesIn(file.known(Variables.ACT_VERSION)).stream()
                .filter(clause -> clause.carriedBy(Procedure.RECHECK_CAMPAIGN.key()))
                .toList();
        if (!file.isTrue(Variables.AMENDMENT) || clauses.isEmpty() || beginsItself(file)) {
            return;
        }
        organisation
                .bodyOfRole(file.jurisdiction(), Role.COORDINATOR.id())
                .ifPresent(coordinator -> offer(file, coordinator, clauses));
    }

    private boolean beginsItself(CaseFile file) {
        return Stream.of(Variables.OBLIGATION_KEYS, Variables.RECOMMENDATION_KEYS)
                .flatMap(keys -> file.chosen(keys).stream())
                .anyMatch(key -> obligations.procedure(file.actId(), key).equals(Procedure.RECHECK_CAMPAIGN.key()));
    }

    private void offer(CaseFile file, Body coordinator, List<Clause> clauses) {
        List<Clause> amended = clauses.stream()
                .filter(clause -> clause.sinceVersion().equals(file.text(Variables.ACT_VERSION)))
                .toList();
        Map<String, Object> start = new HashMap<>(Map.of(
                CaseVariables.JURISDICTION,
                file.jurisdiction(),
                CaseVariables.ACT_ID,
                file.actId(),
                CaseVariables.BODY_ID,
                coordinator.id(),
                CaseVariables.CLAUSE_ID,
                (amended.isEmpty() ? clauses : amended).get(0).id(),
                Variables.OCCASION,
                "Изменён акт. " + file.known(Variables.AMENDMENT_TEXT)));
        start.put(Variables.AMENDED_CLAUSES, amended.stream().map(Clause::id).toList());
        runtime.startProcessInstanceByKey(
                Procedure.RECHECK_CAMPAIGN.key(),
                file.actId() + "|" + file.known(Variables.ACT_VERSION) + "|recheck",
                start);
    }
}
