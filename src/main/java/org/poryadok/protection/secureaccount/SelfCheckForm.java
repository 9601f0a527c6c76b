package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Lays the next three pages before the executor, with what he has said of them so far. */
@Component
public class SelfCheckForm implements TaskListener {

    private final Accounts accounts;
    private final SecuritySheets sheets;
    private final DesignatedPeople people;

    SelfCheckForm(Accounts accounts, SecuritySheets sheets, DesignatedPeople people) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<Account> left = left(file, accounts);
        List<Account> shown = left.stream().limit(PageSlot.ALL.size()).toList();
        List<SecuritySheet> written = sheets.of(task.getProcessInstanceId());
        List<Option> choices = people.choices(file.bodyId());
        file.setJson("peopleChoices", choices);
        file.set("peopleCount", choices.size());
        file.set("shownIds", new ArrayList<>(shown.stream().map(account -> account.id().toString()).toList()));
        file.set("shownCount", shown.size());
        file.set("moreCount", left.size() - shown.size());
        for (int i = 0; i < PageSlot.ALL.size(); i++) {
            fill(file, PageSlot.ALL.get(i), i < shown.size() ? Optional.of(shown.get(i)) : Optional.empty(), written);
        }
    }

    /** Pages that are still to be checked; what was closed meanwhile is not. */
    static List<Account> left(CaseFile file, Accounts accounts) {
        List<String> checked = file.chosen("checkedIds");
        return file.chosen("accountIds").stream().filter(id -> !checked.contains(id))
                .map(id -> accounts.account(UUID.fromString(id)))
                .filter(account -> account.state() == AccountState.ACTIVE).toList();
    }

    public static String text(Account account) {
        return Network.of(account.network()).quoted() + " " + account.address().normalized();
    }

    private static void fill(CaseFile file, PageSlot slot, Optional<Account> account, List<SecuritySheet> written) {
        Optional<SecuritySheet> sheet = account.flatMap(page -> written.stream()
                .filter(known -> known.accountId().equals(page.id())).findFirst());
        file.set(slot.page(), account.map(SelfCheckForm::text).orElse(null));
        file.setJson(slot.measures(), sheet.map(known -> known.measures().stream().map(Enum::name).sorted().toList())
                .orElse(List.of()));
        file.setJson(slot.entitled(), sheet.map(SecuritySheet::entitled).orElse(List.of()));
        file.set(slot.strangers(), sheet.map(known -> String.join("\n", known.strangers())).orElse(null));
        file.set(slot.note(), sheet.flatMap(SecuritySheet::note).orElse(null));
    }
}
