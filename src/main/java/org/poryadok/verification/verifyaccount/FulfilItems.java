package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Выполнить требования»: the executor says of each item how far it is, six at a time. */
@Component
public class FulfilItems implements TaskStep {

    private static final String CLOSED = "Страница закрыта.";

    private final Acts acts;
    private final VerificationClauses obligation;
    private final Verifications verifications;
    private final VerificationCards cards;

    FulfilItems(Acts acts, VerificationClauses obligation, Verifications verifications, VerificationCards cards) {
        this.acts = acts;
        this.obligation = obligation;
        this.verifications = verifications;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        Account account = obligation.account(file);
        List<VerificationItem> pending = verifications.pending(account.id(), file.actId());
        int from = Math.min(file.number(Variables.ITEMS_FROM), Math.max(0, pending.size() - 1));
        List<VerificationItem> shown =
                pending.stream().skip(from).limit(ItemSlot.ALL.size()).toList();
        file.set(Variables.ACCOUNT_CLOSED, account.state() == AccountState.CLOSED);
        shown(file, account, shown.stream().map(VerificationItem::id).toList(), pending.size());
        ItemSlot.ALL.forEach(slot -> slot.empty(file));
        for (int i = 0; i < shown.size(); i++) {
            ItemSlot.ALL.get(i).fill(file, shown.get(i), text(shown.get(i)));
        }
    }

    private void shown(CaseFile file, Account account, List<String> shown, int pending) {
        file.set(Variables.SHOWN_ITEMS, shown);
        file.set(Variables.ITEM_COUNT, shown.size());
        file.set(Variables.MORE_COUNT, Math.max(0, pending - file.number(Variables.ITEMS_FROM) - shown.size()));
        file.set(
                Variables.READINESS_TEXT,
                Readiness.of(verifications.items(account.id(), file.actId())).text());
    }

    private String text(VerificationItem item) {
        return item.withGround(acts.act(item.actId()).clause(item.clauseId()));
    }

    /**
     * What a campaign has asked since the task was laid before the executor comes after what he sees already, where his page
     * has room; what he has entered and not sent yet stays where it is.
     */
    @Override
    public void offer(CaseFile file) {
        if (!file.has(Variables.SHOWN_ITEMS)) {
            return;
        }
        List<String> shown = new ArrayList<>(file.chosen(Variables.SHOWN_ITEMS));
        Account account = obligation.account(file);
        List<VerificationItem> pending = verifications.pending(account.id(), file.actId());
        int known = file.number(Variables.ITEMS_FROM) + shown.size() + file.number(Variables.MORE_COUNT);
        if (pending.size() <= known) {
            return;
        }
        pending.stream()
                .filter(item -> item.state() == ItemState.OPEN && !shown.contains(item.id()))
                .limit(ItemSlot.ALL.size() - shown.size())
                .forEach(item -> {
                    ItemSlot.ALL.get(shown.size()).fill(file, item, text(item));
                    shown.add(item.id());
                });
        shown(file, account, shown, pending.size());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Account account = obligation.account(file);
        boolean closed = account.state() == AccountState.CLOSED;
        if (!closed) {
            verifications.report(
                    account.id(),
                    file.actId(),
                    reported(file, account),
                    new Verifications.Step(actor, file.processInstanceId()));
            turnThePage(file, verifications.pending(account.id(), file.actId()));
        }
        file.set(Variables.ACCOUNT_CLOSED, closed);
    }

    private List<ReportedItem> reported(CaseFile file, Account account) {
        List<String> shown = file.chosen(Variables.SHOWN_ITEMS);
        List<ReportedItem> items = new ArrayList<>();
        Faults faults = new Faults();
        for (int i = 0; i < shown.size(); i++) {
            ItemSlot slot = ItemSlot.ALL.get(i);
            ReportedItem item = slot.read(file, shown.get(i));
            item.settledOn().ifPresent(day -> faults.check(() -> requirePossible(day, slot.settledOn(), account)));
            items.add(item);
        }
        faults.refuse();
        return items;
    }

    private static void requirePossible(LocalDate day, String field, Account account) {
        if (account.isYoungerThan(day)) {
            throw new Refusal(
                    field,
                    "День раньше, чем создана страница (" + Russian.day(account.createdOn()) + "). Проверьте дату.");
        }
    }

    /** The rest of the items, or the first that is not done yet, comes next; then all is settled. */
    private static void turnThePage(CaseFile file, List<VerificationItem> pending) {
        int next = file.number(Variables.ITEMS_FROM)
                + file.chosen(Variables.SHOWN_ITEMS).size();
        int open = 0;
        while (open < pending.size() && pending.get(open).state() != ItemState.OPEN) {
            open++;
        }
        boolean seenAll = next >= pending.size();
        file.set(Variables.ALL_SETTLED, seenAll && open == pending.size());
        int from = seenAll ? open % Math.max(1, pending.size()) : next;
        file.set(Variables.ITEMS_FROM, from / ItemSlot.ALL.size() * ItemSlot.ALL.size());
    }

    /** «Направить на проверку»: nobody is reminded while the coordinator checks. */
    public void submit(DelegateExecution execution) {
        cards.submit(CaseFile.of(execution));
    }

    /** «Снять закрытую страницу»: of an account that is gone nothing can be demanded. */
    public void drop(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.release(file, CLOSED);
        verifications.drop(
                obligation.account(file).id(),
                file.actId(),
                CLOSED,
                new Verifications.Step(file.known(Variables.REPORTED_BY), file.processInstanceId()));
    }
}
