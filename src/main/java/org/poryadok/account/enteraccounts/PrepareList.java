package org.poryadok.account.enteraccounts;

import java.util.List;
import org.poryadok.account.enteraccounts.AccountEntry.SentList;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Подготовить список страниц»: the list is sent and checked on a page of its own, since no form takes a file; here it is
 * sent on, once it is without fault.
 */
@Component
class PrepareList implements TaskStep {

    private record Row(String file, int pages, long bodies) {}

    private final Entries entries;
    private final EntryCheck check;
    private final Proposal proposal;

    PrepareList(Entries entries, EntryCheck check, Proposal proposal) {
        this.entries = entries;
        this.check = check;
        this.proposal = proposal;
    }

    /** The list may be sent while the task waits. */
    @Override
    public void offer(CaseFile file) {
        AccountEntry entry = entries.of(file);
        List<EntryPage> pages = entries.pages(entry.id());
        file.offer(
                Variables.LIST_ROWS,
                pages.isEmpty()
                        ? List.of()
                        : List.of(new Row(
                                entry.list().map(SentList::name).orElse("—"),
                                pages.size(),
                                pages.stream().map(EntryPage::bodyId).distinct().count())));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        AccountEntry entry = entries.of(file);
        if (proposal.isWithdrawn(file, entry, actor)) {
            return;
        }
        if (entries.pages(entry.id()).isEmpty()) {
            throw new Refusal(
                    Variables.ENTRY_DECISION,
                    entry.list().isPresent()
                            ? "В списке есть строки с ошибками: исправьте их на странице списка и проверьте его ещё раз."
                            : "Списка ещё нет: откройте страницу списка, загрузите файл и проверьте его.");
        }
        check.requireSound(entry, Variables.ENTRY_DECISION, "Исправьте их на странице списка.");
        proposal.send(file, entry, actor);
    }
}
