package org.poryadok.enactment.enactact;

import java.util.List;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** The day of official publication, from which SHP-7 counts, is neither to come nor before the signing. */
@Component
class EnterPublication implements TaskStep {

    private final Acts acts;
    private final ActRegister register;

    EnterPublication(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<String> faults = register.faults(acts.act(file.actId()), EnteredRequisites.of(file));
        if (!faults.isEmpty()) {
            throw new Refusal(Variables.PUBLISHED_ON, String.join(" ", faults));
        }
    }
}
