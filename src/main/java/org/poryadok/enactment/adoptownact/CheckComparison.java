package org.poryadok.enactment.adoptownact;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clause;
import org.poryadok.act.Modality;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** An own act takes the superior one's provisions into account (KUZ-3b): whatever it leaves out needs a reason. */
@Component
class CheckComparison implements TaskListener {

    private final AdoptionDuty duty;

    CheckComparison(AdoptionDuty duty) {
        this.duty = duty;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        duty.notTaken(file).stream().filter(clause -> clause.modality() == Modality.MANDATORY).findFirst()
                .ifPresent(missing -> file.requiredText("differences", sentence(missing)));
        file.optionalText("differences");
        WebLinks.optional(file, "draftLink");
        file.set("comparedBy", Actor.of(task));
        // Whoever signs must decide afresh.
        file.set("signing", null);
    }

    private static String sentence(Clause missing) {
        return "Не учтено обязательное положение «" + missing.title() + "» (" + missing.citation()
                + "). Напишите, почему, или учтите его.";
    }
}
