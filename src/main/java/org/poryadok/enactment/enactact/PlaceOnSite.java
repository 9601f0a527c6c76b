package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Faults;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.springframework.stereotype.Component;

/** «Разместить акт на официальном сайте»: where and when it was placed (SHP-5). */
@Component
@Clauses("SHP-5")
public class PlaceOnSite implements TaskStep {

    private final Acts acts;
    private final ActRegister register;
    private final ClauseAddressees addressees;
    private final ControlStart control;

    PlaceOnSite(Acts acts, ActRegister register, ClauseAddressees addressees, ControlStart control) {
        this.acts = acts;
        this.register = register;
        this.addressees = addressees;
        this.control = control;
    }

    /** «Поставить на контроль»: the obligation is that of the clause's addressee, and counts from the signing. */
    public void takeUnderControl(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        Clause clause = act.clause(file.known(Variables.PLACEMENT_CLAUSE));
        Body body = addressees.of(act, clause).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is addressed by " + clause.id()));
        file.set(Variables.SITE_NAME, clause.siteName().orElse("официальный сайт"));
        control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                body.id(),
                "Разместить акт на официальном сайте",
                file.day(Variables.ACT_DATE));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String url = file.known(Variables.SITE_URL);
        LocalDate placedOn = file.day(Variables.PLACED_ON).orElseThrow();
        Faults faults = new Faults();
        register.addressFault(url).ifPresent(sentence -> faults.at(Variables.SITE_URL, sentence));
        register.placementFault(file.actId(), placedOn).ifPresent(sentence -> faults.at(Variables.PLACED_ON, sentence));
        faults.refuse();
        register.place(file.actId(), url, placedOn, actor);
    }
}
