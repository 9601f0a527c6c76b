package org.poryadok.procedure.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.procedure.step.CardTimers;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.ControlStart;
import org.poryadok.procedure.step.JurisdictionDays;
import org.poryadok.registry.Account;
import org.poryadok.registry.ItemState;
import org.poryadok.registry.VerificationItem;
import org.poryadok.registry.Verifications;
import org.springframework.stereotype.Component;

/**
 * The cards of one account's verification, one for each clause that demands something of it. The forms and the timers go
 * by the most urgent; what is told of the term is told of each.
 */
@Component
public class VerificationCards {

    /** The engine keeps 4000 characters of a text. */
    private static final int LONGEST_QUOTATION = 3500;

    private final Acts acts;
    private final ControlStart control;
    private final ControlCards cards;
    private final CardTimers timers;
    private final Verifications verifications;
    private final JurisdictionDays days;

    VerificationCards(Acts acts, ControlStart control, ControlCards cards, CardTimers timers,
                      Verifications verifications, JurisdictionDays days) {
        this.acts = acts;
        this.control = control;
        this.cards = cards;
        this.timers = timers;
        this.verifications = verifications;
        this.days = days;
    }

    public void remind(Collection<String> cardIds) {
        cardIds.forEach(timers::remind);
    }

    public void escalate(Collection<String> cardIds) {
        cardIds.forEach(timers::escalate);
    }

    /** Opens a card for every clause under which something is asked of the account. */
    void open(DelegateExecution execution, Account account) {
        CaseFile file = CaseFile.of(execution);
        Optional<LocalDate> event = file.has("eventDate") ? Optional.of(file.eventDate()) : Optional.empty();
        List<ControlCard> opened = new ArrayList<>();
        for (Clause clause : clauses(file, account)) {
            opened.add(control.open(execution, "cardId", clause, file.bodyId(),
                    clause.title() + ": " + account.address().normalized(), event));
        }
        ControlCard urgent = opened.stream()
                .min(Comparator.comparing(card -> card.lastDay().orElse(LocalDate.MAX))).orElseThrow();
        file.set("cardId", urgent.id().toString());
        file.set("cardIds", opened.stream().map(card -> card.id().toString()).toList());
        control.basis(urgent).forEach(file::set);
        nameEveryClause(file, opened);
    }

    private List<Clause> clauses(CaseFile file, Account account) {
        return verifications.pending(account.id(), file.actId()).stream().map(VerificationItem::clauseId).distinct()
                .map(acts.act(file.actId())::clause).toList();
    }

    /** A form names every clause that asks for something, and quotes as many as it can hold. */
    private void nameEveryClause(CaseFile file, List<ControlCard> opened) {
        List<Clause> clauses = opened.stream().map(card -> acts.act(card.actId()).clause(card.clauseId())).toList();
        file.set("clauseCitation", clauses.stream().map(Clause::citation).collect(Collectors.joining("; ")));
        StringBuilder quotations = new StringBuilder(clauses.get(0).quotation());
        clauses.stream().skip(1).map(Clause::quotation)
                .filter(next -> quotations.length() + next.length() < LONGEST_QUOTATION)
                .forEach(next -> quotations.append("»\n\n> «").append(next));
        file.set("clauseQuotation", quotations.toString());
    }

    /** What was sent is being checked; it was done on the last of the days that the body named. */
    void submit(CaseFile file) {
        Map<String, List<VerificationItem>> items = itemsByClause(file);
        each(file, card -> cards.submit(card.id(), doneAt(file, items.get(card.clauseId())), file.known("reportedBy")));
    }

    void returned(CaseFile file) {
        each(file, card -> cards.returned(card.id(), file.known("confirmedBy"), file.known("itemRemarks")));
    }

    /** What is done fulfils its clause; where nothing more can be done its card is released with the reason. */
    void settle(CaseFile file) {
        Map<String, List<VerificationItem>> items = itemsByClause(file);
        each(file, card -> {
            List<VerificationItem> ofClause = items.get(card.clauseId());
            Optional<String> ground = groundOfRelease(ofClause);
            if (ground.isPresent()) {
                cards.release(card.id(), file.known("confirmedBy"), ground.get());
            } else {
                cards.fulfil(card.id(), doneAt(file, ofClause), file.known("reportedBy"));
            }
        });
    }

    void release(CaseFile file, String ground) {
        each(file, card -> cards.release(card.id(), file.known("reportedBy"), ground));
    }

    private void each(CaseFile file, Consumer<ControlCard> action) {
        file.chosen("cardIds").stream().map(UUID::fromString).map(cards::card)
                .filter(card -> card.state().isUnderControl())
                .forEach(action);
    }

    private Map<String, List<VerificationItem>> itemsByClause(CaseFile file) {
        return verifications.pending(UUID.fromString(file.known("accountId")), file.actId()).stream()
                .collect(Collectors.groupingBy(VerificationItem::clauseId, LinkedHashMap::new, Collectors.toList()));
    }

    private Instant doneAt(CaseFile file, List<VerificationItem> items) {
        LocalDate day = items.stream().flatMap(item -> item.settledOn().stream()).max(Comparator.naturalOrder())
                .orElseGet(() -> days.today(file.jurisdiction()));
        return days.momentOf(day, file.jurisdiction());
    }

    /** Empty when something was done and nothing was refused: then the clause is fulfilled. */
    private static Optional<String> groundOfRelease(List<VerificationItem> items) {
        Optional<VerificationItem> refused = first(items, ItemState.REFUSED);
        if (refused.isPresent()) {
            return Optional.of("Площадка или портал отказали: " + refused.get().reason().orElse(""));
        }
        return first(items, ItemState.DONE).isPresent()
                ? Optional.empty()
                : first(items, ItemState.NOT_APPLICABLE).map(item -> "Не применимо: " + item.reason().orElse(""));
    }

    private static Optional<VerificationItem> first(List<VerificationItem> items, ItemState state) {
        return items.stream().filter(item -> item.state() == state).findFirst();
    }
}
