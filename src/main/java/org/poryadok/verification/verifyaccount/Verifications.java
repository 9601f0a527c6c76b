package org.poryadok.verification.verifyaccount;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.poryadok.registry.AccountMarks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What acts demand of each account, what its body reports of it and what the coordinator has confirmed. */
@Component
public class Verifications implements AccountMarks {

    private final VerificationTable table;

    Verifications(VerificationTable table) {
        this.table = table;
    }

    /** Who does it, and in which procedure. */
    public record Step(String by, String processInstanceId) {}

    /**
     * Asks for items anew; what was said of them before stays as a suggestion, and a confirmed mark stands meanwhile.
     * What is asked already goes on as it is.
     */
    @Transactional
    public void ask(UUID accountId, String actId, Collection<AskedItem> items, Step step) {
        items.forEach(item -> {
            if (table.ask(accountId, actId, item)) {
                table.record(accountId, actId, List.of(item.id()), "ASKED", null, step);
            }
        });
    }

    /** Something confirmed is so no more: every item is asked again, and no mark stands until it is confirmed. */
    @Transactional
    public void lost(UUID accountId, String actId, String reason, Step step) {
        table.record(accountId, actId, ids(items(accountId, actId)), "LOST", reason, step);
        table.lose(accountId, actId);
    }

    /** Notes what the body says. */
    @Transactional
    public void report(UUID accountId, String actId, Collection<ReportedItem> items, Step step) {
        items.forEach(item -> table.report(accountId, actId, item, step.by()));
        table.record(accountId, actId, items.stream().map(ReportedItem::id).toList(), "REPORTED", null, step);
    }

    /** Notes that the coordinator has returned what was reported. */
    @Transactional
    public void returned(UUID accountId, String actId, String remarks, Step step) {
        table.record(accountId, actId, ids(pending(accountId, actId)), "RETURNED", remarks, step);
    }

    /** Everything that was asked holds as reported. */
    @Transactional
    public void confirm(UUID accountId, String actId, Step step) {
        List<String> pending = ids(pending(accountId, actId));
        table.confirm(accountId, actId, step.by());
        table.record(accountId, actId, pending, "CONFIRMED", null, step);
    }

    /** Nothing is asked any more, since the account was closed or the campaign is over; nothing is confirmed by that. */
    @Transactional
    public void drop(UUID accountId, String actId, String reason, Step step) {
        table.record(accountId, actId, ids(pending(accountId, actId)), "DROPPED", reason, step);
        table.drop(accountId, actId);
    }

    /** Every item of an account under an act, in the order of clauses and of asking. */
    public List<VerificationItem> items(UUID accountId, String actId) {
        return table.items(accountId, actId);
    }

    /** The items that are asked and not confirmed yet. */
    public List<VerificationItem> pending(UUID accountId, String actId) {
        return items(accountId, actId).stream()
                .filter(VerificationItem::pending)
                .toList();
    }

    /** Words that the public card of an account may show: confirmed and not lost since («Госорганизация»). */
    public List<String> marks(UUID accountId) {
        return confirmed(List.of(accountId)).getOrDefault(accountId, List.of());
    }

    @Override
    public Map<UUID, List<String>> confirmed(Collection<UUID> accountIds) {
        return table.marks(accountIds);
    }

    private static List<String> ids(List<VerificationItem> items) {
        return items.stream().map(VerificationItem::id).toList();
    }
}
