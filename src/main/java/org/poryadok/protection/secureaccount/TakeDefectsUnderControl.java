package org.poryadok.protection.secureaccount;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: the defects, with the day that the security officer has set. */
@Component
class TakeDefectsUnderControl implements JavaDelegate {

    private final SecurityBasis basis;

    TakeDefectsUnderControl(SecurityBasis basis) {
        this.basis = basis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate mendBy = file.day("mendBy").orElseThrow();
        basis.open(execution, "defectCardId", "Устранить недостатки защищённости", mendBy,
                "назначен при приёме проверки");
    }
}
