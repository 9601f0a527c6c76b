package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** Shows the security officer what was done about each defect. */
@Component
class MendingSummary implements TaskListener {

    private final DefectRows rows;
    private final SecuritySheets sheets;

    MendingSummary(DefectRows rows, SecuritySheets sheets) {
        this.rows = rows;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile.of(task).setJson("mendedRows", rows.of(sheets.defectsOf(task.getProcessInstanceId()).stream()
                .filter(SecurityDefect::isOpen).toList()));
    }
}
