package org.poryadok.supervision.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.CardStatusRule;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.MissedTerm;
import org.poryadok.control.ReturnedSubmissions;
import org.poryadok.control.SubmissionReturned;
import org.poryadok.control.TermExtended;
import org.poryadok.control.TermPosition;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.ProductRights;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
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

    private static final String HIS_TASK = "задача передана вам";

    private final CardNews news;
    private final ControlCards cards;
    private final CardCorrespondence correspondence;
    private final CardRecipients atWork;
    private final ReturnedSubmissions submissions;
    private final Organisation organisation;
    private final ProductRights rights;
    private final TermPosition position;
    private final Clock clock;

    DeedNews(
            CardNews news,
            ControlCards cards,
            CardCorrespondence correspondence,
            CardRecipients atWork,
            ReturnedSubmissions submissions,
            Organisation organisation,
            ProductRights rights,
            TermPosition position,
            Clock clock) {
        this.news = news;
        this.cards = cards;
        this.correspondence = correspondence;
        this.atWork = atWork;
        this.submissions = submissions;
        this.organisation = organisation;
        this.rights = rights;
        this.position = position;
        this.clock = clock;
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
                                + missed(card, extended.lastDay())
                                + said(extended.by(), extended.reason()),
                        correspondence.follows(card)));
    }

    /** An extension that came too late does not hide that the act's term had passed. */
    private static String missed(ControlCard card, LocalDate lastDay) {
        return card.brokenTermOfAct()
                .map(missed -> missed.lastDay().equals(lastDay)
                        ? "Прежний срок нарушен. "
                        : Russian.sentence(Russian.capitalised(missed.text())) + " ")
                .orElse("");
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
                        lateness(card) + missed(card, card.lastDay().orElseThrow()) + said(by, reason),
                        correspondence.follows(card)));
    }

    /** On the days off that follow the last day nobody counts yet. */
    private String lateness(ControlCard card) {
        int late = position.workingDaysLate(card, clock.instant());
        return cards.status(card) != CardStatus.OVERDUE
                ? ""
                : (card.internalTerm() ? "Внутренний срок истёк" : "Просрочено")
                        + (late == 0 ? ". " : ": " + RussianCount.workingDays(late) + ". ");
    }

    /**
     * Whoever has sent it and whoever will mend it; the head when the term has passed meanwhile, or an earlier one had; not the
     * one who has given it back. Before the commit, when the task of those who will mend it has arisen.
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
        Optional<MissedTerm> missed = card.brokenTermOfAct();
        News told = new News(
                "Возвращено на доработку",
                Russian.capitalised(sentAndBack.get()),
                "Замечание нужно устранить и направить снова: задача опять открыта. "
                        + (late
                                ? Russian.capitalised(cards.statusText(card))
                                        + ": срок за время проверки не останавливался. "
                                : "")
                        + missed.map(broken -> Russian.capitalised(broken.text()) + ", затем продлён. ")
                                .orElse("")
                        + correspondence.follows(card));
        news.tellOfTask(card, readers, CardNews.OF_THE_BODY, told);
        if (late || missed.isPresent()) {
            organisation.official(returned.by()).ifPresent(readers::add);
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
                        (CardStatusRule.isReleasedUndoneTooLate(card)
                                        ? Russian.sentence(Russian.capitalised(cards.statusText(card))) + " "
                                        : "")
                                + said(by, ground),
                        card.fulfilledAt().isPresent()
                                ? "Обязанность исполнена, писем о ней больше не будет"
                                : "Писем о сроке больше не будет. Задача, если она есть, остаётся в списке без срока"));
    }

    /** @param from who had the task before; nobody when it was only offered */
    public void reassigned(UUID id, String task, Optional<String> from, String to, String reason, String by) {
        ControlCard card = cards.card(id);
        String words = "Задача «" + task + "»: исполняет " + news.person(to)
                + from.map(before -> ", прежде — " + news.person(before)).orElse("") + ". " + said(by, reason);
        Set<Official> others = concerned(card, from, to, by);
        Set<Official> his =
                others.stream().filter(official -> official.userId().equals(to)).collect(Collectors.toSet());
        others.removeAll(his);
        news.tellOfDeed(
                card,
                his,
                HIS_TASK,
                new News(
                        "Вам передана задача",
                        words,
                        card.state() == CardState.SUBMITTED
                                ? "Задача в вашем списке"
                                : "Задача в вашем списке. " + correspondence.follows(card)));
        news.tellOfDeed(
                card,
                others,
                CardNews.OF_THE_BODY,
                new News(
                        "Задача передана другому исполнителю",
                        words,
                        "От вас ничего не требуется. " + correspondence.follows(card)));
    }

    /** User ids of those who are told of it. */
    public List<String> concernedByHandOver(UUID id, Optional<String> from, String to, String by) {
        return concerned(cards.card(id), from, to, by).stream()
                .map(Official::userId)
                .toList();
    }

    /** Whoever has the task now, whoever had it before, and the head; not the one who has handed it over. */
    private Set<Official> concerned(ControlCard card, Optional<String> from, String to, String by) {
        Set<Official> readers = new LinkedHashSet<>();
        organisation.official(to).ifPresent(readers::add);
        from.flatMap(organisation::official).ifPresent(readers::add);
        readers.addAll(organisation.holdersInBody(card.bodyId(), Role.HEAD.id()));
        readers.removeIf(official -> official.userId().equals(by));
        return readers;
    }

    /** @param later whether the task that it waits for is only being made */
    public void reopened(UUID id, boolean later, News told) {
        if (later) {
            news.tellBody(id, told);
        } else {
            ControlCard card = cards.card(id);
            news.tellOfDeed(card, news.concerned(card), CardNews.OF_THE_BODY, told);
        }
    }

    private void tell(ControlCard card, String by, News told) {
        news.tellOfDeed(card, concerned(card, by), CardNews.OF_THE_BODY, told);
    }

    /** User ids of those who are told of what is done to a card. */
    public List<String> concerned(UUID id, String by) {
        return concerned(cards.card(id), by).stream().map(Official::userId).toList();
    }

    private Set<Official> concerned(ControlCard card, String by) {
        Set<Official> readers = news.concerned(card);
        readers.removeIf(official -> official.userId().equals(by));
        return readers;
    }

    private String said(String by, String reason) {
        return Russian.sentence(reason.isBlank() ? news.person(by) : news.person(by) + ": " + reason);
    }
}
