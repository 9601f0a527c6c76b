package org.poryadok.supervision.redoobligation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Role;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermPosition;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.supervision.news.DeedNews;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/**
 * Puts a card back under control that a mistaken decision has closed. Where its procedure still has a task for it, that goes
 * on with the term that it had; where the procedure is past it, the body gets one of its own, under the same card.
 */
@Component
public class Reopening {

    private static final String PROCESS = "redo-obligation";

    private final TermChange term;
    private final ControlCards cards;
    private final CardTasks tasks;
    private final ControlStart control;
    private final RuntimeService runtime;
    private final CardNews news;
    private final DeedNews deeds;
    private final CardCorrespondence correspondence;
    private final TermPosition position;
    private final Clock clock;

    Reopening(
            TermChange term,
            ControlCards cards,
            CardTasks tasks,
            ControlStart control,
            RuntimeService runtime,
            CardNews news,
            DeedNews deeds,
            CardCorrespondence correspondence,
            TermPosition position,
            Clock clock) {
        this.term = term;
        this.cards = cards;
        this.tasks = tasks;
        this.control = control;
        this.runtime = runtime;
        this.news = news;
        this.deeds = deeds;
        this.correspondence = correspondence;
        this.position = position;
        this.clock = clock;
    }

    /**
     * @param by user id
     * @throws org.poryadok.control.ControlException when the card is under control
     */
    public void reopen(UUID id, String reason, String by) {
        term.reopen(id, reason, by);
        boolean anew = tasks.open(cards.card(id)).isEmpty();
        if (anew) {
            redo(cards.card(id), reason, by);
        }
        deeds.reopened(
                id,
                anew,
                new News(
                        "Карточка возвращена на контроль",
                        "Прежнее решение признано ошибочным. " + news.person(by) + ": " + reason,
                        next(cards.card(id))));
    }

    private String next(ControlCard card) {
        if (card.state() == CardState.SUBMITTED) {
            return correspondence.follows(card);
        }
        int late = position.workingDaysLate(card, clock.instant());
        String overdue = late == 0
                ? ""
                : ", он истёк " + Russian.day(card.lastDay().orElseThrow()) + ", прошло: "
                        + RussianCount.workingDays(late);
        boolean waits = correspondence.nobodyActs(card, Role.HEAD).isEmpty();
        return Russian.sentence((waits ? "Исполните: задача ждёт в списке, срок прежний" : "Срок прежний") + overdue)
                + " " + correspondence.follows(card);
    }

    private void redo(ControlCard card, String reason, String by) {
        Map<String, Object> variables = new HashMap<>(control.basis(card));
        variables.put(CaseVariables.JURISDICTION, card.jurisdiction());
        variables.put(CaseVariables.ACT_ID, card.actId());
        variables.put(CaseVariables.CLAUSE_ID, card.clauseId());
        variables.put(CaseVariables.BODY_ID, card.bodyId());
        variables.put(CaseVariables.CARD_ID, card.id().toString());
        variables.put(CaseVariables.EVENT_DATE, card.eventDate().toString());
        variables.put(Variables.CARD_TITLE, news.title(card));
        variables.put(Variables.REOPEN_REASON, reason);
        variables.put(Variables.REOPENED_BY_WORDS, news.person(by));
        cards.redoneBy(
                card.id(), runtime.startProcessInstanceByKey(PROCESS, variables).getId());
    }
}
