package org.poryadok.verification.recheckcampaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: a campaign that an act brings along, or that the coordinator begins himself. */
@Component
class TakeCampaignUnderControl implements JavaDelegate {

    private static final Map<String, String> OCCASIONS = Map.of(
            "NETWORK", "Изменилось состояние площадки", "AMENDMENT", "Изменён акт", "OTHER", "Решение координатора");

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final RecheckClauses clauses;
    private final ControlStart control;

    TakeCampaignUnderControl(
            Acts acts, ActRegister register, Organisation organisation, RecheckClauses clauses, ControlStart control) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.clauses = clauses;
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.CLAUSE_ID)) {
            describe(file);
        }
        if (!file.has(Variables.OCCASION)) {
            file.set(Variables.OCCASION, "Введён в действие акт: " + register.referenceOf(file.actId()) + ".");
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        Optional<LocalDate> event =
                file.has(CaseVariables.EVENT_DATE) ? Optional.of(file.eventDate()) : Optional.empty();
        control.open(execution, CaseVariables.CARD_ID, clause, file.bodyId(), "Провести перепроверку страниц", event);
    }

    private void describe(CaseFile file) {
        Body coordinator = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .filter(official -> official.roles().contains(Role.COORDINATOR.id()))
                .map(Official::jurisdiction)
                .flatMap(jurisdiction -> organisation.bodyOfRole(jurisdiction, Role.COORDINATOR.id()))
                .orElseThrow(() -> new Refusal(null, "Перепроверку начинает координатор."));
        LegalAct act = acts.ofJurisdiction(coordinator.jurisdiction()).stream()
                .filter(found -> register.statusOf(found.id()) == ActStatus.IN_FORCE)
                .filter(found -> !clauses.of(found.id()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(null, "Действующего акта, по которому проводится перепроверка, нет."));
        file.set(CaseVariables.JURISDICTION, coordinator.jurisdiction());
        file.set(CaseVariables.BODY_ID, coordinator.id());
        file.set(CaseVariables.ACT_ID, act.id());
        file.set(CaseVariables.CLAUSE_ID, clauses.of(act.id()).get(0).id());
        file.set(
                Variables.OCCASION,
                OCCASIONS.get(file.known(Variables.OCCASION_KIND)) + ". " + file.known(Variables.OCCASION_NOTE));
    }
}
