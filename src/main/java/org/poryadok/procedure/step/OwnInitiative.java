package org.poryadok.procedure.step;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.procedure.Refusal;
import org.springframework.stereotype.Component;

/** Finds body, act and clause for a procedure that an official starts himself. */
@Component
class OwnInitiative {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    OwnInitiative(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    /** @throws Refusal when the starter belongs to no body, or no act in force asks his body for this procedure */
    void describe(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Body body = file.text("initiator")
                .flatMap(organisation::official)
                .flatMap(Official::bodyId)
                .flatMap(organisation::findBody)
                .orElseThrow(() -> new Refusal(null, "Процедуру начинает должностное лицо органа или организации, "
                        + "а ваша учётная запись ни к одному органу не отнесена. Обратитесь к администратору."));
        String procedure = execution.getProcessDefinitionId().substring(0, execution.getProcessDefinitionId().indexOf(':'));
        Clause clause = null;
        for (LegalAct act : acts.ofJurisdiction(body.jurisdiction())) {
            Optional<Clause> found = register.statusOf(act.id()) == ActStatus.IN_FORCE
                    ? clauseFor(act, body, procedure, file.text("personRole"))
                    : Optional.empty();
            if (found.isPresent()) {
                clause = found.get();
                file.set("actId", act.id());
                break;
            }
        }
        if (clause == null) {
            throw new Refusal(null, "Действующего акта, по которому " + body.name()
                    + " проводит эту процедуру, нет: акт ещё не введён в действие или обращён к другим органам.");
        }
        if (clause.personRole().isPresent() && file.text("personRole").isEmpty()) {
            throw new Refusal("personRole", "Выберите, кого нужно определить.");
        }
        file.set("jurisdiction", body.jurisdiction());
        file.set("bodyId", body.id());
        file.set("clauseId", clause.id());
    }

    private Optional<Clause> clauseFor(LegalAct act, Body body, String procedure, Optional<String> personRole) {
        return register.clausesToday(act.id(), procedure).stream()
                .filter(clause -> clause.modality().expectsAction())
                .filter(clause -> clause.addressees().contains(body.kind()) || holdsRole(clause, body))
                .filter(clause -> personRole.isEmpty()
                        || clause.personRole().map(Enum::name).equals(personRole))
                .findFirst();
    }

    private boolean holdsRole(Clause clause, Body body) {
        return clause.addresseeRoles().stream().anyMatch(role -> organisation
                .bodyOfRole(body.jurisdiction(), role).map(Body::id).filter(body.id()::equals).isPresent());
    }
}
