package org.poryadok.procedure.ladder;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.control.MorningDigest;
import org.poryadok.procedure.step.JurisdictionProcess;
import org.springframework.stereotype.Component;

/** What the model {@code daily-digest} calls. */
@Component("dailyDigest")
public class ModelDigest {

    private final MorningDigest digest;

    ModelDigest(MorningDigest digest) {
        this.digest = digest;
    }

    public Date nextMorning(String jurisdiction) {
        return digest.nextMorning(jurisdiction);
    }

    public void send(DelegateExecution execution) {
        digest.send((String) execution.getVariable(JurisdictionProcess.JURISDICTION), execution.getProcessInstanceId());
    }
}
