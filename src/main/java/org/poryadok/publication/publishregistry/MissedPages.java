package org.poryadok.publication.publishregistry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.RegistryReceipts.Receipt;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Pages of which a notice or an application came and that the version under way does not say: whoever works on it is told. */
@Component
class MissedPages {

    /** A form names as many pages as a reader can take in. */
    private static final int NAMED_PAGES = 10;

    private static final String OVERSEEING = "oversee-placement";

    private final ControlCards cards;
    private final RegistryReceipts received;
    private final ReceiptTerms receipts;
    private final RegistryVersions versions;
    private final Accounts accounts;
    private final CardNews news;
    private final RuntimeService runtime;

    MissedPages(
            ControlCards cards,
            RegistryReceipts received,
            ReceiptTerms receipts,
            RegistryVersions versions,
            Accounts accounts,
            CardNews news,
            RuntimeService runtime) {
        this.cards = cards;
        this.received = received;
        this.receipts = receipts;
        this.versions = versions;
        this.accounts = accounts;
        this.news = news;
        this.runtime = runtime;
    }

    /**
     * Tells by letter whoever works on a version that does not say what has come: the keeper while he may have it drawn up anew,
     * and each body on which a term runs from now on; once for each version and day of receipt.
     *
     * @param opened the cards whose terms run from this receipt and did not before
     */
    void tell(String jurisdiction, String version, Receipt come, List<ControlCard> opened) {
        Optional<UUID> draft = draft(runtime.getVariable(version, Variables.DRAFT_ID));
        boolean approved = runtime.getVariable(version, Variables.VERSION_HASH) != null;
        if (draft.isEmpty() && !approved) {
            // What is being drawn up says everything that has come by then.
            return;
        }
        List<Receipt> missing = missing(jurisdiction, draft);
        Object number = runtime.getVariable(version, Variables.VERSION_NUMBER);
        String what = draft.map(UUID::toString).orElse("№ " + number) + " " + come.on();
        if (!missing.contains(come) || what.equals(runtime.getVariable(version, Variables.TOLD_OF))) {
            return;
        }
        runtime.setVariable(version, Variables.TOLD_OF, what);
        News told = new News(
                "Страницы нет в версии реестра № " + number,
                named(jurisdiction, missing, draft),
                draft.isPresent()
                        ? "Версию нужно составить заново: она ещё не утверждена."
                        : "Разместите версию № " + number
                                + ": следующая, с этими страницами, начнётся сразу после неё."
                                + (isOverseen(version)
                                        ? " Если ждать других сайтов незачем, координатор завершает размещение в задаче"
                                                + " «Проследить за размещением»."
                                        : ""));
        Map<String, UUID> readers = new LinkedHashMap<>();
        if (draft.isPresent()) {
            ControlCard kept = cards.card(UUID.fromString(
                    runtime.getVariable(version, CaseVariables.CARD_ID).toString()));
            readers.put(kept.bodyId(), kept.id());
        }
        opened.forEach(card -> readers.putIfAbsent(card.bodyId(), card.id()));
        readers.values().forEach(card -> news.tellBody(card, told));
    }

    /** Whether several bodies place the version, and somebody may end that without the rest. */
    private boolean isOverseen(String version) {
        return runtime.createExecutionQuery()
                        .processInstanceId(version)
                        .activityId(OVERSEEING)
                        .count()
                > 0;
    }

    /** Lets a form name them, and say what is to be done. */
    void show(CaseFile file) {
        Optional<UUID> draft = draft(file.text(Variables.DRAFT_ID).orElse(null));
        String pages = named(file.jurisdiction(), missing(file.jurisdiction(), draft), draft);
        file.set(
                Variables.MISSED_TEXT,
                pages.isEmpty()
                        ? ""
                        : pages + " "
                                + (draft.isPresent()
                                        ? "Выберите «Составить заново»: новая версия назовёт эти страницы."
                                        : "Следующая версия, с этими страницами, начнётся сразу после размещения этой."));
    }

    /**
     * What has come and the draft does not say, be a term of the act running or not: it can still be drawn up anew. Once it is
     * approved, that which has a term and waits for the next one.
     */
    private List<Receipt> missing(String jurisdiction, Optional<UUID> draft) {
        return draft.map(known -> received.waiting(jurisdiction).stream()
                        .filter(receipt -> !versions.says(known, jurisdiction, receipt.accountId()))
                        .toList())
                .orElseGet(() -> receipts.waiting(jurisdiction));
    }

    /** A few sentences; empty where nothing is missing. */
    private String named(String jurisdiction, List<Receipt> missed, Optional<UUID> draft) {
        if (missed.isEmpty()) {
            return "";
        }
        return (draft.isPresent() ? "После составления проекта поступили сведения: " : "В этой версии нет страниц: ")
                + missed.stream()
                        .limit(NAMED_PAGES)
                        .map(receipt ->
                                accounts.account(receipt.accountId()).address().normalized() + " (поступило "
                                        + Russian.day(receipt.on()) + ")")
                        .distinct()
                        .collect(Collectors.joining(", "))
                + (missed.size() > NAMED_PAGES ? " и ещё " + (missed.size() - NAMED_PAGES) : "")
                + (draft.isPresent() ? ". В проекте их нет." : ".")
                + (Collections.disjoint(receipts.waiting(jurisdiction), missed)
                        ? ""
                        : " Срок по акту уже идёт, эта версия его не исполнит.");
    }

    private static Optional<UUID> draft(Object variable) {
        return Optional.ofNullable(variable).map(Object::toString).map(UUID::fromString);
    }
}
