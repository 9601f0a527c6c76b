package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.control.ControlCard;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.RegistryReceipts.Receipt;
import org.springframework.stereotype.Component;

/**
 * What has come under the clauses that count from the receipt of a notice or an application («со дня поступления заявки»):
 * of a page of which the clause speaks, not before it was in force.
 */
@Component
class ReceiptTerms {

    private final Acts acts;
    private final ActRegister register;
    private final RegistryClauses clauses;
    private final RegistryReceipts receipts;
    private final Accounts accounts;

    ReceiptTerms(
            Acts acts, ActRegister register, RegistryClauses clauses, RegistryReceipts receipts, Accounts accounts) {
        this.acts = acts;
        this.register = register;
        this.clauses = clauses;
        this.receipts = receipts;
        this.accounts = accounts;
    }

    /** A clause of an act and a day on which something came under it. */
    record Due(LegalAct act, Clause clause, LocalDate on) {}

    boolean isUnder(LegalAct act, Clause clause, Receipt receipt) {
        return register.inForceFrom(act.id(), clause)
                        .filter(day -> !receipt.on().isBefore(day))
                        .isPresent()
                && clauses.speaksOf(clause, accounts.account(receipt.accountId()));
    }

    /** What no approved version says yet; the earliest first. */
    List<Receipt> waiting(LegalAct act, Clause clause) {
        return receipts.waiting(act.jurisdiction().id()).stream()
                .filter(receipt -> isUnder(act, clause, receipt))
                .toList();
    }

    /** The same of any clause of the jurisdiction's acts that counts from there, each page once. */
    List<Receipt> waiting(String jurisdiction) {
        List<OfAct> counting = clauses.fromReceipt(jurisdiction);
        return counting.isEmpty()
                ? List.of()
                : receipts.waiting(jurisdiction).stream()
                        .filter(receipt ->
                                counting.stream().anyMatch(line -> isUnder(line.act(), line.clause(), receipt)))
                        .toList();
    }

    /** Whether an act that counts from there waits for a version. */
    boolean areWaiting(LegalAct act) {
        return clauses.fromReceipt(act).stream()
                .anyMatch(clause -> !waiting(act, clause).isEmpty());
    }

    Optional<LocalDate> oldest(LegalAct act, Clause clause) {
        return waiting(act, clause).stream().map(Receipt::on).findFirst();
    }

    /** Every term that runs until a version says what has come. */
    List<Due> due(String jurisdiction) {
        return clauses.fromReceipt(jurisdiction).stream()
                .flatMap(line -> waiting(line.act(), line.clause()).stream()
                        .map(Receipt::on)
                        .distinct()
                        .map(day -> new Due(line.act(), line.clause(), day)))
                .toList();
    }

    /** Whether a card is that of what came on a day; one that was opened that day without a receipt has no term of the act. */
    static boolean runsFrom(ControlCard card, Clause clause, LocalDate received) {
        return card.eventDate().equals(received)
                && (clause.effectiveTerm().isEmpty()
                        || card.lastDay().isPresent() && card.internalTerm() == clause.termIsInternal());
    }

    /** Whether a card counts from a receipt of whose pages one is in no approved version. */
    boolean isWaiting(ControlCard card) {
        LegalAct act = acts.act(card.actId());
        Clause clause = act.clause(card.clauseId());
        return clauses.fromReceipt(act).contains(clause)
                && waiting(act, clause).stream().anyMatch(receipt -> runsFrom(card, clause, receipt.on()));
    }
}
