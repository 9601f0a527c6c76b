package org.poryadok.protection.secureaccount;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Shows the security officer what was found of each page, and what is amiss. */
@Component
class SelfCheckSummary implements TaskListener {

    record PageRow(String page, String measures, String people, String note) {
    }

    private final DefectRows rows;
    private final Accounts accounts;
    private final SecuritySheets sheets;
    private final DesignatedPeople people;

    SelfCheckSummary(DefectRows rows, Accounts accounts, SecuritySheets sheets, DesignatedPeople people) {
        this.rows = rows;
        this.accounts = accounts;
        this.sheets = sheets;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.setJson("pageRows", sheets.of(task.getProcessInstanceId()).stream().map(this::row).toList());
        List<SecurityDefect> defects = sheets.defectsOf(task.getProcessInstanceId());
        file.set("defectCount", defects.size());
        file.setJson("defectRows", rows.of(defects));
        file.setJson("defectChoices", rows.choices(defects));
        file.setJson("waived", List.of());
        file.set("checkerName", people.describe(file.known("checkedBy")));
    }

    private PageRow row(SecuritySheet sheet) {
        String entitled = sheet.entitled().stream().map(people::describe).collect(Collectors.joining(", "));
        String strangers = sheet.strangers().isEmpty() ? "" : "; без назначения: " + String.join(", ", sheet.strangers());
        return new PageRow(SelfCheckForm.text(accounts.account(sheet.accountId())),
                sheet.measures().size() + " из " + SecurityMeasure.values().length,
                (entitled.isEmpty() ? "из назначенных никто" : entitled) + strangers, sheet.note().orElse("—"));
    }
}
