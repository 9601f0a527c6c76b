package org.poryadok.staffing.reportabsence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.SystemAdministrator;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Определить орган»: that of the starter. No act of the product asks for it; the ground is the Labour Code. */
@Component
class PrepareAbsence implements JavaDelegate {

    private final Organisation organisation;
    private final SystemAdministrator administrator;

    PrepareAbsence(Organisation organisation, SystemAdministrator administrator) {
        this.organisation = organisation;
        this.administrator = administrator;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Body body = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .flatMap(Official::bodyId)
                .map(organisation::body)
                .orElseThrow(() -> administrator.staffListLacks(file, "Об отсутствии сообщает сотрудник органа"));
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
