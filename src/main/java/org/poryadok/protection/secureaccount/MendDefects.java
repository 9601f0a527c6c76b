package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Устранить недостатки»: every one must be mended before the officer looks, and how must be said. */
@Component
public class MendDefects implements TaskStep {

    private final DefectRows rows;
    private final SecuritySheets sheets;
    private final SecurityBasis basis;
    private final JurisdictionDays days;

    MendDefects(DefectRows rows, SecuritySheets sheets, SecurityBasis basis, JurisdictionDays days) {
        this.rows = rows;
        this.sheets = sheets;
        this.basis = basis;
        this.days = days;
    }

    /** «Поставить на контроль»: the defects, with the day that the security officer has set; where no act demands it, the task keeps it. */
    public void takeUnderControl(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate mendBy = file.day(Variables.MEND_BY).orElseThrow();
        basis.open(
                execution,
                Variables.DEFECT_CARD,
                "Устранить недостатки защищённости",
                mendBy,
                "назначен при приёме проверки");
        file.set(Variables.MEND_DUE, Date.from(days.beginning(mendBy.plusDays(1), file.jurisdiction())));
    }

    @Override
    public void show(CaseFile file) {
        List<SecurityDefect> open = open(file);
        file.setJson(Variables.OPEN_DEFECT_CHOICES, rows.choices(open));
        file.setJson(Variables.MENDED, List.of());
        file.set(
                Variables.MEND_BY_TEXT,
                open.get(0).mendBy().map(Russian::dayAndWeekday).orElse(""));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<String> mended = file.chosen(Variables.MENDED);
        List<SecurityDefect> open = open(file);
        if (open.stream().anyMatch(defect -> !mended.contains(defect.id().toString()))) {
            throw new Refusal(
                    Variables.MENDED, "Отмечены не все недостатки. Устраните и отметьте каждый; задача подождёт.");
        }
        open.forEach(defect ->
                sheets.mended(defect.id(), days.today(file.jurisdiction()), file.known(Variables.HOW_MENDED), actor));
    }

    private List<SecurityDefect> open(CaseFile file) {
        return sheets.defectsOf(file.processInstanceId()).stream()
                .filter(SecurityDefect::isOpen)
                .toList();
    }
}
