package org.poryadok.enactment.enactact;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Requisites;
import org.poryadok.act.RequisitesFault.Part;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** Refuses requisites that cannot be those of this act. */
@Component
class CheckRequisites implements TaskListener {

    private static final Map<Part, String> FIELDS =
            Map.of(Part.NUMBER, "actNumber", Part.SIGNING, "actDate", Part.ENTRY, "inForceFrom");

    private final Acts acts;
    private final ActRegister register;

    CheckRequisites(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        LegalAct act = acts.act(file.actId());
        register.faultsByPart(act, requisites(file)).stream().findFirst().ifPresent(fault -> {
            throw new Refusal(FIELDS.get(fault.part()), fault.sentence());
        });
        file.requiredLine("signatory", "Укажите должность и фамилию того, кто подписал акт.");
        file.set("requisitesBy", Actor.of(task));
    }

    /** The publication comes in a later step: until then the rule is checked as if it were the day of signing. */
    private static Requisites requisites(CaseFile file) {
        return EnteredRequisites.withPublication(file,
                file.isTrue("publicationNeeded") ? file.day("actDate") : Optional.empty());
    }
}
