package org.poryadok.protection.secureaccount;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** Shows the executor what is to be mended. */
@Component
class DefectForm implements TaskListener {

    private final DefectRows rows;
    private final SecuritySheets sheets;

    DefectForm(DefectRows rows, SecuritySheets sheets) {
        this.rows = rows;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<SecurityDefect> open = sheets.defectsOf(task.getProcessInstanceId()).stream()
                .filter(SecurityDefect::isOpen).toList();
        file.setJson("openDefectChoices", rows.choices(open));
        file.setJson("mended", List.of());
        file.set("mendByText", open.get(0).mendBy().map(Russian::dayAndWeekday).orElse(""));
    }
}
