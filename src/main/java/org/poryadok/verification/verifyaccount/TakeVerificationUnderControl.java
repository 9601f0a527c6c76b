package org.poryadok.verification.verifyaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Network;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: asks for what is not confirmed yet, one card for each clause that demands it. */
@Component
class TakeVerificationUnderControl implements JavaDelegate {

    /** Whom the history names where an act, and no person, has begun the procedure. */
    private static final String BY_ITSELF = Procedure.VERIFY_ACCOUNT.key();

    private final VerificationClauses obligation;
    private final VerificationCards cards;
    private final Verifications verifications;
    private final EpguAccess access;
    private final RunningVerifications running;
    private final PageOwners owners;
    private final AwaitedPersons awaited;

    TakeVerificationUnderControl(
            VerificationClauses obligation,
            VerificationCards cards,
            Verifications verifications,
            EpguAccess access,
            RunningVerifications running,
            PageOwners owners,
            AwaitedPersons awaited) {
        this.awaited = awaited;
        this.obligation = obligation;
        this.cards = cards;
        this.verifications = verifications;
        this.access = access;
        this.running = running;
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Account account = obligation.account(file);
        if (!file.has(Variables.CAMPAIGN_DATE)) {
            // A campaign has asked already, and only for the clauses that its coordinator has chosen.
            verifications.ask(
                    account.id(),
                    file.actId(),
                    obligation.unconfirmed(file.actId(), account),
                    new Verifications.Step(
                            file.text(CaseVariables.INITIATOR).orElse(BY_ITSELF), file.processInstanceId()));
        }
        file.set(
                Variables.ACCOUNT_TEXT,
                Network.of(account.network()).quoted() + " " + account.address().normalized()
                        + owners.of(account.keeping()).mention());
        file.set(Variables.ACCOUNT_URL, account.address().normalized());
        file.set(Variables.ITEMS_FROM, 0);
        boolean accessNeeded = !file.isTrue(Variables.EPGU_ACCESS_ASKED)
                && !access.isGiven(account.bodyId())
                && !running.asksForEpguAccess(account.bodyId())
                && verifications.pending(account.id(), file.actId()).stream()
                        .anyMatch(item -> !AskedItem.isQuestion(item.id()));
        file.set(Variables.EPGU_ACCESS_NEEDED, accessNeeded);
        boolean known = awaited.isKnown(file.actId(), account.bodyId());
        cards.open(execution, account, clause -> !known && (accessNeeded || awaited.isNamedBy(file.actId(), clause)));
        if (accessNeeded) {
            file.set(Variables.EPGU_ACCESS_FOR, account.bodyId());
        }
        file.set(Variables.VERIFYING, account.id().toString());
    }
}
