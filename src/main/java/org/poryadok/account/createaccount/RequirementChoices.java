package org.poryadok.account.createaccount;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.springframework.stereotype.Component;

/** Offers the act's checklist for the chosen network. */
@Component
class RequirementChoices implements TaskListener {

    private final Checklist checklist;

    RequirementChoices(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Option> requirements = checklist.of(file).stream()
                .map(item -> new Option(item.requirement().text() + " — " + item.modality().title() + ", "
                        + item.clause().citation() + (Checklist.mayComeLater(item) ? "; можно после создания" : ""),
                        item.requirement().id()))
                .toList();
        file.setJson("requirements", requirements);
        file.set("requirementCount", requirements.size());
    }
}
