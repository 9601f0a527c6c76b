package org.poryadok.account.enteraccounts;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.PagesUnderAct;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Найти основание»: which act rules the pages, who proposes them and who confirms. A body proposes its own pages, and the
 * coordinator confirms; the coordinator proposes those of any body, and another person confirms, be he the controller's.
 */
@Component
class OpenEntry implements JavaDelegate {

    private final Acts acts;
    private final ActRegister register;
    private final PagesUnderAct pages;
    private final OwnInitiative ownInitiative;
    private final Organisation organisation;
    private final ControlStart control;
    private final Entries entries;

    OpenEntry(
            Acts acts,
            ActRegister register,
            PagesUnderAct pages,
            OwnInitiative ownInitiative,
            Organisation organisation,
            ControlStart control,
            Entries entries) {
        this.acts = acts;
        this.register = register;
        this.pages = pages;
        this.ownInitiative = ownInitiative;
        this.organisation = organisation;
        this.control = control;
        this.entries = entries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Optional<Official> coordinator = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .filter(official -> official.roles().contains(Role.COORDINATOR.id()));
        if (coordinator.isPresent()) {
            ofAnyBody(file, coordinator.get());
        } else {
            ownInitiative.describe(execution, pages::ground);
        }
        ownInitiative.requireRequisites(file.actId());
        String confirming = Organisation.groupOf(file.jurisdiction(), Role.COORDINATOR.id());
        file.set(
                Variables.PROPOSERS,
                coordinator.isPresent() ? confirming : Organisation.groupOf(file.bodyId(), Role.RESPONSIBLE.id()));
        file.set(
                Variables.CONFIRMERS,
                coordinator.isPresent()
                        ? confirming + "," + Organisation.groupOf(file.jurisdiction(), Role.CONTROLLER.id())
                        : confirming);
        AccountEntry entry = entries.open(
                file.jurisdiction(),
                file.actId(),
                coordinator.isPresent() ? Optional.empty() : Optional.of(file.bodyId()),
                file.known(CaseVariables.INITIATOR),
                file.processInstanceId());
        file.set(Variables.ENTRY, entry.id().toString());
        file.set(Variables.ENTRY_LINK, "/accounts/entry/" + entry.id());
        control.basis(file.actId(), file.clauseId(), file.bodyId()).forEach(file::set);
    }

    private void ofAnyBody(CaseFile file, Official coordinator) {
        LegalAct act = file.text(CaseVariables.ACT_ID)
                .map(acts::act)
                .or(() -> pages.inForce(coordinator.jurisdiction()).stream().findFirst())
                .orElseThrow(() -> new Refusal(
                        null,
                        "Действующего акта, правила которого распространяются на страницы органов, нет: "
                                + register.repealedIn(coordinator.jurisdiction())
                                        .orElse("акт ещё не введён в действие")
                                + "."));
        file.set(CaseVariables.JURISDICTION, coordinator.jurisdiction());
        file.set(CaseVariables.ACT_ID, act.id());
        file.set(CaseVariables.CLAUSE_ID, pages.rules(act).get(0).id());
        file.set(
                CaseVariables.BODY_ID,
                organisation
                        .bodyOfRole(coordinator.jurisdiction(), Role.COORDINATOR.id())
                        .orElseThrow(() -> new Refusal(null, "Органа с ролью координатора на территории нет."))
                        .id());
    }
}
