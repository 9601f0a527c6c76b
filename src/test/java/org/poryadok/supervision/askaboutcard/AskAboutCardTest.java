package org.poryadok.supervision.askaboutcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.CaseFacts;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Standing;
import org.poryadok.registry.TestAccounts;
import org.poryadok.supervision.WaitingRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ministry asks for more time, says that it is not concerned, or calls others for help. */
@PoryadokTest
@EachTestAlone
class AskAboutCardTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("ask-about-card");

    private static final String PROCEDURE = "ask-about-card";
    private static final String ACT = "kuzbass-66-2020";
    private static final String HEALTH = "kuzbass.health";
    private static final String RESPONSIBLE = HEALTH + ".responsible";
    private static final String CONTROLLER = "kuzbass.controller";
    private static final String COORDINATOR = "kuzbass.coordinator";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TermChange terms;

    @Autowired
    private WaitingRequests requests;

    @Autowired
    private RequestFacts facts;

    @Autowired
    private Absences absences;

    @Autowired
    private DeputyTasks deputyTasks;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    private ProcessInstance obligation;
    private ControlCard card;

    @BeforeEach
    void ministryHasToCreatePagesBy2March() {
        at("2020-02-17T10:00");
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        obligation = acts.obliges(ACT, "KUZ-3a", HEALTH, "create-account", "2020-02-14");
        card = cards.of(obligation.getId()).get(0);
    }

    @Test
    void termOfAnActStandsBesideTheDayThatWasPromisedAndBeingLateIsCountedFromIt() {
        ProcessInstance request = moreTime("2020-03-10");
        assertThat(letters()).containsExactly("controller@kuzbass.example");
        assertThat(latestLetter()).contains("Открыть задачу", "/cases/" + request.getId() + "/task");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "grantEffect"))
                .contains("продлевает его только документ того, кто вправе изменить срок");
        assertThat(desk.task(request, CONTROLLER, "decide-request").getName()).startsWith("Решить о продлении срока: ");
        assertThat(desk.task(request, CONTROLLER, "decide-request").getDueDate())
                .as("three working days")
                .isEqualTo("2020-02-20T16:59:59.000Z");
        desk.isRefused(
                request, CONTROLLER, "decide-request", granted("2020-03-08"), "grantedDay", "должен быть рабочим");
        desk.complete(request, CONTROLLER, "decide-request", granted("2020-03-11"));

        assertThat(request).isEnded();
        ControlCard promised = cards.card(card.id());
        assertThat(promised.lastDay()).contains(LocalDate.of(2020, 3, 2));
        assertThat(promised.promisedOn()).contains(LocalDate.of(2020, 3, 11));
        assertThat(promised.explanation()).contains("Обещано исполнить к 11.03.2020", "опоздание считается от него");
        assertThat(tasks.getVariableLocal(
                        desk.task(obligation, RESPONSIBLE, "choose-network").getId(), "lastDayText"))
                .isEqualTo("02.03.2020 (понедельник), обещано к 11.03.2020");
        assertThat(kinds()).endsWith(CardEventKind.REQUESTED, CardEventKind.PROMISED);
        assertThat(last().note()).contains("Площадка проверяет заявку, согласен");
        assertThat(letters()).contains("health.responsible@kuzbass.example", "health.head@kuzbass.example");
        at("2020-03-04T10:00");
        assertThat(cards.statusText(promised)).isEqualTo("просрочено");
    }

    @Test
    void termOfAnActIsExtendedByTheDocumentThatChangesIt() {
        ProcessInstance request = moreTime("2020-03-10");
        Map<String, Object> decision = new HashMap<>(granted("2020-03-11"));
        decision.putAll(Map.of("documentKind", "Постановление Правительства", "documentNumber", "71"));
        desk.isRefused(request, CONTROLLER, "decide-request", decision, "documentDate", "Укажите дату документа.");
        decision.put("documentDate", "2020-02-14");
        desk.complete(request, CONTROLLER, "decide-request", decision);

        ControlCard extended = cards.card(card.id());
        assertThat(extended.lastDay()).contains(LocalDate.of(2020, 3, 11));
        assertThat(extended.promisedOn()).isEmpty();
        assertThat(last().note())
                .get()
                .asString()
                .endsWith("Документ: Постановление Правительства от 14.02.2020 № 71.");
        assertThat(database.sql("select text_body from letter where key like 'card:%:news:%'")
                        .query(String.class)
                        .list())
                .as("whoever reads of the later day reads by what it has moved")
                .anyMatch(text -> text.contains("Документ: Постановление Правительства от 14.02.2020 № 71."));
    }

    @Test
    void internalTermIsExtended() {
        ControlCard internal = cards.of(acts.obliges(ACT, "KUZ-3b", HEALTH, "adopt-own-act", "2020-02-14")
                        .getId())
                .get(0);
        terms.setInternalTerm(internal.id(), LocalDate.of(2020, 3, 2), "назначил контролёр", CONTROLLER);
        card = internal;
        ProcessInstance request = moreTime("2020-03-10");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "grantEffect"))
                .contains("срок будет продлён");
        desk.complete(request, CONTROLLER, "decide-request", granted("2020-03-10"));

        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 3, 10));
        assertThat(cards.card(card.id()).promisedOn()).isEmpty();
        assertThat(kinds()).endsWith(CardEventKind.REQUESTED, CardEventKind.EXTENDED);
    }

    @Test
    void refusalLeavesTheTermAndStandsOnTheCardWithItsReason() {
        ProcessInstance request = moreTime("2020-03-10");
        desk.complete(
                request,
                CONTROLLER,
                "decide-request",
                Map.of("requestDecision", "REFUSE", "decisionReason", "Времени достаточно"));

        assertThat(cards.card(card.id()).promisedOn()).isEmpty();
        assertThat(last().kind()).isEqualTo(CardEventKind.REQUEST_REFUSED);
        assertThat(last().note()).contains("Времени достаточно");
        assertThat(last().by()).contains(CONTROLLER);
    }

    @Test
    void requestWhoseCardHasGoneOffControlIsOnlyRefused() {
        ProcessInstance request = moreTime("2020-03-10");
        terms.release(card.id(), "исполнять нечего", CONTROLLER);
        desk.open(request, CONTROLLER, "decide-request");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "daysText"))
                .isEqualTo("Срок не контролируется: снято с контроля.");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "lastDayText"))
                .isEqualTo("снято с контроля");
        desk.isRefused(
                request,
                CONTROLLER,
                "decide-request",
                granted("2020-03-11"),
                "requestDecision",
                "карточка не на контроле: снято с контроля. Выберите «Отказать».");

        terms.reopen(card.id(), "снято по ошибке", CONTROLLER);
        desk.open(request, CONTROLLER, "decide-request");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "daysText"))
                .startsWith("Срок акта: ");
        desk.complete(request, CONTROLLER, "decide-request", granted("2020-03-11"));
        assertThat(cards.card(card.id()).promisedOn()).contains(LocalDate.of(2020, 3, 11));
    }

    @Test
    void whoAsksForWhatIsHeldToTheRules() {
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.isRefused(request, RESPONSIBLE, "make-request", asked("2020-02-28"), "askedDay", "позже прежнего");
        // An executor asks for what is offered to him; choosing the network is not.
        assertRefused(() -> desk.start(HEALTH + ".executor", PROCEDURE, Map.of()), null, "На контроле нет карточек");
        ProcessInstance ofColleague = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.isRefused(
                ofColleague, HEALTH + ".executor", "make-request", asked("2020-03-10"), "cardId", "просить не вам");
        assertRefused(
                () -> desk.start("kuzbass.culture.responsible", PROCEDURE, Map.of()), null, "На контроле нет карточек");
        cards.release(card.id(), CONTROLLER, "Ошибка");
        desk.isRefused(request, RESPONSIBLE, "make-request", asked("2020-03-10"), "cardId", "уже закрыта");
    }

    @Test
    void secondRequestOfACardIsRefusedWithWhoHasAskedWhatAndWhenUntilTheFirstIsTakenBack() {
        ProcessInstance request = moreTime("2020-03-10");
        Map<String, Object> same = Map.of("cardId", card.id().toString());
        assertRefused(
                () -> desk.start(HEALTH + ".head", PROCEDURE, same), "cardId", "с 17.02.2020 10:00 (решает контролёр)");
        assertRefused(() -> desk.start(HEALTH + ".head", PROCEDURE, same), "cardId", "просит срок до 10.03.2020");
        ProcessInstance chosenLater = desk.start(HEALTH + ".head", PROCEDURE, Map.of());
        assertThat(desk.shown(chosenLater, HEALTH + ".head", "make-request", "ownCardOptions"))
                .contains("нельзя: просьба по ней уже ждёт ответа");
        desk.isRefused(chosenLater, HEALTH + ".head", "make-request", asked("2020-03-12"), "cardId", "уже ждёт ответа");

        assertThat(requests.of(card.id())).singleElement().satisfies(waiting -> {
            assertThat(waiting.askedBy()).isEqualTo(RESPONSIBLE);
            assertThat(waiting.words()).contains("просит срок до 10.03.2020");
        });
        assertThatThrownBy(() -> requests.withdraw(request.getId(), HEALTH + ".head"))
                .as("it is not his")
                .isInstanceOf(Refusal.class);
        requests.withdraw(request.getId(), RESPONSIBLE);
        assertThat(request).isEnded();
        assertThat(last().kind()).isEqualTo(CardEventKind.REQUEST_WITHDRAWN);
        assertThat(last().by()).contains(RESPONSIBLE);
        assertThat(letters()).containsExactly("controller@kuzbass.example", "controller@kuzbass.example");
        assertThatThrownBy(() -> requests.withdraw(request.getId(), RESPONSIBLE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("на неё ответили");
        desk.complete(chosenLater, HEALTH + ".head", "make-request", asked("2020-03-12"));
        assertThat(requests.of(card.id())).hasSize(1);
    }

    @Test
    void whoHasBegunARequestOfACardDoesNotBeginItTwice() {
        Map<String, Object> same = Map.of("cardId", card.id().toString());
        desk.start(RESPONSIBLE, PROCEDURE, same);
        assertRefused(() -> desk.start(RESPONSIBLE, PROCEDURE, same), "cardId", "вы уже начали");
    }

    @Test
    void helpersReadThatNothingIsWantedOfThemAnyMore() {
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.complete(
                request,
                RESPONSIBLE,
                "make-request",
                Map.of(
                        "cardId",
                        card.id().toString(),
                        "requestKind",
                        "HELP",
                        "helpDay",
                        "2020-02-21",
                        "helpWanted",
                        "Тексты",
                        "helpingPeople",
                        ticked(HEALTH + ".specialist")));
        assertThat(requests.of(card.id()))
                .extracting(WaitingRequests.Waiting::waitsFor)
                .containsExactly("ждёт материала соисполнителей");
        requests.withdraw(request.getId(), RESPONSIBLE);
        assertThat(letters()).containsExactly("health.specialist@kuzbass.example", "health.specialist@kuzbass.example");
    }

    @Test
    void coordinatorPassesTheTaskToWhomItIsOfferedOrLeavesTheObligationWithTheBody() {
        ProcessInstance request = notOurs();
        assertThat(letters()).containsExactly("coordinator@kuzbass.example");
        desk.complete(
                request,
                COORDINATOR,
                "find-addressee",
                Map.of("addresseeRuling", "PASS", "passTo", RESPONSIBLE, "addresseeReason", "Ведёт страницы"));
        assertThat(request).isEnded();
        assertThat(desk.task(obligation, RESPONSIBLE, "choose-network").getAssignee())
                .isEqualTo(RESPONSIBLE);
        assertThat(last().kind()).isEqualTo(CardEventKind.REASSIGNED);

        ProcessInstance again = notOurs();
        Map<String, Object> same = new HashMap<>(
                Map.of("addresseeRuling", "PASS", "passTo", RESPONSIBLE, "addresseeReason", "Ведёт страницы"));
        desk.isRefused(again, COORDINATOR, "find-addressee", same, "passTo", "уже у этого сотрудника");
        desk.complete(
                again, COORDINATOR, "find-addressee", Map.of("addresseeRuling", "LEAVE", "addresseeReason", "Пункт 3"));
        assertThat(again).isEnded();
        assertThat(last().note()).contains("исполняет орган. Причина: Пункт 3");
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);
    }

    @Test
    void caseOfARequestTellsWhatIsAskedAndWhatWasAnswered() {
        ProcessInstance request = moreTime("2020-03-10");
        assertThat(facts.of(request.getId()))
                .extracting(CaseFacts.Fact::title, fact -> String.join("", fact.lines()))
                .contains(tuple("Подана", "17.02.2020 10:00"), tuple("Ответ", "Решает контролёр."))
                .anySatisfy(fact -> assertThat(fact.toList().toString())
                        .contains("Просьба", "просит срок до 10.03.2020. Причина: Площадка проверяет заявку"));
        desk.complete(
                request,
                CONTROLLER,
                "decide-request",
                Map.of("requestDecision", "REFUSE", "decisionReason", "Времени достаточно"));
        assertThat(facts.of(request.getId()))
                .extracting(CaseFacts.Fact::title, fact -> String.join("", fact.lines()))
                .anySatisfy(fact -> assertThat(fact.toList().toString())
                        .contains("Ответ, В просьбе отказано (Ельников С. К.", "Причина: Времени достаточно."));
        assertThat(facts.of(obligation.getId())).as("another procedure").isEmpty();
    }

    @Test
    void whoeverHasAskedIsToldThoughTheTaskHasLeftHimMeanwhile() {
        ProcessInstance left = notOurs();
        desk.complete(
                obligation, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(
                left, COORDINATOR, "find-addressee", Map.of("addresseeRuling", "LEAVE", "addresseeReason", "Пункт 3"));
        assertThat(lettersTo("health.responsible@kuzbass.example", "Исполняет ваш орган"))
                .singleElement()
                .asString()
                .contains("Причина: Пункт 3", "потому что вы просили об этом", "/cases/" + obligation.getId());

        ProcessInstance refused = moreTime("2020-03-10");
        desk.complete(
                refused,
                CONTROLLER,
                "decide-request",
                Map.of("requestDecision", "REFUSE", "decisionReason", "Времени достаточно"));
        assertThat(lettersTo("health.responsible@kuzbass.example", "В просьбе отказано"))
                .hasSize(1);
    }

    @Test
    void caseBeginsAnewForTheBodyThatTheCoordinatorNamesAndTheControllerAgreesTo() {
        ProcessInstance request = notOurs();
        assertThat(desk.shown(request, COORDINATOR, "find-addressee", "notPassedBecause"))
                .isEqualTo("null");
        desk.complete(request, COORDINATOR, "find-addressee", move("kuzbass.culture"));
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "requestWords"))
                .contains("не по адресу", "Координатор согласен", "Чья обязанность: Министерство культуры");
        assertThat(desk.task(request, CONTROLLER, "decide-request").getName())
                .startsWith("Решить о передаче дела другому органу: ");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "grantEffect"))
                .contains("дело начнётся заново у органа «Министерство культуры");
        desk.complete(request, CONTROLLER, "decide-request", agreed());

        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(last().note())
                .hasValueSatisfying(note -> assertThat(note).startsWith("передано органу «Министерство культуры"));
        assertThat(desk.tasks(obligation, RESPONSIBLE, "choose-network")).isEmpty();
        ControlCard passed = cards.of(obligation.getId()).stream()
                .filter(one -> one.state() == CardState.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(passed.bodyId()).isEqualTo("kuzbass.culture");
        assertThat(passed.lastDay()).as("from the same event").isEqualTo(card.lastDay());
        assertThat(cards.history(passed.id())).extracting(CardEvent::kind).contains(CardEventKind.PASSED_ON);
        String responsible = "kuzbass.culture.responsible";
        assertThat(desk.shown(obligation, responsible, "choose-network", "bodyName"))
                .contains("Министерство культуры");
        assertThat(desk.task(obligation, responsible, "choose-network").getDueDate())
                .isEqualTo("2020-03-02T16:59:59.000Z");
        assertThat(engine.nextFiring(obligation, "reminder-due")).isNotNull();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(obligation.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(ACT + "|KUZ-3a|kuzbass.culture");
        assertThat(letters()).contains("culture.head@kuzbass.example", "culture.responsible@kuzbass.example");
    }

    @Test
    void coordinatorIsToldToWhomTheCaseCannotBePassedAndWhyAndReleasesInstead() {
        acts.obliges(ACT, "KUZ-3a", "kuzbass.culture", "create-account", "2020-02-14");
        ProcessInstance request = notOurs();
        desk.isRefused(
                request,
                COORDINATOR,
                "find-addressee",
                move("kuzbass.culture"),
                "properBodyId",
                "такая обязанность уже лежит");
        desk.isRefused(
                request,
                COORDINATOR,
                "find-addressee",
                move("kuzbass.media"),
                "properBodyId",
                "к этому органу не обращён");

        ProcessInstance own = desk.start(
                HEALTH + ".head", "appoint-officials", Map.of("personRole", "EXECUTOR", "reason", "Нужен исполнитель"));
        card = cards.of(own.getId()).get(0);
        ProcessInstance ofOwnAccord = desk.start(HEALTH + ".head", PROCEDURE, Map.of());
        desk.complete(
                ofOwnAccord,
                HEALTH + ".head",
                "make-request",
                Map.of("cardId", card.id().toString(), "requestKind", "NOT_OURS", "requestReason", "Не мы"));
        assertThat(desk.shown(ofOwnAccord, COORDINATOR, "find-addressee", "notPassedBecause"))
                .contains("дело начал не акт", "предложите контролёру снять карточку с контроля");
        assertThat(desk.shown(ofOwnAccord, COORDINATOR, "find-addressee", "addresseeRulingOptions"))
                .as("what cannot be done is not offered")
                .contains("LEAVE", "RELEASE")
                .doesNotContain("MOVE");
        desk.isRefused(
                ofOwnAccord,
                COORDINATOR,
                "find-addressee",
                move("kuzbass.education"),
                "addresseeRuling",
                "Предложите снять карточку с контроля");
    }

    @Test
    void workThatWasBegunMeanwhileIsNotTakenFromTheBody() {
        ProcessInstance request = notOurs();
        desk.complete(request, COORDINATOR, "find-addressee", move("kuzbass.culture"));
        desk.complete(
                obligation, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.isRefused(
                request,
                CONTROLLER,
                "decide-request",
                agreed(),
                "requestDecision",
                "завершена задача «Выбрать площадку");
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);
    }

    @Test
    void whoDecidesSeesBothDaysAndWhatWasAskedBefore() {
        ProcessInstance first = moreTime("2020-03-10");
        assertThat(desk.shown(first, CONTROLLER, "decide-request", "daysText"))
                .isEqualTo("Срок акта: 02.03.2020 (понедельник). Другого дня не обещано.");
        assertThat(desk.shown(first, CONTROLLER, "decide-request", "earlierRows"))
                .isEqualTo("[]");
        desk.complete(first, CONTROLLER, "decide-request", granted("2020-03-11"));
        at("2020-02-19T10:00");
        ProcessInstance second = moreTime("2020-03-20");
        assertThat(desk.shown(second, CONTROLLER, "decide-request", "daysText"))
                .isEqualTo("Срок акта: 02.03.2020 (понедельник). Обещано прежде: 11.03.2020 (среда).");
        assertThat(desk.shown(second, CONTROLLER, "decide-request", "earlierRows"))
                .contains("17.02.2020", "просит срок до 10.03.2020", "Обещано исполнить к другому дню: 11.03.2020")
                .doesNotContain("20.03.2020");
        assertThat(desk.shown(second, CONTROLLER, "decide-request", "refusalEffect"))
                .contains("Если откажете");
    }

    @Test
    void personOfTheSameBodyAddsHisPartAndOneAnswers() {
        String colleague = HEALTH + ".specialist";
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        Map<String, Object> help = new HashMap<>(Map.of(
                "cardId",
                card.id().toString(),
                "requestKind",
                "HELP",
                "helpDay",
                "2020-02-21",
                "helpWanted",
                "Тексты"));
        assertThat(desk.shown(request, RESPONSIBLE, "make-request", "helpingPeopleOptions"))
                .as("nobody helps himself")
                .contains(colleague)
                .doesNotContain(RESPONSIBLE);
        assertThat(desk.task(request, RESPONSIBLE, "make-request").getName())
                .as("no card is chosen yet")
                .startsWith("Изложить просьбу: Мин");
        desk.isRefused(request, RESPONSIBLE, "make-request", help, "helpingBodies", "сотрудники вашего органа помогут");
        help.put("helpingPeople", ticked(colleague));
        desk.complete(request, RESPONSIBLE, "make-request", help);
        assertThat(letters()).containsExactly("health.specialist@kuzbass.example");
        assertThat(latestLetter()).contains("/cases/" + request.getId() + "/task");
        assertThat(desk.tasks(request, HEALTH + ".head", "contribute"))
                .as("offered by name")
                .isEmpty();
        assertThat(desk.shown(request, colleague, "contribute", "helpText")).contains("Вас назвали соисполнителем");
        desk.complete(request, colleague, "contribute", Map.of("contribution", "Описание готово"));

        assertThat(latestLetter()).contains("Описание готово", "/cases/" + request.getId() + "/task");
        assertThat(desk.shown(request, RESPONSIBLE, "read-contributions", "contributionRows"))
                .contains("Описание готово");
        assertThat(desk.tasks(obligation, RESPONSIBLE, "choose-network"))
                .as("one answers")
                .hasSize(1);
        assertThat(last().by()).contains(colleague);
    }

    @Test
    void onlyTheControllerReleasesWhatTheCoordinatorFindsWronglyAddressed() {
        ProcessInstance request = notOurs();
        desk.complete(
                request,
                COORDINATOR,
                "find-addressee",
                Map.of("addresseeRuling", "RELEASE", "addresseeReason", "Страниц не ведёт никто"));
        assertThat(desk.task(request, CONTROLLER, "decide-request").getName())
                .startsWith("Решить о снятии с контроля: ");
        assertThat(desk.shown(request, CONTROLLER, "decide-request", "requestWords"))
                .contains("не по адресу", "Координатор согласен");
        desk.complete(
                request,
                CONTROLLER,
                "decide-request",
                Map.of("requestDecision", "GRANT", "decisionReason", "Согласен"));

        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(last().note()).contains("не по адресу: Согласен");
    }

    @Test
    void helpersGiveWhatTheyHaveUntilTheDayAndTheMinistryGoesOnWithoutTheOthers() {
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        Map<String, Object> help = new HashMap<>(Map.of(
                "cardId",
                card.id().toString(),
                "requestKind",
                "HELP",
                "helpingBodies",
                ticked("kuzbass.culture", "kuzbass.education"),
                "helpDay",
                "2020-02-22",
                "helpWanted",
                "Фотографии"));
        desk.isRefused(request, RESPONSIBLE, "make-request", help, "helpDay", "должен быть рабочим");
        help.put("helpDay", "2020-02-21");
        desk.complete(request, RESPONSIBLE, "make-request", help);
        assertThat(letters()).contains("culture.responsible@kuzbass.example", "education.head@kuzbass.example");
        assertThat(desk.task(request, "kuzbass.culture.responsible", "contribute")
                        .getDueDate())
                .isEqualTo("2020-02-21T16:59:59.000Z");
        desk.complete(request, "kuzbass.culture.responsible", "contribute", Map.of("contribution", "Альбом на диске"));
        engine.passTimeUntil(request, moment("2020-02-22T00:01"));

        assertThat(desk.tasks(request, "kuzbass.education.responsible", "contribute"))
                .isEmpty();
        assertThat(desk.shown(request, RESPONSIBLE, "read-contributions", "contributionRows"))
                .contains("Альбом на диске", "не ответил");
        desk.complete(request, RESPONSIBLE, "read-contributions", Map.of());
        assertThat(request).isEnded();
        assertThat(last().note()).contains("Министерство культуры и национальной политики Кузбасса: Альбом на диске");

        ProcessInstance allAnswer = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        help.put("helpDay", "2020-02-27");
        help.put("helpingBodies", ticked("kuzbass.culture"));
        desk.complete(allAnswer, RESPONSIBLE, "make-request", help);
        desk.complete(allAnswer, "kuzbass.culture.head", "contribute", Map.of("contribution", "Всё отдано"));
        assertThat(allAnswer).isWaitingAt("read-contributions");
    }

    @Test
    void whoStandsInAsksInThatPersonsStead() {
        String deputy = HEALTH + ".specialist";
        away(RESPONSIBLE, deputy);
        ProcessInstance request = desk.start(HEALTH + ".head", PROCEDURE, Map.of());
        desk.complete(request, deputy, "make-request", asked("2020-03-10"));

        assertThat(last().by()).contains(deputy);
        assertThat(last().onBehalfOf()).contains(RESPONSIBLE);
    }

    @Test
    void whoStandsInForAnotherReaderIsToldOnce() {
        String helper = "kuzbass.culture.responsible";
        away("kuzbass.culture.head", helper);
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.complete(
                request,
                RESPONSIBLE,
                "make-request",
                Map.of(
                        "cardId",
                        card.id().toString(),
                        "requestKind",
                        "HELP",
                        "helpingBodies",
                        ticked("kuzbass.culture"),
                        "helpDay",
                        "2020-02-21",
                        "helpWanted",
                        "Фотографии"));

        assertThat(letters()).containsExactly("culture.responsible@kuzbass.example");
    }

    private void away(String absent, String deputy) {
        absences.report(
                new NewAbsence(
                        absent, deputy, Standing.ACTING, LocalDate.of(2020, 2, 17), LocalDate.of(2020, 3, 5), "приказ"),
                HEALTH + ".hr",
                () -> {});
        deputyTasks.settle("kuzbass");
    }

    private ProcessInstance moreTime(String day) {
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.complete(request, RESPONSIBLE, "make-request", asked(day));
        return request;
    }

    private ProcessInstance notOurs() {
        ProcessInstance request = desk.start(RESPONSIBLE, PROCEDURE, Map.of());
        desk.complete(
                request,
                RESPONSIBLE,
                "make-request",
                Map.of("cardId", card.id().toString(), "requestKind", "NOT_OURS", "requestReason", "Страниц не ведём"));
        return request;
    }

    private static Map<String, Object> move(String body) {
        return Map.of("addresseeRuling", "MOVE", "properBodyId", body, "addresseeReason", "Страницы ведёт культура");
    }

    private static Map<String, Object> agreed() {
        return Map.of("requestDecision", "GRANT", "decisionReason", "Согласен");
    }

    private Map<String, Object> asked(String day) {
        return Map.of(
                "cardId",
                card.id().toString(),
                "requestKind",
                "MORE_TIME",
                "askedDay",
                day,
                "requestReason",
                "Площадка проверяет заявку");
    }

    private static Map<String, Object> granted(String day) {
        return Map.of(
                "requestDecision", "GRANT", "grantedDay", day, "decisionReason", "Площадка проверяет заявку, согласен");
    }

    private List<CardEventKind> kinds() {
        return cards.history(card.id()).stream().map(CardEvent::kind).toList();
    }

    private CardEvent last() {
        List<CardEvent> history = cards.history(card.id());
        return history.get(history.size() - 1);
    }

    @Test
    void letterAboutACardOfTheAdministrationsOwnRuleNamesNoClause() {
        ProcessInstance appointment = desk.start(
                HEALTH + ".head", "appoint-officials", Map.of("personRole", "EXECUTOR", "reason", "Нужен исполнитель"));
        card = cards.of(appointment.getId()).get(0);
        ProcessInstance request = desk.start(HEALTH + ".head", PROCEDURE, Map.of());
        desk.complete(
                request,
                HEALTH + ".head",
                "make-request",
                Map.of(
                        "cardId",
                        card.id().toString(),
                        "requestKind",
                        "NOT_OURS",
                        "requestReason",
                        "Исполнителя назначает учредитель"));

        assertThat(database.sql("select text_body from letter where key like 'card:%:news:%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Основание: внутреннее правило администрации.");
    }

    private List<String> letters() {
        return database.sql("select to_address from letter where key like 'card:%:news:%' order by 1")
                .query(String.class)
                .list();
    }

    private List<String> lettersTo(String address, String headline) {
        return database.sql(
                        "select text_body from letter where key like 'card:%:news:%' and to_address = ? and text_body like ?")
                .params(address, headline + "%")
                .query(String.class)
                .list();
    }

    private String latestLetter() {
        return database.sql("select text_body from letter where key like 'card:%:news:%' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private void at(String local) {
        engine.setClock(moment(local));
    }

    private static ZonedDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Novokuznetsk"));
    }
}
