package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Определить основание»: in which part somebody enters the decision, and under which act. */
@Component
class DescribeDecision implements JavaDelegate {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final DecisionGrounds grounds;
    private final DecisionBasis basis;

    DescribeDecision(
            Acts acts, ActRegister register, Organisation organisation, DecisionGrounds grounds, DecisionBasis basis) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.grounds = grounds;
        this.basis = basis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Official author = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .orElseThrow(() -> new Refusal(null, "Решения вносят секретарь рабочей группы, координатор и ЦУР."));
        for (LegalAct act : acts.ofJurisdiction(author.jurisdiction())) {
            for (Role role : DecisionGrounds.ROLES) {
                if (author.roles().contains(role.id())
                        && register.statusOf(act.id()) == ActStatus.IN_FORCE
                        && !grounds.of(act.id(), role).isEmpty()) {
                    describe(file, act, role);
                    return;
                }
            }
        }
        throw new Refusal(
                null,
                "Действующего акта, по которому вы вносите решения или поручения, нет: решения рабочей группы"
                        + " вносит её секретарь, поручения — координатор, совместные поручения — также ЦУР.");
    }

    private void describe(CaseFile file, LegalAct act, Role role) {
        String jurisdiction = act.jurisdiction().id();
        file.set(CaseVariables.JURISDICTION, jurisdiction);
        file.set(CaseVariables.ACT_ID, act.id());
        file.set(Variables.AUTHOR_ROLE, role.id());
        file.set(
                CaseVariables.BODY_ID,
                organisation
                        .bodyOfRole(jurisdiction, role.id())
                        .orElseThrow(() -> new Refusal(null, "Не назначен орган с ролью «" + role.title() + "»."))
                        .id());
        file.set(Variables.ENTERING_GROUP, Organisation.groupOf(jurisdiction, role.id()));
        file.set(
                Variables.AGREEING_GROUP,
                Organisation.groupOf(
                        jurisdiction, (role == Role.REGIONAL_CENTRE ? Role.COORDINATOR : Role.REGIONAL_CENTRE).id()));
        basis.show(file, grounds.of(act.id(), role).get(0));
    }
}
