package org.poryadok.moderation.moderatecomment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Сохранить доказательства»: text, address, picture and ground stand in the log before the entry is deleted. */
@Component
class KeepEvidence implements JavaDelegate {

    private final CaseRecord record;

    KeepEvidence(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.keep(CaseFile.of(execution), execution.getProcessInstanceId());
    }
}
