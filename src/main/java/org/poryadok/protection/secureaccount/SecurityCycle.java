package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.cycle.Cycle;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Periods of {@code security-cycle}; those that were missed are not made up for. */
@Component
class SecurityCycle implements Cycle {

    static final String KEY = "security-cycle";

    private static final Logger log = LoggerFactory.getLogger(SecurityCycle.class);

    private final RoundDays days;
    private final SecurityClauses obligation;
    private final Accounts accounts;
    private final SecuritySheets sheets;
    private final SelfCheckStart checks;
    private final RuntimeService runtime;

    SecurityCycle(
            RoundDays days,
            SecurityClauses obligation,
            Accounts accounts,
            SecuritySheets sheets,
            SelfCheckStart checks,
            RuntimeService runtime) {
        this.days = days;
        this.obligation = obligation;
        this.accounts = accounts;
        this.sheets = sheets;
        this.checks = checks;
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Turn next(String jurisdiction) {
        return Turn.at(days.next(jurisdiction));
    }

    /** Begins one self-check per body for the present period. */
    @Override
    public void take(DelegateExecution cycle) {
        String jurisdiction = CaseFile.of(cycle).jurisdiction();
        LocalDate period = days.present(jurisdiction);
        Map<String, List<Account>> bodies = accounts.ofJurisdiction(jurisdiction).stream()
                .filter(account -> obligation.chargeOf(account).clauseId().isPresent())
                .collect(Collectors.groupingBy(Account::bodyId, LinkedHashMap::new, Collectors.toList()));
        bodies.forEach((body, pages) -> {
            if (isBeingChecked(body)) {
                log.info("Accounts of {} are being checked: the round of {} does not ask again", body, period);
            } else if (sheets.beginRound(body, period)) {
                checks.ofRound(
                        pages, "Периодическая проверка: период с " + Russian.day(period) + ".", body + "|" + period);
            }
        });
    }

    private boolean isBeingChecked(String body) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Procedure.SECURE_ACCOUNT.key())
                        .variableValueEquals(CaseVariables.BODY_ID, body)
                        .activityIdIn("self-check", "review-check")
                        .count()
                > 0;
    }
}
