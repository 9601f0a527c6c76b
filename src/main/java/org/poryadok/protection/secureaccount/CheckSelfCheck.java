package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.protection.CheckedAccount;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Writes what was found into the sheets: what is not confirmed, and every difference from the designations, is a defect. */
@Component
class CheckSelfCheck implements TaskListener {

    private static final int MOST_STRANGERS = 20;
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final SecuritySheets sheets;
    private final DesignatedPeople people;

    CheckSelfCheck(Accounts accounts, SecuritySheets sheets, DesignatedPeople people) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        List<String> shown = file.chosen("shownIds");
        for (int i = 0; i < shown.size(); i++) {
            Account account = accounts.account(UUID.fromString(shown.get(i)));
            if (account.state() == AccountState.ACTIVE) {
                sheets.write(checked(file, PageSlot.ALL.get(i), account), by, task.getProcessInstanceId());
            }
        }
        List<String> checked = new ArrayList<>(file.chosen("checkedIds"));
        checked.addAll(shown);
        file.set("checkedIds", checked);
        file.set("allPagesChecked", SelfCheckForm.left(file, accounts).isEmpty());
        file.set("checkedBy", by);
        // Whoever accepts it must decide afresh.
        file.set("reviewDecision", null);
    }

    private CheckedAccount checked(CaseFile file, PageSlot slot, Account account) {
        List<String> ticked = file.chosen(slot.measures());
        Set<SecurityMeasure> measures = Arrays.stream(SecurityMeasure.values())
                .filter(measure -> ticked.contains(measure.name())).collect(Collectors.toSet());
        Map<String, Official> designated = people.of(account.bodyId());
        List<String> entitled = file.chosen(slot.entitled()).stream().filter(designated::containsKey).toList();
        List<String> strangers = strangers(file, slot, designated.values());
        return new CheckedAccount(account.id(), file.text("clauseId"), file.known("occasion"), measures, entitled,
                strangers, file.optionalText(slot.note()), defects(account, measures, entitled, strangers));
    }

    private static List<String> strangers(CaseFile file, PageSlot slot, Collection<Official> designated) {
        List<String> names = file.optionalText(slot.strangers()).stream().flatMap(String::lines).map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().toList();
        if (names.size() > MOST_STRANGERS || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new Refusal(slot.strangers(), "Укажите не больше " + MOST_STRANGERS + " человек, каждого в своей строке, "
                    + "не длиннее " + LONGEST_NAME + " знаков.");
        }
        designated.stream().map(Official::fullName).filter(names::contains).findFirst().ifPresent(name -> {
            throw new Refusal(slot.strangers(), name + " назначен(а): отметьте его или её выше, а здесь уберите.");
        });
        return names;
    }

    private List<String> defects(Account account, Set<SecurityMeasure> measures, List<String> entitled,
                                 List<String> strangers) {
        List<String> defects = new ArrayList<>();
        Arrays.stream(SecurityMeasure.values()).filter(measure -> !measures.contains(measure))
                .map(SecurityMeasure::defect).forEach(defects::add);
        strangers.forEach(name -> defects.add("права на площадке есть, а назначения нет: " + name));
        people.executors(account.bodyId()).stream().filter(official -> !entitled.contains(official.userId()))
                .forEach(official -> defects.add("назначен исполнителем, а прав на площадке нет: " + official.fullName()));
        if (people.of(account.bodyId()).isEmpty()) {
            defects.add("у органа нет ни ответственного лица, ни исполнителя");
        }
        return defects;
    }
}
