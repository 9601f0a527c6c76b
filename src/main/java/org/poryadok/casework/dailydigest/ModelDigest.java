package org.poryadok.casework.dailydigest;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.JurisdictionProcess;
import org.poryadok.casework.Russian;
import org.poryadok.control.MorningDigest;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.staffing.replaceofficial.GapWatch;
import org.springframework.stereotype.Component;

/** What the model {@code daily-digest} calls. */
@Component("dailyDigest")
public class ModelDigest {

    private final MorningDigest digest;
    private final GapWatch gaps;
    private final UnattendedAccounts unattended;

    ModelDigest(MorningDigest digest, GapWatch gaps, UnattendedAccounts unattended) {
        this.digest = digest;
        this.gaps = gaps;
        this.unattended = unattended;
    }

    public Date nextMorning(String jurisdiction) {
        return digest.nextMorning(jurisdiction);
    }

    public void send(DelegateExecution execution) {
        String jurisdiction = (String) execution.getVariable(JurisdictionProcess.JURISDICTION);
        gaps.fill(jurisdiction);
        digest.send(jurisdiction, unattended.of(jurisdiction).stream().map(ModelDigest::sentence).toList(),
                execution.getProcessInstanceId());
    }

    private static String sentence(UnattendedAccount account) {
        return account.bodyName() + ": " + account.address() + " — нет лица: " + account.missing().title()
                + account.since().map(day -> ", с " + Russian.day(day)).orElse("") + ".";
    }
}
