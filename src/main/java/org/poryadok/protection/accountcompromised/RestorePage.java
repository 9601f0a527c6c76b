package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.SelfCheckStart;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Восстановить страницу»: it is the body's again, everything strange removed; or it cannot be had back. */
@Component
public class RestorePage implements TaskStep {

    private static final String RESTORED = "restored";
    private static final Set<String> CHECKS = Set.of("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED");

    private final IncidentSoFar soFar;
    private final Incidents incidents;
    private final LocalMoment moments;
    private final Accounts accounts;
    private final SelfCheckStart checks;
    private final LostPage lostPage;

    RestorePage(
            IncidentSoFar soFar,
            Incidents incidents,
            LocalMoment moments,
            Accounts accounts,
            SelfCheckStart checks,
            LostPage lostPage) {
        this.soFar = soFar;
        this.incidents = incidents;
        this.moments = moments;
        this.accounts = accounts;
        this.checks = checks;
        this.lostPage = lostPage;
    }

    @Override
    public void show(CaseFile file) {
        soFar.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.RESTORING).equals(RESTORED)) {
            return;
        }
        Faults faults = new Faults();
        if (!file.chosen(Variables.RESTORING_CHECKS).containsAll(CHECKS)) {
            faults.at(Variables.RESTORING_CHECKS, "Проверьте и отметьте всё: иначе страница ещё не под контролем.");
        }
        Incident incident = incidents.incident(UUID.fromString(file.known(Variables.INCIDENT)));
        Optional<Instant> restored = faults.read(
                () -> moments.read(file, Variables.RESTORED_DAY, Variables.RESTORED_TIME, incident.reportedAt()));
        faults.refuse();
        file.set(Variables.RESTORED_AT, restored.orElseThrow().toString());
    }

    /**
     * «Снять отметку»: the page is under control again, and its security is checked. A page that cannot be had back
     * keeps the mark, and its closing begins.
     */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known(Variables.INCIDENT));
        Account account = accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)));
        String note = file.known(Variables.RESTORING_NOTE);
        String by = file.known(Variables.RESTORED_BY);
        if (file.known(Variables.RESTORING).equals(RESTORED)) {
            incidents.restored(incident, Instant.parse(file.known(Variables.RESTORED_AT)), note, by);
            checks.of(account, "После инцидента, о котором сообщено " + file.known(Variables.REPORTED_TEXT) + ".");
        } else {
            incidents.lost(incident, note, by);
            lostPage.beginClosing(account);
        }
    }
}
