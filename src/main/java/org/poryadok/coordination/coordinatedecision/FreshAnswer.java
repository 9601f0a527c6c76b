package org.poryadok.coordination.coordinatedecision;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** An answer that is given anew starts empty, and answers to the edition that is shown. */
@Component
class FreshAnswer implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List.of("acknowledgement", "objection", "execution", "answerRuling").forEach(field -> file.set(field, null));
        file.set("editionRead", file.number("editionNumber"));
    }
}
