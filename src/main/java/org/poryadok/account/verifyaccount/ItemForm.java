package org.poryadok.account.verifyaccount;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CaseFile;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.springframework.stereotype.Component;

/** Lays the items before the executor with what he has said of them so far. */
@Component
class ItemForm implements TaskListener {

    private final Acts acts;
    private final VerificationDuty duty;
    private final Verifications verifications;

    ItemForm(Acts acts, VerificationDuty duty, Verifications verifications) {
        this.acts = acts;
        this.duty = duty;
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Account account = duty.account(file.known("accountId"));
        List<VerificationItem> pending = verifications.pending(account.id(), file.actId());
        int from = Math.min(Integer.parseInt(file.known("itemsFrom")), Math.max(0, pending.size() - 1));
        List<VerificationItem> shown = pending.stream().skip(from).limit(ItemSlot.ALL.size()).toList();
        file.set("shownItems", shown.stream().map(VerificationItem::id).toList());
        file.set("itemCount", shown.size());
        file.set("moreCount", pending.size() - from - shown.size());
        file.set("accountClosed", account.state() == AccountState.CLOSED);
        file.set("readinessText", Readiness.of(verifications.items(account.id(), file.actId())).text());
        for (int i = 0; i < ItemSlot.ALL.size(); i++) {
            fill(file, ItemSlot.ALL.get(i), i < shown.size() ? shown.get(i) : null);
        }
    }

    private void fill(CaseFile file, ItemSlot slot, VerificationItem item) {
        file.set(slot.item(), item == null ? null : text(item));
        file.set(slot.state(), item == null ? null : item.state().name());
        file.set(slot.settledOn(), item == null ? null : item.settledOn().map(LocalDate::toString).orElse(null));
        file.set(slot.proof(), item == null ? null : item.proof().orElse(null));
        file.set(slot.reason(), item == null ? null : item.reason().orElse(null));
    }

    private String text(VerificationItem item) {
        Clause clause = acts.act(item.actId()).clause(item.clauseId());
        return item.text() + " (" + item.modality().title() + ", " + clause.citation() + ")";
    }
}
