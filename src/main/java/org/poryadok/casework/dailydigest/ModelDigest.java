package org.poryadok.casework.dailydigest;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.JurisdictionProcess;
import org.poryadok.control.MorningDigest;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What the model {@code daily-digest} calls. */
@Component("dailyDigest")
public class ModelDigest {

    private final MorningDigest digest;
    private final List<MorningCheck> checks;
    private final UnattendedAccounts unattended;

    ModelDigest(MorningDigest digest, List<MorningCheck> checks, UnattendedAccounts unattended) {
        this.digest = digest;
        this.checks = checks;
        this.unattended = unattended;
    }

    public Date nextMorning(String jurisdiction) {
        return digest.nextMorning(jurisdiction);
    }

    public void send(DelegateExecution execution) {
        String jurisdiction = (String) execution.getVariable(JurisdictionProcess.JURISDICTION);
        checks.forEach(check -> check.check(jurisdiction));
        digest.send(
                jurisdiction,
                unattended.of(jurisdiction).stream().map(ModelDigest::sentence).toList(),
                execution.getProcessInstanceId());
    }

    private static String sentence(UnattendedAccount account) {
        return account.bodyName() + ": " + account.address() + " — нет лица: "
                + account.missing().title()
                + account.since().map(day -> ", с " + Russian.day(day)).orElse("") + ".";
    }
}
