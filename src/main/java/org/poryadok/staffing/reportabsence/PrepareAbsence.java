package org.poryadok.staffing.reportabsence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.PersonnelStart;
import org.poryadok.organisation.Body;
import org.springframework.stereotype.Component;

/** «Определить орган»: see {@link PersonnelStart}. No act of the product asks for it; the ground is the Labour Code. */
@Component
class PrepareAbsence implements JavaDelegate {

    private final PersonnelStart start;

    PrepareAbsence(PersonnelStart start) {
        this.start = start;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Body body = start.body(file);
        file.set(CaseVariables.JURISDICTION, body.jurisdiction());
        file.set(CaseVariables.BODY_ID, body.id());
        file.set(CaseVariables.BODY_NAME, body.name());
        file.set(CaseVariables.ACT_NAME, "Трудовой кодекс Российской Федерации");
        file.set(CaseVariables.CLAUSE_CITATION, "статья 60.2");
        file.set(
                CaseVariables.CLAUSE_QUOTATION,
                "Для исполнения обязанностей временно отсутствующего работника без освобождения от работы, определенной "
                        + "трудовым договором, работнику может быть поручена дополнительная работа как по другой, так и по "
                        + "такой же профессии (должности).");
    }
}
