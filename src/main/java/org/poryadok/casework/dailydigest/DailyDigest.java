package org.poryadok.casework.dailydigest;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.cycle.Cycle;
import org.poryadok.control.MorningDigest;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Mornings of {@code daily-digest}. */
@Component
public class DailyDigest implements Cycle {

    public static final String KEY = "daily-digest";

    private final MorningDigest digest;
    private final List<MorningCheck> checks;
    private final UnattendedAccounts unattended;

    DailyDigest(MorningDigest digest, List<MorningCheck> checks, UnattendedAccounts unattended) {
        this.digest = digest;
        this.checks = checks;
        this.unattended = unattended;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Turn next(String jurisdiction) {
        return Turn.at(digest.nextMorning(jurisdiction).toInstant());
    }

    @Override
    public void take(DelegateExecution cycle) {
        String jurisdiction = CaseFile.of(cycle).jurisdiction();
        checks.forEach(check -> check.check(jurisdiction));
        digest.send(
                jurisdiction,
                unattended.of(jurisdiction).stream().map(DailyDigest::sentence).toList(),
                cycle.getProcessInstanceId());
    }

    private static String sentence(UnattendedAccount account) {
        return account.owner().withKeeper() + ": " + account.address() + " — нет лица: "
                + account.missing().title()
                + account.since().map(day -> ", с " + Russian.day(day)).orElse("") + ".";
    }
}
