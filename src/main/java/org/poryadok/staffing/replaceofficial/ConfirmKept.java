package org.poryadok.staffing.replaceofficial;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Подтвердить, что акт не меняется»: who proposes that, the coordinator is told; whoever has proposed it does not confirm it. */
@Component
class ConfirmKept implements TaskStep {

    private final NamingClauses naming;
    private final Organisation organisation;

    ConfirmKept(NamingClauses naming, Organisation organisation) {
        this.naming = naming;
        this.organisation = organisation;
    }

    @Override
    public void show(CaseFile file) {
        naming.describe(file);
        String by = file.known(Variables.AMENDMENT_DECIDED_BY);
        file.set(
                Variables.AMENDMENT_BY_TEXT,
                organisation.official(by).map(Official::fullName).orElse(by));
    }
}
