package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryReceipts.Receipt;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Pages that came under the act's term and that the version under way does not say: whoever works on it is told. */
@Component
class MissedPages {

    /** A form names as many pages as a reader can take in. */
    private static final int NAMED_PAGES = 10;

    private final Acts acts;
    private final ReceiptTerms receipts;
    private final RegistryVersions versions;
    private final Accounts accounts;
    private final CardNews news;
    private final RuntimeService runtime;

    MissedPages(
            Acts acts,
            ReceiptTerms receipts,
            RegistryVersions versions,
            Accounts accounts,
            CardNews news,
            RuntimeService runtime) {
        this.acts = acts;
        this.receipts = receipts;
        this.versions = versions;
        this.accounts = accounts;
        this.news = news;
        this.runtime = runtime;
    }

    /** Tells the body of the card by letter, where the version of that moment does not say what has come. */
    void tell(LegalAct act, String version, ControlCard card) {
        Optional<UUID> draft = draft(runtime.getVariable(version, Variables.DRAFT_ID));
        boolean approved = runtime.getVariable(version, Variables.VERSION_HASH) != null;
        if (draft.isEmpty() && !approved) {
            // What is being drawn up says everything that has come by then.
            return;
        }
        List<Receipt> missing = missing(act, draft);
        if (missing.stream().anyMatch(receipt -> receipt.on().equals(card.eventDate()))) {
            String number = "№ " + runtime.getVariable(version, Variables.VERSION_NUMBER);
            news.tellBody(
                    card.id(),
                    new News(
                            "Страницы нет в версии реестра " + number,
                            named(missing),
                            draft.isPresent()
                                    ? "Версию нужно составить заново: она ещё не утверждена."
                                    : "Разместите версию " + number
                                            + ": следующая, с этими страницами, начнётся сразу после неё."));
        }
    }

    /** Lets a form name them, and say what is to be done. */
    void show(CaseFile file) {
        Optional<UUID> draft = draft(file.text(Variables.DRAFT_ID).orElse(null));
        String pages = named(missing(acts.act(file.actId()), draft));
        file.set(
                Variables.MISSED_TEXT,
                pages.isEmpty()
                        ? ""
                        : pages + " "
                                + (draft.isPresent()
                                        ? "Выберите «Составить заново»: новая версия назовёт эти страницы."
                                        : "Следующая версия, с этими страницами, начнётся сразу после размещения этой."));
    }

    /** What has come and the draft, or every approved version, does not say. */
    private List<Receipt> missing(LegalAct act, Optional<UUID> draft) {
        return receipts.waiting(act.jurisdiction().id()).stream()
                .filter(receipt -> draft.filter(
                                known -> versions.says(known, act.jurisdiction().id(), receipt.accountId()))
                        .isEmpty())
                .toList();
    }

    /** A sentence or two; empty where nothing is missing. */
    private String named(List<Receipt> missed) {
        if (missed.isEmpty()) {
            return "";
        }
        return "В этой версии нет страниц, о которых поступили уведомления или заявки: "
                + missed.stream()
                        .limit(NAMED_PAGES)
                        .map(receipt ->
                                accounts.account(receipt.accountId()).address().normalized() + " (поступило "
                                        + Russian.day(receipt.on()) + ")")
                        .distinct()
                        .collect(Collectors.joining(", "))
                + (missed.size() > NAMED_PAGES ? " и ещё " + (missed.size() - NAMED_PAGES) : "")
                + ". Срок по акту уже идёт, эта версия его не исполнит.";
    }

    private static Optional<UUID> draft(Object variable) {
        return Optional.ofNullable(variable).map(Object::toString).map(UUID::fromString);
    }
}
