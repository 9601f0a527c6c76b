package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: the act has to be placed on the site (SHP-5). */
@Component
class TakePlacementUnderControl implements JavaDelegate {

    private final Acts acts;
    private final ClauseAddressees addressees;
    private final ControlStart control;

    TakePlacementUnderControl(Acts acts, ClauseAddressees addressees, ControlStart control) {
        this.acts = acts;
        this.addressees = addressees;
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        Clause clause = act.clause(file.known("placementClause"));
        Body body = addressees.of(act, clause).stream().findFirst().orElseThrow(
                () -> new IllegalStateException("Nobody is addressed by " + clause.id()));
        control.open(execution, "cardId", clause, body.id(), "Разместить акт на официальном сайте",
                file.day("actDate"));
    }
}
