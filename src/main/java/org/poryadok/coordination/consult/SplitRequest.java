package org.poryadok.coordination.consult;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Начать второе обращение»: the topic of another addressee goes to him (SPB-2.2, SPB-4). */
@Component
class SplitRequest implements JavaDelegate {

    private final FurtherRequest further;

    SplitRequest(FurtherRequest further) {
        this.further = further;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        further.begin(file, file.known("otherTopic"), "");
    }
}
