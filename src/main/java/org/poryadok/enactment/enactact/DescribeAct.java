package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Beginnings;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.EntryIntoForce;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.springframework.stereotype.Component;

/** «Подготовить карточку акта»: what the act's file says, laid out for the legal officer. */
@Component
@Clauses({"SPB-0", "KUZ-0", "SHP-0", "TOM-0", "KIR-0"})
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
        boolean amendment = file.has(Variables.ACT_VERSION);
        file.set(Variables.AMENDMENT, amendment);
        file.set(
                Variables.ACT_PART,
                amendment ? "изменения: редакция «" + file.known(Variables.ACT_VERSION) + "»" : null);
        file.set(CaseVariables.ACT_NAME, amendment ? register.referenceOf(act.id()) : act.reference());
        file.set(Variables.ACT_TITLE, act.title());
        file.set(Variables.ACT_GAPS, String.join(" ", act.gaps()));
        file.set(Variables.ACT_NUMBER, act.number().orElse(null));
        file.set(Variables.ACT_DATE, act.date().map(Object::toString).orElse(null));
        file.set(Variables.SIGNATORY, act.signatory().orElse(null));
        file.set(Variables.ANNEX_PRESENT, act.annexPresent().orElse(false));
        file.set(Variables.ENTRY_RULE, entryRule(act.entryIntoForce()));
        file.set(Variables.IN_FORCE_FROM, proposedEntry(act));
        file.set(Variables.PUBLICATION_NEEDED, act.entryIntoForce() instanceof EntryIntoForce.DayAfterPublication);
        file.set(
                Variables.PLACEMENT_CLAUSE,
                act.clauses().stream()
                        .filter(clause -> Beginnings.of(Procedure.ENACT_ACT).contains(clause.trigger())
                                && clause.modality().expectsAction())
                        .filter(clause -> !amendment || clause.sinceVersion().equals(file.text(Variables.ACT_VERSION)))
                        .map(Clause::id)
                        .findFirst()
                        .orElse(null));
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
