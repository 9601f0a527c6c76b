package org.poryadok.account.createaccount;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/** Lays the finished account and its checklist before the responsible officer. */
@Component
class RequirementSummary implements TaskListener {

    private record Row(String text, String modality, String done) {
    }

    private final Checklist checklist;

    RequirementSummary(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Set<String> done = Set.copyOf(file.chosen("requirementsDone"));
        List<Row> rows = checklist.of(file).stream()
                .map(item -> new Row(item.requirement().text(), item.modality().title(),
                        state(item, done)))
                .toList();
        file.setJson("requirementRows", rows);
        file.set("createdOnText", file.day("createdOn").map(Russian::day).orElseThrow());
    }

    private static String state(ApplicableRequirement item, Set<String> done) {
        if (done.contains(item.requirement().id())) {
            return "выполнено";
        }
        return Checklist.mayComeLater(item) ? "подтверждается после создания" : "не выполнено";
    }
}
