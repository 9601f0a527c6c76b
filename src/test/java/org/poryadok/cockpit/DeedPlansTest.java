package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.SmallCase;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a supervisor does to all cards that his filter finds: over HTTP, as the page does it. */
@PoryadokTest
@EachTestAlone
class DeedPlansTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);
    private static final LocalDate ACT_TERM = LocalDate.of(2020, 2, 25);
    private static final LocalDate INTERNAL_TERM = LocalDate.of(2020, 2, 21);
    private static final String CONTROLLER = "kuzbass.controller";
    private static final String COORDINATOR = "kuzbass.coordinator";

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    SmallCase cases;

    @Autowired
    TermChange terms;

    @Autowired
    ControlCards cards;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    DeedPlanLeftovers leftovers;

    @Autowired
    EnactedAct acts;

    @Autowired
    MailJournal mail;

    @Autowired
    JdbcClient database;

    private CockpitSession controller;
    private TestBody body;
    private ControlCard first;
    private ControlCard second;
    private ControlCard internal;

    @BeforeEach
    void threeCardsOfABodyAreUnderControl() {
        at("2020-02-20T10:00");
        body = TestBody.create(database, "kuzbass");
        first = card();
        second = card();
        internal = card();
        terms.setInternalTerm(internal.id(), INTERNAL_TERM, "дату назначил координатор", COORDINATOR);
        controller = session(CONTROLLER);
    }

    @Test
    void dryRunChangesNothingAndSaysWhatThenHappensAndWhyNot() {
        JsonNode tried = tried(controller, plan(controller, "extend", extension()));

        assertThat(tried.get("ready").asInt()).isEqualTo(1);
        assertThat(tried.get("refused").asInt()).isEqualTo(2);
        assertThat(tried.at("/groups/0/cards/0/words").asText()).isEqualTo("21.02.2020 → 10.03.2020");
        assertThat(tried.at("/groups/1/why").asText())
                .contains("Срок установлен актом, решения контролёра для продления мало");
        assertThat(tried.at("/groups/1/cards").findValuesAsText("id"))
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
        assertThat(cards.card(internal.id()).lastDay()).contains(INTERNAL_TERM);

        JsonNode done = done(controller, tried);

        assertThat(done.get("done").asInt()).isEqualTo(1);
        assertThat(done.get("left").asInt()).isZero();
        assertThat(cards.card(internal.id()).lastDay()).contains(LocalDate.of(2020, 3, 10));
        assertThat(events(internal, CardEventKind.EXTENDED)).singleElement().satisfies(event -> {
            assertThat(event.by()).contains(CONTROLLER);
            assertThat(event.note()).contains("Ледоход");
        });
        assertThat(cards.card(first.id()).lastDay()).contains(ACT_TERM);
    }

    @Test
    void termsOfTheActAreExtendedForManyByTheDocumentThatChangesThem() {
        Map<String, String> entered = new HashMap<>(extension());
        entered.putAll(Map.of("documentKind", "Постановление", "documentNumber", "71", "documentDate", "2020-02-19"));
        JsonNode done = done(controller, tried(controller, plan(controller, "extend", entered)));

        assertThat(done.get("done").asInt()).isEqualTo(3);
        assertThat(cards.card(first.id()).lastDay()).contains(LocalDate.of(2020, 3, 10));
        assertThat(events(first, CardEventKind.EXTENDED))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.note()).contains("Ледоход. Документ: Постановление от 19.02.2020 № 71."));
    }

    @Test
    void cardThatSomebodyHasClosedSinceIsToldAndLeftAlone() {
        JsonNode tried = tried(controller, plan(controller, "release", Map.of("note", "Орган ликвидирован")));
        assertThat(tried.get("ready").asInt()).isEqualTo(3);
        assertThat(controller
                        .post("cards/" + first.id() + "/release", Map.of("note", "Раньше"))
                        .statusCode())
                .isEqualTo(204);

        JsonNode done = done(controller, tried);

        assertThat(done.get("done").asInt()).isEqualTo(2);
        assertThat(done.at("/groups/1/why").asText())
                .startsWith("Карточка изменилась после проверки: снято с контроля (");
        assertThat(events(first, CardEventKind.RELEASED))
                .singleElement()
                .satisfies(event -> assertThat(event.note()).contains("Раньше"));
        assertThat(Stream.of(second, internal)).allSatisfy(card -> {
            assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
            assertThat(events(card, CardEventKind.RELEASED)).hasSize(1);
        });
    }

    @Test
    void whatIsBeingCheckedIsNotReleasedAmongMany() {
        cards.submit(first.id(), engine.now(), body.executor());

        JsonNode tried = tried(controller, plan(controller, "release", Map.of("note", "Орган ликвидирован")));

        assertThat(tried.get("ready").asInt()).isEqualTo(2);
        assertThat(tried.at("/groups/1/why").asText()).startsWith("Сведения об исполнении на проверке");
        assertThat(tried.at("/groups/1/cards").findValuesAsText("id"))
                .containsExactly(first.id().toString());
    }

    @Test
    void onePersonGetsOneLetterAboutAllCardsAndEachCardAnEntryOfItsOwn() {
        JsonNode tried = tried(controller, plan(controller, "escalate", Map.of()));
        assertThat(tried.get("letters").asInt()).isEqualTo(1);
        assertThat(letters()).isEmpty();

        done(controller, tried);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("Напоминание о 3 сроках");
            assertThat(letter.text()).contains("Исполнить обязанность", "25.02.2020", "внутреннего срока: 21.02.2020");
        });
        assertThat(Stream.of(first, second, internal))
                .allSatisfy(card -> assertThat(events(card, CardEventKind.ESCALATED))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.by()).contains(CONTROLLER);
                            assertThat(event.recipient()).contains(body.executor());
                        }));
    }

    @Test
    void taskGoesToThePersonOrToTheExecutorOfTheBody() {
        String deputy = TestBody.official(database, "kuzbass", body.id(), "coordinator", "c@example.org");
        assertThat(controller
                        .read("deed-plans/assignees?body=" + body.id())
                        .at("/people")
                        .findValuesAsText("id"))
                .contains(deputy, body.executor())
                .as("whose tasks these are not")
                .doesNotContain(body.head());

        done(
                controller,
                tried(controller, plan(controller, "reassign", Map.of("assignee", deputy, "reason", "Отпуск"))));
        assertThat(Stream.of(first, second, internal))
                .allSatisfy(card -> assertThat(assignee(card)).isEqualTo(deputy));

        JsonNode toHead =
                tried(controller, plan(controller, "reassign", Map.of("assignee", body.head(), "reason", "Отпуск")));
        assertThat(toHead.get("ready").asInt()).isZero();
        assertThat(toHead.at("/groups/0/why").asText()).startsWith("Задачу можно передать только тому");

        done(
                controller,
                tried(controller, plan(controller, "reassign", Map.of("assignee", "*", "reason", "Вернулся"))));
        assertThat(Stream.of(first, second, internal)).allSatisfy(card -> {
            assertThat(assignee(card)).isEqualTo(body.executor());
            assertThat(events(card, CardEventKind.REASSIGNED)).hasSize(2);
        });
    }

    @Test
    void tasksOfManyCardsThatAreHandedOverAreOneLetterToEachWithHowLateTheyAre() {
        at("2020-02-27T10:00");
        controller = session(CONTROLLER);
        JsonNode tried = tried(
                controller, plan(controller, "reassign", Map.of("assignee", "*", "reason", "Вернулся из отпуска")));
        assertThat(tried.get("ready").asInt()).isEqualTo(3);
        assertThat(tried.get("letters").asInt()).isEqualTo(2);
        assertThat(letters()).isEmpty();

        done(controller, tried);

        assertThat(letters())
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder(
                        "Вам переданы задачи: 3 — Кемеровская область – Кузбасс",
                        "Задачи переданы другим исполнителям: 3 — Кемеровская область – Кузбасс");
        assertThat(letters())
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains(
                                "(по внутренней политике): Вернулся из отпуска.",
                                "Задача «Исполнить»: исполняет ",
                                "Последний день срока: 25.02.2020, просрочка: 2 рабочих дня",
                                "Последний день внутреннего срока: 21.02.2020, прошло: 3 рабочих дня",
                                "Если исполнение не будет отмечено, об этом узнают:"));

        JsonNode again = tried(controller, plan(controller, "reassign", Map.of("assignee", "*", "reason", "Ещё раз")));
        assertThat(again.get("ready").asInt()).isZero();
        assertThat(again.get("letters").asInt()).isZero();
        assertThat(again.at("/groups/0/why").asText()).isEqualTo("Уже у этого лица: передавать нечего.");
    }

    @Test
    void releaseOfManyIsOneLetterToEach() {
        JsonNode tried = tried(controller, plan(controller, "release", Map.of("note", "Орган ликвидирован")));
        assertThat(tried.get("letters").asInt()).isEqualTo(2);

        done(controller, tried);

        assertThat(letters()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Снято с контроля: 3 — ");
            assertThat(letter.text())
                    .contains("(по внутренней политике): Орган ликвидирован.", "Писем об этих сроках больше не будет.")
                    .doesNotContain("об этом узнают");
        });
    }

    @Test
    void extensionOfManyIsOneLetterToEachWithBothLastDaysOfEachCard() {
        Map<String, String> entered = new HashMap<>(extension());
        entered.putAll(Map.of("documentKind", "Постановление", "documentNumber", "71", "documentDate", "2020-02-19"));
        JsonNode tried = tried(controller, plan(controller, "extend", entered));
        assertThat(tried.get("letters").asInt()).isEqualTo(2);

        done(controller, tried);

        assertThat(letters()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Сроки продлены до 10.03.2020: 3 — ");
            assertThat(letter.text())
                    .contains(
                            "Ледоход. Документ: Постановление от 19.02.2020 № 71.",
                            "Последний день изменён: 25.02.2020 → 10.03.2020",
                            "Последний день изменён: 21.02.2020 → 10.03.2020",
                            "об этом узнают:");
        });
    }

    /** Nobody has taken it, and there is but one who could: he answers for it already. */
    @Test
    void taskThatIsOfferedToOneAloneIsHisAlreadyAndNobodyGetsALetter() {
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance pages =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.culture", "create-account", "2020-02-14");
        JsonNode tried = tried(
                controller,
                controller.post(
                        "deed-plans?body=kuzbass.culture",
                        Map.of("deed", "reassign", "assignee", "*", "reason", "Отпуск")));

        assertThat(tried.get("ready").asInt()).isZero();
        assertThat(tried.get("letters").asInt()).isZero();
        assertThat(tried.at("/groups/0/why").asText()).isEqualTo("Уже у этого лица: передавать нечего.");
        assertThat(mail.ofReference(pages.getId())).isEmpty();
    }

    @Test
    void twoAtOnceDoItOnce() throws Exception {
        JsonNode his = tried(controller, plan(controller, "escalate", Map.of()));
        CockpitSession coordinator = session(COORDINATOR);
        JsonNode hers = tried(coordinator, plan(coordinator, "escalate", Map.of()));

        List<Callable<JsonNode>> presses = List.of(
                () -> done(controller, his), () -> done(session(CONTROLLER), his), () -> done(coordinator, hers));
        AtOnce.all(presses);

        assertThat(Stream.of(first, second, internal))
                .allSatisfy(card ->
                        assertThat(events(card, CardEventKind.ESCALATED)).hasSize(1));
        JsonNode one = controller.read("deed-plans/" + his.get("id").asText());
        JsonNode other = coordinator.read("deed-plans/" + hers.get("id").asText());
        assertThat(one.get("done").asInt() + other.get("done").asInt()).isEqualTo(3);
        assertThat(one.get("left").asInt() + other.get("left").asInt()).isEqualTo(3);
    }

    @Test
    void whatAPageLeavesBehindIsDoneUnderTheNameOfItsSupervisor() {
        JsonNode tried = tried(controller, plan(controller, "release", Map.of("note", "Орган ликвидирован")));
        controller.post("deed-plans/" + tried.get("id").asText() + "/confirm", Map.of());

        leftovers.carryOn();

        assertThat(Stream.of(first, second, internal))
                .allSatisfy(card -> assertThat(events(card, CardEventKind.RELEASED))
                        .singleElement()
                        .satisfies(event -> assertThat(event.by()).contains(CONTROLLER)));
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(internal.processInstanceId().orElseThrow())
                        .property("dueDate")
                        .list())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getUserId()).isEqualTo(CONTROLLER));
    }

    @Test
    void rightsLostAfterTheDryRunAreNotUsed() {
        JsonNode tried = tried(controller, plan(controller, "release", Map.of("note", "Орган ликвидирован")));
        database.sql("update official set roles = array['coordinator'] where user_id = :user")
                .param("user", CONTROLLER)
                .update();

        JsonNode done = done(controller, tried);

        assertThat(done.get("done").asInt()).isZero();
        assertThat(done.at("/groups/0/why").asText()).isEqualTo("Снять с контроля может только контролёр.");
        assertThat(cards.card(first.id()).state()).isEqualTo(CardState.OPEN);
    }

    @Test
    void whoMayNotAndWhoseItIsNotIsRefused() {
        refused(plan(session(COORDINATOR), "extend", extension()), 403, "Продлить срок может только контролёр.");
        refused(plan(session("kuzbass.culture.head"), "escalate", Map.of()), 403, "У вас нет права");
        refused(plan(session("kirov.controller"), "escalate", Map.of()), 400, "не подходит ни одна карточка");
        JsonNode tried = tried(controller, plan(controller, "escalate", Map.of()));
        String address = "deed-plans/" + tried.get("id").asText();
        refused(session(COORDINATOR).post(address + "/confirm", Map.of()), 404, "Этой проверки больше нет");
        refused(session(COORDINATOR).post(address + "/next", Map.of()), 404, "Этой проверки больше нет");
        assertThat(controller.post(address + "/confirm", "{}", Optional.empty()).statusCode())
                .as("forged from another page")
                .isEqualTo(403);
        assertThat(session(CONTROLLER).read(address).get("confirmed").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            extend | lastDay | 2020-03-10 | reason | Укажите причину
            extend | reason | Ледоход | lastDay | Укажите новый последний день срока.
            extend | lastDay | 2020-02-31 | lastDay | Такой даты нет
            release | note | - | note | Укажите причину
            reassign | reason | Отпуск | assignee | Выберите, кому передать задачи.
            reopen | reason | Ошибка | deed | Такого действия сразу для многих карточек нет.
            """)
    void whatAllCardsNeedIsAskedBeforeAnyIsTried(
            String deed, String field, String value, String wrong, String sentence) {
        HttpResponse<byte[]> answer = plan(controller, deed, value == null ? Map.of() : Map.of(field, value));

        refused(answer, 400, sentence);
        assertThat(CockpitSession.json(answer).get("field").asText()).isEqualTo(wrong);
    }

    @Test
    void nothingIsDoneBeforeEveryCardHasBeenTried() {
        JsonNode planned = CockpitSession.json(plan(controller, "release", Map.of("note", "Орган ликвидирован")));

        refused(
                controller.post("deed-plans/" + planned.get("id").asText() + "/confirm", Map.of()),
                400,
                "Проверка ещё идёт");
    }

    private ControlCard card() {
        return cases.underControl(body, "kuzbass", "kuzbass-66-2020", "KUZ-3c", IN_FORCE);
    }

    private static Map<String, String> extension() {
        return Map.of("lastDay", "2020-03-10", "reason", "Ледоход");
    }

    private HttpResponse<byte[]> plan(CockpitSession session, String deed, Map<String, String> entered) {
        Map<String, String> all = new HashMap<>(entered);
        all.put("deed", deed);
        return session.post("deed-plans?body=" + body.id(), all);
    }

    private static JsonNode tried(CockpitSession session, HttpResponse<byte[]> planned) {
        assertThat(planned.statusCode()).as(CockpitSession.text(planned)).isEqualTo(200);
        return next(session, CockpitSession.json(planned));
    }

    /** Confirmed and carried on until it is finished, as the page does. */
    private JsonNode done(CockpitSession session, JsonNode plan) {
        String address = "deed-plans/" + plan.get("id").asText();
        HttpResponse<byte[]> confirmed = session.post(address + "/confirm", Map.of());
        assertThat(confirmed.statusCode()).as(CockpitSession.text(confirmed)).isEqualTo(200);
        JsonNode now = next(session, plan);
        while (!now.get("finished").asBoolean()) {
            now = next(session, plan);
        }
        return now;
    }

    private static JsonNode next(CockpitSession session, JsonNode plan) {
        HttpResponse<byte[]> answer =
                session.post("deed-plans/" + plan.get("id").asText() + "/next", Map.of());
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(200);
        return CockpitSession.json(answer);
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(status);
        assertThat(CockpitSession.json(answer).get("message").asText()).contains(sentence);
    }

    private List<CardEvent> events(ControlCard card, CardEventKind kind) {
        return cards.history(card.id()).stream()
                .filter(event -> event.kind() == kind)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String assignee(ControlCard card) {
        return tasks.createTaskQuery()
                .processInstanceId(card.processInstanceId().orElseThrow())
                .singleResult()
                .getAssignee();
    }

    private List<Letter> letters() {
        return database.sql("select * from letter where to_address = :to order by created_at")
                .param("to", body.id() + "@example.org")
                .query((row, number) -> new Letter(
                        row.getString("key"),
                        row.getString("jurisdiction"),
                        row.getString("to_address"),
                        row.getString("to_name"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        Optional.empty()))
                .list();
    }

    private CockpitSession session(String user) {
        return CockpitSession.of(port, user);
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Novokuznetsk")));
    }
}
