package org.poryadok.procedure.account;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Russian;
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
                        done.contains(item.requirement().id()) ? "выполнено" : "не выполнено"))
                .toList();
        file.setJson("requirementRows", rows);
        file.set("createdOnText", file.day("createdOn").map(Russian::day).orElseThrow());
    }
}
