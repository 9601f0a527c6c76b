package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.SetDays;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** Accepted is a check with a day for what is to be mended; what is no defect after all has its reason. */
@Component
class CheckSecurityReview implements TaskListener {

    private final SecuritySheets sheets;
    private final SetDays setDays;

    CheckSecurityReview(SecuritySheets sheets, SetDays setDays) {
        this.sheets = sheets;
        this.setDays = setDays;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.set("reviewedBy", Actor.of(task));
        if (Decision.acceptOrReturn(file, "reviewDecision", "reviewRemarks").equals(Decision.RETURN)) {
            return;
        }
        List<String> waived = file.chosen("waived");
        String because = waived.isEmpty() ? "" : file.requiredText("waivedBecause", "Напишите, почему отмеченное — не недостаток.");
        List<SecurityDefect> defects = sheets.defectsOf(task.getProcessInstanceId());
        List<SecurityDefect> open = defects.stream().filter(defect -> !waived.contains(defect.id().toString())).toList();
        Optional<LocalDate> mendBy = open.isEmpty() ? Optional.empty() : Optional.of(mendBy(file));
        defects.stream().filter(defect -> !open.contains(defect)).forEach(defect -> sheets.waive(defect.id(), because));
        open.forEach(defect -> sheets.mendBy(defect.id(), mendBy.orElseThrow()));
        file.set("defectCount", open.size());
    }

    private LocalDate mendBy(CaseFile file) {
        LocalDate day = file.requiredDay("mendBy", "Укажите день, к которому недостатки должны быть устранены.");
        if (file.has("actId")) {
            setDays.requireWorkingDayToCome(day, file.actId(), "mendBy");
        } else {
            setDays.requireToCome(day, file.jurisdiction(), "mendBy");
        }
        return day;
    }
}
