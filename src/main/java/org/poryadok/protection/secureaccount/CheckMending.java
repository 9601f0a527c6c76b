package org.poryadok.protection.secureaccount;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** Every defect must be mended before the officer looks, and how must be said. */
@Component
class CheckMending implements TaskListener {

    private final SecuritySheets sheets;
    private final JurisdictionDays days;

    CheckMending(SecuritySheets sheets, JurisdictionDays days) {
        this.sheets = sheets;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        List<String> mended = file.chosen("mended");
        List<SecurityDefect> open = sheets.defectsOf(task.getProcessInstanceId()).stream()
                .filter(SecurityDefect::isOpen).toList();
        if (open.stream().anyMatch(defect -> !mended.contains(defect.id().toString()))) {
            throw new Refusal("mended", "Отмечены не все недостатки. Устраните и отметьте каждый; задача подождёт.");
        }
        String how = file.requiredText("howMended", "Напишите, что сделано.");
        open.forEach(defect -> sheets.mended(defect.id(), days.today(file.jurisdiction()), how, by));
        file.set("mendedBy", by);
        file.set("mendingDecision", null);
    }
}
