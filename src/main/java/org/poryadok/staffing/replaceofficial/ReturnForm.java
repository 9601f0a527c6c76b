package org.poryadok.staffing.replaceofficial;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** It is asked again after every prolonged leave: each time afresh. */
@Component
class ReturnForm implements TaskListener {

    private static final List<String> ASKED = List.of("returnDecision", "returnOrderNumber", "returnOrderDate", "returnedFrom",
            "prolongedUntil", "returnNote");

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        ASKED.forEach(field -> file.set(field, null));
    }
}
