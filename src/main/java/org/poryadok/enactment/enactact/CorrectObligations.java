package org.poryadok.enactment.enactact;

import java.util.Map;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.RequisitesFault.Part;
import org.poryadok.act.Signatory;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Исправить по замечаниям»: what the legal officer has entered may be mended, and must then be such as can be that of the
 * act. An amendment has nothing entered: its file says it.
 */
@Component
class CorrectObligations implements TaskStep {

    private final Acts acts;
    private final ActRegister register;

    CorrectObligations(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.isTrue(Variables.AMENDMENT)) {
            return;
        }
        Map<Part, String> fields = Map.of(
                Part.NUMBER,
                Variables.ACT_NUMBER,
                Part.SIGNING,
                Variables.ACT_DATE,
                Part.PUBLICATION,
                Variables.PUBLISHED_ON,
                Part.ENTRY,
                file.isTrue(Variables.PUBLICATION_NEEDED) ? Variables.PUBLISHED_ON : Variables.IN_FORCE_FROM);
        Faults faults = new Faults();
        register.faultsByPart(acts.act(file.actId()), EnteredRequisites.of(file))
                .forEach(fault -> faults.at(fields.get(fault.part()), fault.sentence()));
        file.text(Variables.SIGNATORY)
                .flatMap(Signatory::fault)
                .ifPresent(sentence -> faults.at(Variables.SIGNATORY, sentence));
        faults.refuse();
    }
}
