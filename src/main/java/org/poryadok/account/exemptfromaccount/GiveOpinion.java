package org.poryadok.account.exemptfromaccount;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Дать заключение»: the coordinator supports an application or does not, and says why; the decision is another's. */
@Component
class GiveOpinion implements TaskStep {

    private static final String SUPPORT = "support";

    private final LiftedObligation obligation;

    GiveOpinion(LiftedObligation obligation) {
        this.obligation = obligation;
    }

    @Override
    public void show(CaseFile file) {
        obligation.describe(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        file.set(
                Variables.OPINION_TEXT,
                (file.known(Variables.OPINION).equals(SUPPORT) ? "поддерживает" : "не поддерживает") + ": "
                        + file.known(Variables.OPINION_REASON));
    }
}
