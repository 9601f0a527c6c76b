package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Official;
import org.poryadok.protection.CheckedAccount;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Проверить страницы»: three at a time, with what the executor has said of them so far; what he finds goes into the
 * sheets.
 */
@Component
public class CheckPages implements TaskStep {

    private static final int MOST_STRANGERS = 20;
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final PageText pageText;
    private final SecuritySheets sheets;
    private final DesignatedPeople people;
    private final FoundDefects defects;
    private final CheckPeriods periods;

    CheckPages(
            Accounts accounts,
            PageText pageText,
            SecuritySheets sheets,
            DesignatedPeople people,
            FoundDefects defects,
            CheckPeriods periods) {
        this.accounts = accounts;
        this.pageText = pageText;
        this.sheets = sheets;
        this.people = people;
        this.defects = defects;
        this.periods = periods;
    }

    @Override
    public void offer(CaseFile file) {
        List<Option> choices = people.choices(file.bodyId());
        if (file.offer(Variables.PEOPLE_CHOICES, choices)) {
            file.set(Variables.PEOPLE_COUNT, choices.size());
        }
        if (file.chosen(Variables.SHOWN_IDS).stream().anyMatch(this::isClosed)) {
            show(file);
        }
    }

    private boolean isClosed(String page) {
        return accounts.account(UUID.fromString(page)).state() == AccountState.CLOSED;
    }

    @Override
    public void show(CaseFile file) {
        List<Account> left = left(file);
        List<Account> shown = left.stream().limit(PageSlot.ALL.size()).toList();
        List<SecuritySheet> written = sheets.of(file.processInstanceId());
        file.set(
                Variables.SHOWN_IDS,
                new ArrayList<>(
                        shown.stream().map(account -> account.id().toString()).toList()));
        file.set(Variables.SHOWN_COUNT, shown.size());
        file.set(Variables.PASSWORD_TEXT, periods.passwordText(file.jurisdiction()));
        file.set(Variables.MORE_COUNT, left.size() - shown.size());
        for (int i = 0; i < PageSlot.ALL.size(); i++) {
            fill(file, PageSlot.ALL.get(i), i < shown.size() ? Optional.of(shown.get(i)) : Optional.empty(), written);
        }
    }

    private void fill(CaseFile file, PageSlot slot, Optional<Account> account, List<SecuritySheet> written) {
        Optional<SecuritySheet> sheet = account.flatMap(page -> written.stream()
                .filter(known -> known.accountId().equals(page.id()))
                .findFirst());
        file.set(slot.page(), account.map(pageText::of).orElse(null));
        file.setJson(
                slot.measures(),
                sheet.map(known -> known.measures().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList())
                        .orElse(List.of()));
        file.setJson(slot.entitled(), sheet.map(SecuritySheet::entitled).orElse(List.of()));
        file.set(
                slot.strangers(),
                sheet.map(known -> String.join("\n", known.strangers())).orElse(null));
        file.set(slot.note(), sheet.flatMap(SecuritySheet::note).orElse(null));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<String> shown = file.chosen(Variables.SHOWN_IDS);
        Faults faults = new Faults();
        for (int i = 0; i < shown.size(); i++) {
            PageSlot slot = PageSlot.ALL.get(i);
            Account account = accounts.account(UUID.fromString(shown.get(i)));
            if (account.state() == AccountState.ACTIVE) {
                faults.check(() -> sheets.write(checked(file, slot, account), actor, file.processInstanceId()));
            }
        }
        faults.refuse();
        List<String> checked = new ArrayList<>(file.chosen(Variables.CHECKED_IDS));
        checked.addAll(shown);
        file.set(Variables.CHECKED_IDS, checked);
        file.set(Variables.ALL_PAGES_CHECKED, left(file).isEmpty());
    }

    private CheckedAccount checked(CaseFile file, PageSlot slot, Account account) {
        Set<SecurityMeasure> measures = file.chosen(slot.measures()).stream()
                .map(SecurityMeasure::valueOf)
                .collect(Collectors.toSet());
        Map<String, Official> designated = people.of(account.bodyId());
        // Somebody's designation may have ended since he was offered.
        List<String> entitled = file.chosen(slot.entitled()).stream()
                .filter(designated::containsKey)
                .toList();
        List<String> strangers = strangers(file, slot, designated.values());
        return new CheckedAccount(
                account.id(),
                file.text(CaseVariables.CLAUSE_ID),
                file.known(Variables.OCCASION),
                measures,
                entitled,
                strangers,
                file.text(slot.note()),
                defects.of(account.bodyId(), measures, periods.passwordIsDue(account), entitled, strangers));
    }

    private static List<String> strangers(CaseFile file, PageSlot slot, Collection<Official> designated) {
        List<String> names = file.text(slot.strangers()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_STRANGERS || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new Refusal(
                    slot.strangers(),
                    "Укажите не больше " + MOST_STRANGERS + " человек, каждого в своей строке, не длиннее "
                            + LONGEST_NAME + " знаков.");
        }
        designated.stream()
                .map(Official::fullName)
                .filter(names::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(
                            slot.strangers(), name + " назначен(а): отметьте его или её выше, а здесь уберите.");
                });
        return names;
    }

    /** Pages that are still to be checked; what was closed meanwhile is not. */
    private List<Account> left(CaseFile file) {
        List<String> checked = file.chosen(Variables.CHECKED_IDS);
        return file.chosen(CaseVariables.ACCOUNT_IDS).stream()
                .filter(id -> !checked.contains(id))
                .map(id -> accounts.account(UUID.fromString(id)))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .toList();
    }
}
