package org.poryadok.staffing.replaceofficial;

import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Подготовить изменение акта»: an act that names a person is amended, or it is said why it stays (SHP-2.2, 2.3). */
@Component
public class AmendAct implements TaskStep {

    private final Acts acts;

    AmendAct(Acts acts) {
        this.acts = acts;
    }

    /** Its basis is the clause that names the person; the other steps stand on that by which his body designates its own. */
    @Override
    public void show(CaseFile file) {
        file.text(Variables.NAMING_CLAUSE).ifPresent(naming -> {
            Clause clause = acts.act(file.known(Variables.NAMING_ACT)).clause(naming);
            file.setLocal(CaseVariables.CLAUSE_CITATION, clause.citation());
            file.setLocal(CaseVariables.CLAUSE_QUOTATION, clause.quotation());
        });
    }
}
