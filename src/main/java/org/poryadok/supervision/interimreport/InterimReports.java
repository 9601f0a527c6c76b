package org.poryadok.supervision.interimreport;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Asks the body of a card how far it is. */
@Component
public class InterimReports {

    private static final String PROCESS = "interim-report";

    private final ControlCards cards;
    private final ControlStart control;
    private final CheckLastDay lastDay;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final CardNews news;

    InterimReports(
            ControlCards cards,
            ControlStart control,
            CheckLastDay lastDay,
            JurisdictionDays days,
            RuntimeService runtime,
            CardNews news) {
        this.cards = cards;
        this.control = control;
        this.lastDay = lastDay;
        this.days = days;
        this.runtime = runtime;
        this.news = news;
    }

    /** @throws Refusal when the day is not a working day to come, at the field {@code field} */
    public void checkDay(UUID id, LocalDate day, String field) {
        lastDay.requireWorkingDayToCome(day, cards.card(id).actId(), field);
    }

    /**
     * @param by user id
     * @throws Refusal when nobody is at work on the card, or has not answered yet what was asked of it before
     */
    public void ask(UUID id, LocalDate day, String question, String by) {
        ControlCard card = cards.card(id);
        if (card.state() != CardState.OPEN) {
            throw new Refusal(
                    null, "Карточка не ждёт исполнения (" + card.state().title() + "): спрашивать не о чем.");
        }
        cards.addressed(id, CardEventKind.REPORT_WANTED, "к " + Russian.day(day) + ": " + question, by);
        // The card is locked by now: of several who ask at once one asks.
        requireAnswered(id);
        Map<String, Object> variables = new HashMap<>(control.basis(card.actId(), card.clauseId(), card.bodyId()));
        variables.put(CaseVariables.JURISDICTION, card.jurisdiction());
        variables.put(CaseVariables.ACT_ID, card.actId());
        variables.put(CaseVariables.CLAUSE_ID, card.clauseId());
        variables.put(CaseVariables.BODY_ID, card.bodyId());
        variables.put(CaseVariables.CARD_ID, id.toString());
        variables.put(Variables.CARD_TITLE, news.title(card));
        variables.put(Variables.QUESTION, question);
        variables.put(Variables.REPORT_DAY, day.toString());
        variables.put(Variables.REPORT_DUE, Date.from(days.beginning(day.plusDays(1), card.jurisdiction())));
        variables.put(Variables.ASKED_BY, by);
        variables.put(Variables.ASKED_BY_WORDS, news.person(by));
        String asked = runtime.startProcessInstanceByKey(PROCESS, businessKey(id), variables)
                .getId();
        news.tellBody(
                id,
                Optional.of(asked),
                new News(
                        "Запрошены сведения о ходе исполнения",
                        news.person(by) + ": " + question,
                        "Ответьте в задаче до " + Russian.day(day) + " включительно. Срок карточки прежний"));
    }

    private void requireAnswered(UUID id) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(businessKey(id))
                .list()
                .stream()
                .findFirst()
                .map(asked -> runtime.getVariable(asked.getId(), Variables.REPORT_DAY))
                .ifPresent(day -> {
                    throw new Refusal(
                            null,
                            "Сведения по этой карточке уже запрошены к " + Russian.day(LocalDate.parse(day.toString()))
                                    + ", ответа ещё нет. Напомнить об ответе можно письмом.");
                });
    }

    private static String businessKey(UUID card) {
        return PROCESS + "|" + card;
    }
}
