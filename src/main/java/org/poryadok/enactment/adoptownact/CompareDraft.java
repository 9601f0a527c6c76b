package org.poryadok.enactment.adoptownact;

import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Modality;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Сверить проект с положениями акта»: an own act takes the superior one's provisions into account (KUZ-3b); whatever
 * mandatory it leaves out needs a reason.
 */
@Component
@Clauses({"KUZ-3b", "KUZ-4a", "TOM-5"})
class CompareDraft implements TaskStep {

    private final AdoptionClauses obligation;
    private final Acts acts;

    CompareDraft(AdoptionClauses obligation, Acts acts) {
        this.obligation = obligation;
        this.acts = acts;
    }

    /** The provisions of the superior act, and what is missing of its text. */
    @Override
    public void show(CaseFile file) {
        List<Option> provisions = obligation.provisions(file).stream()
                .map(clause -> new Option(label(clause), clause.id()))
                .toList();
        file.setJson(Variables.PROVISIONS, provisions);
        file.set(Variables.ACT_GAPS, String.join(" ", acts.act(file.actId()).gaps()));
    }

    private static String label(Clause clause) {
        return clause.title() + " (" + clause.citation() + ", "
                + clause.modality().title() + ")";
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        if (file.text(Variables.DIFFERENCES).isEmpty()) {
            obligation.notTaken(file).stream()
                    .filter(clause -> clause.modality() == Modality.MANDATORY)
                    .findFirst()
                    .ifPresent(missing -> faults.at(Variables.DIFFERENCES, sentence(missing)));
        }
        faults.refuse();
    }

    private static String sentence(Clause missing) {
        return "Не учтено обязательное положение «" + missing.title() + "» (" + missing.citation()
                + "). Напишите, почему, или учтите его.";
    }
}
