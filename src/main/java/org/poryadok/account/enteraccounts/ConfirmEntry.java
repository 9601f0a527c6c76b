package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.account.notifycoordinator.NoticeClauses;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.term.Russian;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.poryadok.verification.verifyaccount.BeginVerification;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.stereotype.Component;

/** «Подтвердить внесение»: another person than the one who proposes the pages looks at each, and vouches for them or not. */
@Component
public class ConfirmEntry implements TaskStep {

    private static final String ACCEPT = "accept";

    /** Narrow enough for a form; the page of the list shows each line whole. */
    private record Row(String owner, String address, String createdOn, String proof) {}

    private final Entries entries;
    private final EntryRules rules;
    private final EntryCheck check;
    private final PageOwners owners;
    private final Accounts accounts;
    private final BeginVerification verification;
    private final NoticeClauses notices;
    private final JurisdictionDays days;
    private final RegistryReceipts receipts;

    ConfirmEntry(
            Entries entries,
            EntryRules rules,
            EntryCheck check,
            PageOwners owners,
            Accounts accounts,
            BeginVerification verification,
            NoticeClauses notices,
            JurisdictionDays days,
            RegistryReceipts receipts) {
        this.entries = entries;
        this.rules = rules;
        this.check = check;
        this.owners = owners;
        this.accounts = accounts;
        this.verification = verification;
        this.notices = notices;
        this.days = days;
        this.receipts = receipts;
    }

    @Override
    public void show(CaseFile file) {
        AccountEntry entry = entries.of(file);
        List<EntryPage> pages = entries.pages(entry.id());
        Map<Keeping, PageOwner> whose =
                owners.of(pages.stream().map(EntryPage::keeping).collect(Collectors.toSet()), Optional.empty());
        file.setJson(
                Variables.PAGE_ROWS,
                pages.stream()
                        .map(page -> row(entry, page, whose.get(page.keeping())))
                        .toList());
        file.set(Variables.PAGE_COUNT, pages.size());
        file.set(Variables.PAGES_TEXT, text(pages, (int)
                pages.stream().map(EntryPage::bodyId).distinct().count()));
    }

    private Row row(AccountEntry entry, EntryPage page, PageOwner owner) {
        String held = rules
                .demanded(entry, page.bodyId(), page.owner(), page.address().network())
                .stream()
                .filter(item -> page.held().contains(item.id()))
                .map(AskedItem::text)
                .collect(Collectors.joining("; "));
        return new Row(
                owner.name().equals(owner.keeperName())
                        ? owner.name()
                        : owner.name() + " (ведёт " + owner.keeperName() + ")",
                page.address().normalized(),
                Russian.day(page.createdOn()),
                held.isEmpty() ? page.proof() : page.proof() + "; уже подтверждено: " + held);
    }

    /** «Страниц: 3, органов: 2. ВКонтакте: 2, Одноклассники: 1.» */
    private static String text(List<EntryPage> pages, int bodies) {
        Map<Network, Long> networks = new TreeMap<>(pages.stream()
                .collect(Collectors.groupingBy(page -> Network.of(page.address().network()), Collectors.counting())));
        return "Страниц: " + pages.size() + ", органов: " + bodies + ". "
                + networks.entrySet().stream()
                        .map(network -> network.getKey().title() + ": " + network.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    @Override
    public void complete(CaseFile file, String actor) {
        AccountEntry entry = entries.of(file);
        if (file.known(Variables.CONFIRMATION).equals(ACCEPT)) {
            check.requireSound(entry, Variables.CONFIRMATION, "Верните список с замечаниями.");
        } else {
            entries.giveBack(entry.id());
        }
    }

    /** «Внести страницы в реестр»: they are active, with both persons in their history; what they hold is confirmed. */
    public void register(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        AccountEntry entry = entries.of(file);
        String by = file.known(Variables.CONFIRMED_BY);
        List<EntryPage> pages = entries.pages(entry.id());
        List<Account> entered = accounts.enter(
                pages.stream()
                        .map(page -> new NewAccount(
                                entry.jurisdiction(),
                                page.bodyId(),
                                page.address(),
                                page.owner(),
                                page.createdOn(),
                                by,
                                file.processInstanceId(),
                                entry.proposedAt()))
                        .toList(),
                entry.proposedBy().orElseThrow());
        Map<Integer, UUID> byLine = new HashMap<>();
        List<String> pagesToTell = new ArrayList<>();
        List<String> actsToTellBy = new ArrayList<>();
        List<String> toTell = new ArrayList<>();
        Verifications.Step step = new Verifications.Step(by, file.processInstanceId());
        for (int i = 0; i < pages.size(); i++) {
            EntryPage page = pages.get(i);
            Account account = entered.get(i);
            byLine.put(page.line(), account.id());
            verification.holds(
                    account, entry.actId(), page.held(), days.today(entry.jurisdiction()), page.proof(), step);
            for (String act :
                    notices.actsDue(entry.actId(), account.bodyId(), account.ownerKind(), account.createdOn())) {
                pagesToTell.add(account.id().toString());
                actsToTellBy.add(act);
                if (act.equals(entry.actId())) {
                    toTell.add(account.id().toString());
                }
            }
        }
        entries.enter(entry.id(), byLine, by);
        LocalDate applied = LocalDate.ofInstant(entry.proposedAt().orElseThrow(), days.zone(entry.jurisdiction()));
        byLine.values().forEach(page -> receipts.received(entry.jurisdiction(), page, applied));
        file.set(
                Variables.ACCOUNT_IDS,
                new ArrayList<>(
                        entered.stream().map(account -> account.id().toString()).toList()));
        file.set(Variables.NOTICE_PAGES, pagesToTell);
        file.set(Variables.NOTICE_ACTS, actsToTellBy);
        file.set(Variables.NOTICE_IDS, toTell);
    }
}
