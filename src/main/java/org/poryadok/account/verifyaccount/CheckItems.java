package org.poryadok.account.verifyaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.WebLinks;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.springframework.stereotype.Component;

/** What is done or refused needs a day and a proof, what is refused or does not apply a reason. */
@Component
class CheckItems implements TaskListener {

    private final VerificationDuty duty;
    private final Verifications verifications;
    private final JurisdictionDays days;

    CheckItems(VerificationDuty duty, Verifications verifications, JurisdictionDays days) {
        this.duty = duty;
        this.verifications = verifications;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        Account account = duty.account(file.known("accountId"));
        boolean closed = account.state() == AccountState.CLOSED;
        if (!closed) {
            verifications.report(account.id(), file.actId(), reported(file, account),
                    new Verifications.Step(by, task.getProcessInstanceId()));
            turnThePage(file, verifications.pending(account.id(), file.actId()));
        }
        file.set("accountClosed", closed);
        file.set("reportedBy", by);
        // Whoever checks it must decide afresh.
        file.set("confirmation", null);
    }

    private List<ReportedItem> reported(CaseFile file, Account account) {
        List<String> shown = file.chosen("shownItems");
        List<ReportedItem> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            items.add(item(file, ItemSlot.ALL.get(i), shown.get(i), account));
        }
        return items;
    }

    private ReportedItem item(CaseFile file, ItemSlot slot, String id, Account account) {
        ItemState state = file.text(slot.state()).flatMap(CheckItems::stateOf)
                .orElseThrow(() -> new Refusal(slot.state(), "Отметьте, выполнено ли требование."));
        boolean settled = state == ItemState.DONE || state == ItemState.REFUSED;
        boolean explained = state == ItemState.NOT_APPLICABLE || state == ItemState.REFUSED;
        return new ReportedItem(id, state,
                settled ? Optional.of(day(file, slot, account)) : Optional.empty(),
                settled ? Optional.of(proof(file, slot)) : Optional.empty(),
                explained ? Optional.of(file.requiredText(slot.reason(), "Напишите, почему.")) : Optional.empty());
    }

    private LocalDate day(CaseFile file, ItemSlot slot, Account account) {
        LocalDate day = file.requiredDay(slot.settledOn(), "Укажите день.");
        days.requireNotInFuture(day, file.jurisdiction(), slot.settledOn());
        if (day.isBefore(account.createdOn())) {
            throw new Refusal(slot.settledOn(), "День раньше, чем создана страница (" + Russian.day(account.createdOn())
                    + "). Проверьте дату.");
        }
        return day;
    }

    /** A link has to be one; a letter's number is a proof too. */
    private static String proof(CaseFile file, ItemSlot slot) {
        String proof = file.requiredLine(slot.proof(), "Укажите, чем это подтверждается: ссылку или реквизиты письма.");
        if (proof.startsWith("http")) {
            WebLinks.optional(file, slot.proof());
        }
        return proof;
    }

    /** The rest of the items, or the first that is not done yet, comes next; then all is settled. */
    private static void turnThePage(CaseFile file, List<VerificationItem> pending) {
        int next = Integer.parseInt(file.known("itemsFrom")) + file.chosen("shownItems").size();
        int open = 0;
        while (open < pending.size() && pending.get(open).state() != ItemState.OPEN) {
            open++;
        }
        boolean seenAll = next >= pending.size();
        file.set("allSettled", seenAll && open == pending.size());
        int from = seenAll ? open % Math.max(1, pending.size()) : next;
        file.set("itemsFrom", from / ItemSlot.ALL.size() * ItemSlot.ALL.size());
    }

    private static Optional<ItemState> stateOf(String name) {
        return Arrays.stream(ItemState.values()).filter(state -> state.name().equals(name)).findFirst();
    }
}
