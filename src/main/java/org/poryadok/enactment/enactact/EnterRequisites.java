package org.poryadok.enactment.enactact;

import java.util.Map;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.Requisites;
import org.poryadok.act.RequisitesFault.Part;
import org.poryadok.act.Signatory;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Внести реквизиты акта»: they must be such as can be those of this act; until then it is a draft. */
@Component
@Clauses({"SPB-1", "SPB-9", "KUZ-1", "KUZ-6", "SHP-1", "SHP-8", "TOM-1"})
class EnterRequisites implements TaskStep {

    private static final Map<Part, String> FIELDS = Map.of(
            Part.NUMBER, Variables.ACT_NUMBER, Part.SIGNING, Variables.ACT_DATE, Part.ENTRY, Variables.IN_FORCE_FROM);

    private final Acts acts;
    private final ActRegister register;

    EnterRequisites(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        register.faultsByPart(acts.act(file.actId()), requisites(file))
                .forEach(fault -> faults.at(FIELDS.get(fault.part()), fault.sentence()));
        file.text(Variables.SIGNATORY)
                .flatMap(Signatory::fault)
                .ifPresent(sentence -> faults.at(Variables.SIGNATORY, sentence));
        faults.refuse();
    }

    /** The publication comes in a later step: until then the rule is checked as if it were the day of signing. */
    private static Requisites requisites(CaseFile file) {
        return EnteredRequisites.withPublication(
                file, file.isTrue(Variables.PUBLICATION_NEEDED) ? file.day(Variables.ACT_DATE) : Optional.empty());
    }
}
