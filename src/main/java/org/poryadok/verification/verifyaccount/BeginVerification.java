package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** Begins what an act demands to be verified of an account that has come into the registry; nobody waits for it. */
@Component
public class BeginVerification {

    private final RuntimeService runtime;
    private final VerificationClauses obligation;
    private final Verifications verifications;

    BeginVerification(RuntimeService runtime, VerificationClauses obligation, Verifications verifications) {
        this.runtime = runtime;
        this.obligation = obligation;
        this.verifications = verifications;
    }

    /**
     * Nothing begins where nothing is demanded, or all of it is confirmed. The head of a body is asked once for access to the
     * Unified portal, however many of its pages come at a time.
     *
     * @param event day from which terms of an account count, in the jurisdiction's zone
     */
    public void of(List<Account> accounts, String actId, Function<Account, LocalDate> event) {
        Set<String> asked = new HashSet<>();
        accounts.stream()
                .filter(account -> !obligation.unconfirmed(actId, account).isEmpty())
                .forEach(account -> runtime.startProcessInstanceByKey(
                        Procedure.VERIFY_ACCOUNT.key(),
                        actId + "|" + account.id(),
                        Map.of(
                                CaseVariables.JURISDICTION, account.jurisdiction(),
                                CaseVariables.ACT_ID, actId,
                                CaseVariables.BODY_ID, account.bodyId(),
                                CaseVariables.ACCOUNT_ID, account.id().toString(),
                                CaseVariables.EVENT_DATE, event.apply(account).toString(),
                                Variables.EPGU_ACCESS_ASKED, !asked.add(account.bodyId()))));
    }

    /**
     * What an account has fulfilled before it came into the registry: two persons have vouched for it, so nobody is asked
     * again, and the registry shows the mark.
     *
     * @param held  ids of what the act demands
     * @param on    day on which they did, in the jurisdiction's zone
     * @param proof address or particulars of a document
     * @param step  who has confirmed it
     */
    public void holds(
            Account account,
            String actId,
            Collection<String> held,
            LocalDate on,
            String proof,
            Verifications.Step step) {
        List<AskedItem> fulfilled = obligation.demanded(actId, account).stream()
                .filter(item -> held.contains(item.id()))
                .toList();
        verifications.ask(account.id(), actId, fulfilled, step);
        verifications.report(
                account.id(),
                actId,
                fulfilled.stream()
                        .map(item -> new ReportedItem(
                                item.id(), ItemState.DONE, Optional.of(on), Optional.of(proof), Optional.empty()))
                        .toList(),
                step);
        verifications.confirm(account.id(), actId, step);
    }
}
