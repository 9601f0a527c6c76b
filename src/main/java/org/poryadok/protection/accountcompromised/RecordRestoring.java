package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.KeepingClause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.SecurityDuty;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Снять отметку»: the page is under control again, and its security is checked. A page that cannot be had back keeps the
 * mark, and its closing begins.
 */
@Component
class RecordRestoring implements JavaDelegate {

    private final Incidents incidents;
    private final Accounts accounts;
    private final Organisation organisation;
    private final SecurityDuty duty;
    private final KeepingClause closing;
    private final RuntimeService runtime;

    RecordRestoring(Incidents incidents, Accounts accounts, Organisation organisation, SecurityDuty duty,
                    KeepingClause closing, RuntimeService runtime) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.organisation = organisation;
        this.duty = duty;
        this.closing = closing;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known("incidentId"));
        Account account = accounts.account(UUID.fromString(file.known("accountId")));
        if (file.known("restoring").equals(CheckRestoring.RESTORED)) {
            incidents.restored(incident, Instant.parse(file.known("restoredAt")), file.known("restoringNote"),
                    file.known("restoredBy"));
            begin(Procedure.SECURE_ACCOUNT, account, Map.of("occasion", "После инцидента, о котором сообщено "
                    + file.known("reportedText") + "."));
        } else {
            incidents.lost(incident, file.known("restoringNote"), file.known("restoredBy"));
            closingAct(account).ifPresent(act -> begin(Procedure.CLOSE_ACCOUNT, account, Map.of("actId", act)));
        }
    }

    private void begin(Procedure procedure, Account account, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("jurisdiction", account.jurisdiction());
        variables.put("bodyId", account.bodyId());
        variables.put("accountId", account.id().toString());
        runtime.startProcessInstanceByKey(procedure.key(), variables);
    }

    /** The act in force under which the body keeps pages; empty when there is none, or the page is closed already. */
    private Optional<String> closingAct(Account account) {
        Body body = organisation.body(account.bodyId());
        return duty.actsInForce(account.jurisdiction()).stream()
                .filter(act -> account.state() == AccountState.ACTIVE)
                .filter(act -> closing.of(act, body).isPresent())
                .map(LegalAct::id).findFirst();
    }
}
