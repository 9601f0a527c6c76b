package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.EntryIntoForce;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Подготовить карточку акта»: what the act's file says, laid out for the legal officer. */
@Component
class DescribeAct implements JavaDelegate {

    private final Acts acts;
    private final ActRegister register;

    DescribeAct(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        boolean amendment = file.has("actVersion");
        file.set("amendment", amendment);
        file.set("actName", amendment ? register.referenceOf(act.id()) : act.reference());
        file.set("actTitle", act.title());
        file.set("actGaps", String.join(" ", act.gaps()));
        file.set("actNumber", act.number().orElse(null));
        file.set("actDate", act.date().map(Object::toString).orElse(null));
        file.set("signatory", act.signatoryPost());
        file.set("annexPresent", true);
        file.set("entryRule", entryRule(act.entryIntoForce()));
        file.set("inForceFrom", proposedEntry(act));
        file.set("publicationNeeded", act.entryIntoForce() instanceof EntryIntoForce.DayAfterPublication);
        file.set("placementClause", act.clauses().stream()
                .filter(clause -> clause.trigger() == ClauseTrigger.SIGNING && clause.modality().expectsAction())
                .filter(clause -> !amendment || clause.sinceVersion().equals(file.text("actVersion")))
                .map(Clause::id).findFirst().orElse(null));
    }

    private static String entryRule(EntryIntoForce rule) {
        if (rule instanceof EntryIntoForce.DayAfterPublication) {
            return "publication";
        }
        if (rule instanceof EntryIntoForce.OnDate || rule instanceof EntryIntoForce.OnSigning) {
            return "stated";
        }
        return "unstated";
    }

    private static String proposedEntry(LegalAct act) {
        return act.entryIntoForce() instanceof EntryIntoForce.Unstated unstated
                ? unstated.proposed().map(Object::toString).orElse(null)
                : null;
    }
}
