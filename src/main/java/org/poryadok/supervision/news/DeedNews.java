package org.poryadok.supervision.news;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ReturnedSubmissions;
import org.poryadok.control.SubmissionReturned;
import org.poryadok.control.TermExtended;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.ProductRights;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is done to a card by others than those at work on it: more time, its end, another person. They and the head of the body
 * are told once, each but the one who did it.
 */
@Component
public class DeedNews {

    private final CardNews news;
    private final ControlCards cards;
    private final CardCorrespondence correspondence;
    private final CardRecipients atWork;
    private final ReturnedSubmissions submissions;
    private final Organisation organisation;
    private final ProductRights rights;

    DeedNews(
            CardNews news,
            ControlCards cards,
            CardCorrespondence correspondence,
            CardRecipients atWork,
            ReturnedSubmissions submissions,
            Organisation organisation,
            ProductRights rights) {
        this.news = news;
        this.cards = cards;
        this.correspondence = correspondence;
        this.atWork = atWork;
        this.submissions = submissions;
        this.organisation = organisation;
        this.rights = rights;
    }

    @EventListener
    void on(TermExtended extended) {
        ControlCard card = cards.card(extended.card());
        tell(
                card,
                extended.by(),
                new News(
                        (card.internalTerm() ? "Внутренний срок" : "Срок") + " продлён до "
                                + Russian.day(card.lastDay().orElseThrow()),
                        "Прежний последний день: " + Russian.day(extended.lastDay()) + ". "
                                + said(extended.by(), extended.reason()),
                        actBy(card)));
    }

    /** @param reason why the term runs again as it did before */
    public void extensionWithdrawn(UUID id, String reason, String by) {
        ControlCard card = cards.card(id);
        tell(
                card,
                by,
                new News(
                        "Продление отменено, " + (card.internalTerm() ? "внутренний срок " : "срок ")
                                + Russian.day(card.lastDay().orElseThrow()),
                        said(by, reason),
                        actBy(card)));
    }

    /**
     * Whoever has sent it and whoever will mend it; the head when the term has passed meanwhile. Before the commit, when the
     * task of those who will mend it has arisen.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SubmissionReturned returned) {
        rights.exercise(() -> {
            tellOfReturn(returned);
            return null;
        });
    }

    private void tellOfReturn(SubmissionReturned returned) {
        ControlCard card = cards.card(returned.card());
        Optional<String> sentAndBack =
                Optional.ofNullable(submissions.texts(List.of(card)).get(card.id()));
        if (sentAndBack.isEmpty()) {
            return;
        }
        Set<Official> readers = new LinkedHashSet<>(atWork.executors(card));
        submissions.sender(card).ifPresent(readers::add);
        readers.removeIf(official -> official.userId().equals(returned.by()));
        boolean late = cards.status(card) == CardStatus.OVERDUE;
        News told = new News(
                "Возвращено на доработку",
                Russian.capitalised(sentAndBack.get()),
                "Устраните замечание и направьте снова: задача в списке исполнителя. "
                        + (late
                                ? Russian.capitalised(cards.statusText(card))
                                        + ": срок за время проверки не останавливался. "
                                : "")
                        + actBy(card));
        news.tellOfTask(card, readers, CardNews.OF_THE_BODY, told);
        if (late) {
            news.tellHead(card, readers, told);
        }
    }

    /** @param ground empty where the obligation had been fulfilled */
    public void released(UUID id, String ground, String by) {
        ControlCard card = cards.card(id);
        tell(
                card,
                by,
                new News(
                        "Снято с контроля",
                        said(by, ground),
                        card.fulfilledAt().isPresent()
                                ? "Обязанность исполнена, писем о ней больше не будет"
                                : "Писем о сроке больше не будет. Задача, если она есть, остаётся в списке без срока"));
    }

    /** @param from who had the task before; nobody when it was only offered */
    public void reassigned(UUID id, String task, Optional<String> from, String to, String reason, String by) {
        ControlCard card = cards.card(id);
        String words = "Задача «" + task + "»: исполняет " + news.person(to)
                + from.map(before -> ", прежде — " + news.person(before)).orElse("") + ". " + said(by, reason);
        Set<Official> others = new LinkedHashSet<>();
        from.flatMap(organisation::official).ifPresent(others::add);
        others.addAll(organisation.holdersInBody(card.bodyId(), Role.HEAD.id()));
        others.removeIf(
                official -> official.userId().equals(to) || official.userId().equals(by));
        news.tellOfDeed(
                card,
                organisation.official(to).filter(official -> !to.equals(by)).stream()
                        .toList(),
                "задача передана вам",
                new News("Вам передана задача", words, "Задача в вашем списке. " + actBy(card)));
        news.tellOfDeed(
                card,
                others,
                CardNews.OF_THE_BODY,
                new News("Задача передана другому исполнителю", words, "От вас ничего не требуется. " + actBy(card)));
    }

    private void tell(ControlCard card, String by, News told) {
        Set<Official> readers = news.concerned(card);
        readers.removeIf(official -> official.userId().equals(by));
        news.tellOfDeed(card, readers, CardNews.OF_THE_BODY, told);
    }

    private String actBy(ControlCard card) {
        return card.state() == CardState.SUBMITTED
                ? "Сведения на проверке, от вас пока ничего не требуется"
                : correspondence.toldNext(card).orElse("Писем о сроке не будет: он не установлен");
    }

    private String said(String by, String reason) {
        return Russian.sentence(reason.isBlank() ? news.person(by) : news.person(by) + ": " + reason);
    }
}
