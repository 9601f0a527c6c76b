package org.poryadok.enactment.adoptownact;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.springframework.stereotype.Component;

/** Offers the provisions of the superior act, and says what is missing of its text. */
@Component
class ProvisionChoices implements TaskListener {

    private final AdoptionDuty duty;
    private final Acts acts;

    ProvisionChoices(AdoptionDuty duty, Acts acts) {
        this.duty = duty;
        this.acts = acts;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Option> provisions = duty.provisions(file).stream()
                .map(clause -> new Option(clause.title() + " (" + clause.citation() + ", " + clause.modality().title() + ")",
                        clause.id()))
                .toList();
        file.setJson("provisions", provisions);
        file.set("actGaps", String.join(" ", acts.act(file.actId()).gaps()));
    }
}
