package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.AtOnce;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a card moves on where a model says so, see docs/modelling.md. */
@RoomTest
class CardStepsTest {

    private static final String OFFICER = "kuzbass.health.responsible";
    private static final String COORDINATOR = "kuzbass.coordinator";

    @Autowired
    private SmallCase cases;

    @Autowired
    private CardSteps steps;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private TestBody body;
    private ControlCard card;

    @BeforeEach
    void noticeIsDueOn25February() {
        at("2020-02-20T10:00");
        body = TestBody.create(database, "kuzbass");
        card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
    }

    @Test
    void whatIsSentNowIsBeingChecked() {
        step("${cardSteps.submit(execution, 'cardId', 'sentBy')}", Map.of("sentBy", OFFICER));

        assertThat(now().state()).isEqualTo(CardState.SUBMITTED);
        assertThat(now().submittedAt())
                .hasValueSatisfying(at -> assertThat(at)
                        .isBetween(Instant.parse("2020-02-20T03:00:00Z"), Instant.parse("2020-02-20T03:05:00Z")));
        assertThat(last().by()).contains(OFFICER);
    }

    /** 24:00 of the last day is midnight in Kemerovo, whenever the job is run that notes it. */
    @Test
    void whatIsSentBeforeMidnightOfTheLastDayIsInTimeThoughTheJobComesAfterIt() {
        at("2020-02-26T09:00");
        step(
                "${cardSteps.submit(execution, 'cardId', 'sentBy')}",
                Map.of("sentBy", OFFICER, "sentByMoment", "2020-02-25T16:59:59.500Z"));

        assertThat(now().submittedAt()).contains(Instant.parse("2020-02-25T16:59:59.500Z"));
        assertThat(cards.status(now())).isNotEqualTo(CardStatus.OVERDUE);
        step("${cardSteps.accept(execution, 'cardId', 'sentBy')}", Map.of("sentBy", OFFICER));
        assertThat(cards.status(now())).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void whatIsSentAtMidnightIsLate() {
        at("2020-02-26T09:00");
        step(
                "${cardSteps.submit(execution, 'cardId', 'sentBy')}",
                Map.of("sentBy", OFFICER, "sentByMoment", "2020-02-25T17:00:00Z"));
        step("${cardSteps.accept(execution, 'cardId', 'sentBy')}", Map.of("sentBy", OFFICER));

        assertThat(cards.status(now())).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void whatIsSentIsSentNowAtTheLatestThoughTheClockOfAnotherNodeIsAhead() {
        step(
                "${cardSteps.submit(execution, 'cardId', 'sentBy')}",
                Map.of(
                        "sentBy",
                        OFFICER,
                        "sentByMoment",
                        engine.now().plusSeconds(60).toString()));
        assertThat(now().submittedAt()).hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(engine.now()));
    }

    @Test
    void whatIsSentOnTheDayOfTheLetterIsSentUntilTheEndOfThatDay() {
        step(
                "${cardSteps.submitOn(execution, 'cardId', 'sentOn', 'sentBy')}",
                Map.of("sentBy", OFFICER, "sentOn", "2020-02-18"));

        assertThat(now().submittedAt()).contains(Instant.parse("2020-02-18T16:59:59Z"));
        assertThat(last().by()).contains(OFFICER);
    }

    @Test
    void whatIsGivenBackIsOpenAgainWithItsRemarks() {
        cards.submit(card.id(), engine.now(), OFFICER);
        step(
                "${cardSteps.giveBack(execution, 'cardId', 'checkedBy', 'remarks')}",
                Map.of("checkedBy", COORDINATOR, "remarks", "Нет ссылки на страницу"));

        assertThat(now().state()).isEqualTo(CardState.OPEN);
        assertThat(last().by()).contains(COORDINATOR);
        assertThat(last().note()).contains("Нет ссылки на страницу");
    }

    @Test
    void whatIsAcceptedWasFulfilledWhenItWasSent() {
        cards.submit(card.id(), engine.now(), OFFICER);
        Instant sent = now().submittedAt().orElseThrow();
        at("2020-02-28T10:00");
        step("${cardSteps.accept(execution, 'cardId', 'sentBy')}", Map.of("sentBy", OFFICER));

        assertThat(now().state()).isEqualTo(CardState.FULFILLED);
        assertThat(now().fulfilledAt()).contains(sent);
        assertThat(now().fulfilledBy()).contains(OFFICER);
    }

    @Test
    void whatAnOfficialDatesIsFulfilledOnThatDay() {
        step(
                "${cardSteps.fulfilOn(execution, 'cardId', 'doneOn', 'doneBy')}",
                Map.of("doneOn", "2020-02-19", "doneBy", OFFICER));

        assertThat(now().fulfilledAt()).contains(Instant.parse("2020-02-19T16:59:59Z"));
        assertThat(now().fulfilledBy()).contains(OFFICER);
    }

    @Test
    void releaseFromControlNeedsItsNoteAndIsKeptAsItWasNotedInCockpit() {
        String release = "${cardSteps.release(execution, 'cardId', 'releasedBy', 'note')}";
        step(release, Map.of("releasedBy", COORDINATOR, "note", "Орган ликвидирован"));
        assertThat(now().state()).isEqualTo(CardState.RELEASED);
        assertThat(last().note()).contains("Орган ликвидирован");

        step(release, Map.of("releasedBy", "kuzbass.controller", "note", "Другое"));
        assertThat(now().releasedBy()).contains(COORDINATOR);
        assertThat(last().note()).contains("Орган ликвидирован");
    }

    /** The procedure and the controller in Cockpit at the same moment: the first keeps his note, neither meets a fault. */
    @RepeatedTest(5)
    void whoReleasesFirstKeepsHisNoteThoughAnotherIsAboutToReleaseToo() throws Exception {
        AtOnce.all(List.of(
                () -> released(COORDINATOR, "Орган ликвидирован"), () -> released("kuzbass.controller", "Другое")));

        assertThat(cards.history(card.id()).stream().filter(event -> event.kind() == CardEventKind.RELEASED))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isEqualTo(now().releasedBy()));
    }

    private boolean released(String by, String ground) {
        steps.release(card.id(), by, ground);
        return true;
    }

    @Test
    void fulfilledCardIsReleasedWithoutANote() {
        cards.fulfil(card.id(), engine.now(), OFFICER);
        step("${cardSteps.release(execution, 'cardId', 'releasedBy', 'note')}", Map.of("releasedBy", COORDINATOR));
        assertThat(now().state()).isEqualTo(CardState.RELEASED);
    }

    @Test
    void stepThatDoesMoreFulfilsWithTheTaskAndReleasesWhatIsLeftOfSeveral() {
        ControlCard done = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
        cases.step("${cardSteps.fulfil(execution, 'cardId', 'doneBy')}", kuzbass(done, Map.of("doneBy", OFFICER)));
        assertThat(cards.card(done.id()).state()).isEqualTo(CardState.FULFILLED);
        assertThat(cards.card(done.id()).fulfilledBy()).contains(OFFICER);

        steps.releaseUnfulfilled(List.of(now(), cards.card(done.id())), COORDINATOR, "Орган ликвидирован");
        assertThat(cards.card(done.id()).state()).isEqualTo(CardState.FULFILLED);
        assertThat(now().state()).isEqualTo(CardState.RELEASED);
        steps.release(card.id(), "kuzbass.controller", "Другое");
        assertThat(now().releasedBy()).contains(COORDINATOR);
    }

    /** A step that no act demands: a further page that a body creates of its own accord. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "submit(execution, 'none', 'by')",
                "submitOn(execution, 'none', 'day', 'by')",
                "giveBack(execution, 'none', 'by', 'remarks')",
                "accept(execution, 'none', 'by')",
                "fulfil(execution, 'none', 'by')",
                "fulfilOn(execution, 'none', 'day', 'by')",
                "release(execution, 'none', 'by', 'remarks')"
            })
    void withoutACardNothingHappens(String call) {
        step("${cardSteps." + call + "}", Map.of("by", OFFICER, "day", "2020-02-19", "remarks", "x"));
        assertThat(now()).isEqualTo(card);
    }

    private void step(String expression, Map<String, Object> said) {
        cases.step(expression, kuzbass(card, said));
    }

    /** Whoever has done something has just completed his task, unless it is said when. */
    private Map<String, Object> kuzbass(ControlCard of, Map<String, Object> said) {
        Map<String, Object> variables = new HashMap<>();
        said.keySet().stream()
                .filter(name -> name.endsWith("By"))
                .forEach(by -> variables.put(by + "Moment", engine.now().toString()));
        variables.putAll(said);
        variables.put("jurisdiction", "kuzbass");
        variables.put("bodyId", body.id());
        variables.put("cardId", of.id().toString());
        return variables;
    }

    private ControlCard now() {
        return cards.card(card.id());
    }

    private CardEvent last() {
        var events = cards.history(card.id());
        return events.get(events.size() - 1);
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Novokuznetsk")));
    }
}
