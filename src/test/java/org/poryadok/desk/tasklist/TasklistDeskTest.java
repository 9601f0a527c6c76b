package org.poryadok.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.ControlCards;
import org.poryadok.gate.Session;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts, taking by opening and what followed, as far as the server vouches for them whatever a browser sends. */
@PoryadokTest
@EachTestAlone
class TasklistDeskTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String RESPONSIBLE = "kuzbass.health.responsible";
    private static final String SECOND = "kuzbass.health.head";
    private static final String EXECUTOR = "kuzbass.health.executor";
    private static final String ANSWERS = "{\"network\":\"vk\",\"reason\":\"\"}";

    private final ObjectMapper json = new ObjectMapper();

    private static final String AT_WORK = "?window=7d9f3a52-0000-4000-8000-000000000001";
    private static final String AT_HOME = "?window=7d9f3a52-0000-4000-8000-000000000002";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Absences absences;

    @Autowired
    private DeputyTasks deputies;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance page;
    private String task;
    private Session responsible;

    @BeforeEach
    void ministryHasToChooseANetwork() throws Exception {
        engine.setClock(LocalDateTime.parse("2020-02-17T10:12").atZone(KEMEROVO));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        task = desk.task(page, RESPONSIBLE, "choose-network").getId();
        identity.createMembership(SECOND, RESPONSIBLE);
        responsible = Session.loggedIn(port, RESPONSIBLE);
    }

    @Test
    void whatWasBegunByMistakeIsGivenUpByWhoeverHasBegunItUntilSomethingIsEntered() throws Exception {
        ProcessInstance mistaken = desk.start(SECOND, "report-absence", Map.of());
        String first = tasks.createTaskQuery()
                .processInstanceId(mistaken.getId())
                .singleResult()
                .getId();
        Session starter = Session.loggedIn(port, SECOND);
        assertThat(said(starter.ask("GET", "/desk/tasks/" + first + "/begun", null))
                        .path("procedure")
                        .asText())
                .isEqualTo("Отсутствие и замещение");
        assertThat(Session.loggedIn(port, "kuzbass.health.hr")
                        .ask("POST", "/desk/tasks/" + first + "/begun/give-up", null)
                        .statusCode())
                .as("another has begun it")
                .isEqualTo(409);
        assertThat(starter.ask("POST", "/desk/tasks/" + first + "/begun/give-up", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(first).count()).isZero();
        assertThat(starter.ask("GET", "/cases/" + mistaken.getId(), null).body())
                .contains("Начато по ошибке", "Прекратил тот, кто начал");

        assertThat(responsible
                        .ask("GET", "/desk/tasks/" + task + "/begun", null)
                        .statusCode())
                .as("the act has begun it")
                .isEqualTo(204);
        assertThat(responsible
                        .ask("POST", "/desk/tasks/" + task + "/begun/give-up", null)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatWasBegunByMistakeIsGivenUpOnceUnderADoubledClick() throws Exception {
        ProcessInstance mistaken = desk.start(SECOND, "report-absence", Map.of());
        String first = tasks.createTaskQuery()
                .processInstanceId(mistaken.getId())
                .singleResult()
                .getId();
        Session starter = Session.loggedIn(port, SECOND);
        List<Integer> answers = AtOnce.times(
                2,
                () -> starter.ask("POST", "/desk/tasks/" + first + "/begun/give-up", null)
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).allMatch(status -> List.of(200, 404, 409).contains(status));
        assertThat(tasks.createTaskQuery().taskId(first).count()).isZero();
    }

    @Test
    void draftIsReadByWhomItIsOfAndNobodyElse() throws Exception {
        HttpResponse<String> kept = responsible.ask("PUT", draft(), ANSWERS);
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(said(kept).path("savedAt").asText()).as("where he works").isEqualTo("10:12");
        assertThat(said(responsible.ask("GET", draft(), null)).path("answers")).isEqualTo(json.readTree(ANSWERS));

        Session second = Session.loggedIn(port, SECOND);
        assertThat(second.ask("GET", draft(), null).statusCode()).isEqualTo(204);
        second.ask("DELETE", draft(), null);
        assertThat(kept()).as("another's draft is not his to delete").isEqualTo(1);
        for (String foreign : new String[] {EXECUTOR, "kuzbass.controller", "tomsk.coordinator"}) {
            Session stranger = Session.loggedIn(port, foreign);
            assertThat(stranger.ask("GET", draft(), null).statusCode())
                    .as(foreign)
                    .isEqualTo(204);
            assertThat(stranger.ask("PUT", draft(), ANSWERS).statusCode())
                    .as(foreign)
                    .isEqualTo(404);
        }
        assertThat(Session.ofNobody(port).ask("PUT", draft(), ANSWERS).statusCode())
                .isEqualTo(401);
        assertThat(responsible
                        .ask("PUT", draft(), ANSWERS, "X-XSRF-TOKEN", "guessed")
                        .statusCode())
                .isEqualTo(403);
        assertThat(responsible
                        .ask("PUT", draft(), ANSWERS, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void laterOfTwoWindowsIsToldWhatTheOtherHasSaved() throws Exception {
        responsible.ask("PUT", draft() + AT_WORK, "{\"network\":\"vk\"}");
        assertThat(responsible
                        .ask("PUT", draft() + AT_WORK, "{\"network\":\"ok\"}")
                        .statusCode())
                .as("the window itself, though it has not heard of what it has saved")
                .isEqualTo(200);

        HttpResponse<String> clash = responsible.ask("PUT", draft() + AT_HOME, "{\"network\":\"tg\"}");
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(said(clash).path("answers").path("network").asText()).isEqualTo("ok");
        assertThat(said(clash).path("savedAt").asText()).isEqualTo("10:12");
        assertThat(responsible
                        .ask("PUT", draft() + AT_HOME, "{\"network\":\"ok\"}")
                        .statusCode())
                .as("the same is no clash")
                .isEqualTo(200);
        assertThat(responsible.ask("DELETE", draft() + AT_WORK, null).statusCode())
                .as("the other window has it now")
                .isEqualTo(409);
        String based = "&based="
                + said(responsible.ask("GET", draft(), null)).path("revision").asText();
        assertThat(responsible
                        .ask("PUT", draft() + AT_WORK + based, "{\"network\":\"vk\"}")
                        .statusCode())
                .as("whoever has read it may go on from it")
                .isEqualTo(200);
        assertThat(responsible
                        .ask("PUT", draft() + AT_HOME + based, "{\"network\":\"tg\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(responsible.ask("PUT", draft() + "?based=x", ANSWERS).statusCode())
                .isEqualTo(400);
    }

    @Test
    void draftHasItsBoundsAndIsWorthNothingToTheEngine() throws Exception {
        HttpResponse<String> tooBig =
                responsible.ask("PUT", draft(), "{\"reason\":\"" + "я".repeat(DraftDesk.MOST_BYTES / 2) + "\"}");
        assertThat(tooBig.statusCode()).isEqualTo(413);
        assertThat(said(tooBig).path("message").asText()).contains("больше, чем помещается в черновик (64 КБ)");
        for (String odd : new String[] {"[]", "1", "{", "null", "{} x", "{}{}"}) {
            assertThat(responsible.ask("PUT", draft(), odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        assertThat(kept()).isZero();

        responsible.ask("PUT", draft(), "{\"network\":\"myspace\",\"bodyId\":\"kuzbass.culture\"}");
        assertThat(tasks.getVariable(task, "network")).isNull();
        assertThat(tasks.getVariable(task, "bodyId")).isEqualTo("kuzbass.health");
    }

    @Test
    void draftGoesWithTheTaskAndWithThePerson() throws Exception {
        responsible.ask("PUT", draft() + AT_WORK, ANSWERS);
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        assertThat(kept()).as("handed in").isZero();
        assertThat(responsible.ask("PUT", draft(), ANSWERS).statusCode()).isEqualTo(404);

        String next =
                "/desk/tasks/" + desk.task(page, EXECUTOR, "create-and-design").getId() + "/draft";
        Session executor = Session.loggedIn(port, EXECUTOR);
        assertThat(executor.ask("PUT", next, ANSWERS).statusCode()).isEqualTo(200);
        runtime.deleteProcessInstance(page.getRootProcessInstanceId(), "отменено");
        assertThat(kept()).as("cancelled").isZero();

        assertThat(executor.ask("PUT", "/desk/starts/consult/draft", "{\"subject\":\"Обложка\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(executor.ask("PUT", "/desk/starts/enact-act/draft", ANSWERS).statusCode())
                .as("what nobody may begin has no form to fill in")
                .isEqualTo(404);
        assertThat(kept()).isEqualTo(1);
        jdbc.sql("update official set active = false where user_id = ?")
                .param(EXECUTOR)
                .update();
        identity.deleteUser(EXECUTOR);
        assertThat(kept()).as("left").isZero();
    }

    @Test
    void taskIsTakenByBeingOpenedAndGivenBackAsItWasFound() throws Exception {
        Session second = Session.loggedIn(port, SECOND);
        assertThat(state(responsible, "take")).isEqualTo("TAKEN");
        JsonNode late = said(second.ask("POST", "/desk/tasks/" + task + "/take", null));
        assertThat(late.path("state").asText()).isEqualTo("OTHER");
        assertThat(late.path("who").asText()).isEqualTo("Филатьева Л. О.");
        assertThat(state(responsible, "take")).isEqualTo("OWN");

        second.ask("POST", "/desk/tasks/" + task + "/give-back", null);
        assertThat(assignee()).as("another's task is not his to give back").isEqualTo(RESPONSIBLE);
        responsible.ask("PUT", draft() + AT_WORK, ANSWERS);
        responsible.ask("POST", "/desk/tasks/" + task + "/give-back", null);
        assertThat(assignee()).as("something was typed").isEqualTo(RESPONSIBLE);
        responsible.ask("DELETE", draft() + AT_WORK, null);
        responsible.ask("POST", "/desk/tasks/" + task + "/give-back", null);
        assertThat(assignee()).isNull();

        assertThat(state(Session.loggedIn(port, "kuzbass.controller"), "take"))
                .as("whoever may only read takes nothing")
                .isEqualTo("NONE");
        assertThat(Session.loggedIn(port, "tomsk.coordinator")
                        .ask("POST", "/desk/tasks/" + task + "/take", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(second, "take")).isEqualTo("TAKEN");
    }

    @Test
    void whoHasCompletedATaskIsToldWhatFollowsAndWhose() throws Exception {
        assertThat(responsible.ask("GET", outcome(), null).statusCode())
                .as("not done yet")
                .isEqualTo(404);
        engine.setClock(LocalDateTime.parse("2020-02-17T10:20").atZone(KEMEROVO));
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));

        JsonNode told = said(responsible.ask("GET", outcome(), null));
        assertThat(told.path("done").asText()).isEqualTo("площадка выбрана");
        assertThat(told.path("name").asText()).isEqualTo("Выбрать площадку: Министерство здравоохранения Кузбасса");
        assertThat(told.path("settling").asBoolean()).isFalse();
        assertThat(told.path("next")).hasSize(1);
        JsonNode next = told.path("next").get(0);
        assertThat(next.path("name").asText()).isEqualTo("Создать и оформить страницу: ВКонтакте");
        assertThat(next.path("whose").asText()).isEqualTo("исполнитель, Министерство здравоохранения Кузбасса");
        assertThat(next.path("until").asText()).matches("\\d\\d\\.\\d\\d\\.2020.*");
        assertThat(next.path("task").asText()).as("another's task has no link").isEmpty();

        for (String other : new String[] {SECOND, EXECUTOR, "tomsk.coordinator"}) {
            assertThat(Session.loggedIn(port, other).ask("GET", outcome(), null).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    @Test
    void coordinatorSeesHowManyProceduresOfTheActHaveBegun() throws Exception {
        engine.setClock(LocalDateTime.parse("2023-05-12T10:00").atZone(ZoneId.of("Asia/Tomsk")));
        ProcessInstance act = acts.announce("tomsk-132r-2023");
        desk.complete(
                act,
                "tomsk.legal",
                "enter-requisites",
                Map.of("actNumber", "132-р", "actDate", "2023-05-04", "signatory", "Губернатор"));
        Task list = desk.task(act, "tomsk.coordinator", "confirm-obligations");
        desk.submit(act, "tomsk.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        JsonNode waiting = begun(list);
        assertThat(waiting.path("outOf").asInt())
                .as("said before any has begun")
                .isEqualTo(2);
        assertThat(waiting.path("begun").asInt()).isZero();
        assertThat(waiting.path("begins").asText()).as("its day has come").isEmpty();
        assertThat(waiting.path("settling").asBoolean())
                .as("the act comes into force by a timer")
                .isTrue();

        while (begun(list).path("begun").asInt() == 0) {
            jobs.executeJob(engine.dueJob(act).getId());
        }
        assertThat(begun(list).path("begun").asInt()).isEqualTo(1);
        assertThat(begun(list).path("outOf").asInt()).isEqualTo(2);
        engine.runDueJobs(act);
        JsonNode whole = begun(list);
        assertThat(whole.path("begun").asInt()).isEqualTo(2);
        assertThat(whole.path("settling").asBoolean()).isFalse();
    }

    private JsonNode begun(Task list) throws Exception {
        return said(Session.loggedIn(port, "tomsk.coordinator")
                .ask("GET", "/desk/tasks/" + list.getId() + "/outcome", null));
    }

    @Test
    void whoeverHasDecidedReadsWhatHeHasDecided() throws Exception {
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        Map<String, Object> created = Map.of(
                "address",
                "vk.com/minzdrav42",
                "createdOn",
                "2020-02-17",
                "requirementsDone",
                CaseFile.json(List.of("description", "design")));
        desk.complete(page, EXECUTOR, "create-and-design", created);
        Task acceptance = desk.task(page, RESPONSIBLE, "accept-account");
        assertThat(acceptance.getName()).isEqualTo("Принять страницу: ВКонтакте, vk.com/minzdrav42");
        desk.complete(page, RESPONSIBLE, "accept-account", Map.of("decision", "return", "remarks", "Добавьте герб."));
        assertThat(done(acceptance)).isEqualTo("страница возвращена на доработку");

        desk.complete(page, EXECUTOR, "create-and-design", created);
        Task again = desk.task(page, RESPONSIBLE, "accept-account");
        desk.complete(page, RESPONSIBLE, "accept-account", Map.of("decision", "accept"));
        assertThat(done(again)).isEqualTo("страница принята");
        assertThat(done(acceptance)).as("his answer of then").isEqualTo("страница возвращена на доработку");
    }

    @Test
    void whatJudgesOnesOwnDeedIsForAnotherBeforeItsFormIsFilledIn() throws Exception {
        identity.createMembership(EXECUTOR, RESPONSIBLE);
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        String created = desk.task(page, EXECUTOR, "create-and-design").getId();
        desk.complete(
                page, EXECUTOR, "create-and-design", Map.of("address", "vk.com/minzdrav42", "createdOn", "2020-02-17"));
        String acceptance = desk.task(page, RESPONSIBLE, "accept-account").getId();

        Session executor = Session.loggedIn(port, EXECUTOR);
        JsonNode next = said(executor.ask("GET", "/desk/tasks/" + created + "/outcome", null))
                .path("next")
                .get(0);
        assertThat(next.path("name").asText()).startsWith("Принять страницу");
        assertThat(next.path("task").asText()).as("not promised to him").isEmpty();
        JsonNode standing = said(executor.ask("POST", "/desk/tasks/" + acceptance + "/take", null));
        assertThat(standing.path("state").asText()).isEqualTo("BARRED");
        assertThat(standing.path("who").asText()).contains("сделали или предложили вы", "должно другое лицо");
        assertThat(executor.ask("PUT", "/desk/tasks/" + acceptance + "/draft", "{\"decision\":\"accept\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskId(acceptance).singleResult().getAssignee())
                .isNull();

        assertThat(said(responsible.ask("POST", "/desk/tasks/" + acceptance + "/take", null))
                        .path("state")
                        .asText())
                .isEqualTo("TAKEN");
        assertThat((Object) tasks.getVariableLocal(acceptance, "whyHere"))
                .as("there is another")
                .isNull();
    }

    @Test
    void whatFollowsNamesNobodyWhoMayNotDoItAndSaysWhoIsAway() throws Exception {
        String specialist = "kuzbass.health.specialist";
        List.of(List.of(RESPONSIBLE, EXECUTOR), List.of(SECOND, specialist))
                .forEach(pair -> absences.report(
                        new NewAbsence(
                                pair.get(0),
                                pair.get(1),
                                Standing.ACTING,
                                LocalDate.of(2020, 2, 17),
                                LocalDate.of(2020, 2, 28),
                                "приказ № 14-к"),
                        "kuzbass.health.hr",
                        () -> {}));
        deputies.settle("kuzbass");
        desk.complete(page, EXECUTOR, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        String created = desk.task(page, EXECUTOR, "create-and-design").getId();
        desk.complete(
                page, EXECUTOR, "create-and-design", Map.of("address", "vk.com/minzdrav42", "createdOn", "2020-02-17"));

        assertThat(said(Session.loggedIn(port, EXECUTOR).ask("GET", "/desk/tasks/" + created + "/outcome", null))
                        .path("next")
                        .get(0)
                        .path("whose")
                        .asText()
                        .split("; "))
                .hasSize(3)
                .anyMatch(whose -> whose.startsWith("ответственное лицо") && whose.endsWith("(отсутствует)"))
                .anyMatch(whose -> whose.startsWith("руководитель органа") && whose.endsWith("(отсутствует)"))
                .anyMatch(whose -> whose.startsWith("Гордеева Н. Э. за "));
    }

    @Test
    void taskThatABrowserHasNotGivenBackIsNotKeptFromOthers() throws Exception {
        Session second = Session.loggedIn(port, SECOND);
        assertThat(state(responsible, "take")).isEqualTo("TAKEN");
        assertThat(state(second, "take")).as("he may be reading it").isEqualTo("OTHER");
        engine.setClock(LocalDateTime.parse("2020-02-17T10:30").atZone(KEMEROVO));
        assertThat(state(second, "take")).isEqualTo("TAKEN");
        assertThat(state(responsible, "take")).isEqualTo("OTHER");

        String other = desk.task(
                        acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.culture", "create-account", "2020-02-14"),
                        "kuzbass.culture.responsible",
                        "choose-network")
                .getId();
        identity.createMembership(SECOND, "kuzbass.culture.responsible");
        said(Session.loggedIn(port, SECOND).ask("POST", "/desk/tasks/" + other + "/take", null));
        assertThat(assignee()).as("whoever opens another has left this one").isNull();
        assertThat(responsible.ask("PUT", draft(), ANSWERS).statusCode()).isEqualTo(200);
        assertThat(assignee()).as("whoever types has it").isEqualTo(RESPONSIBLE);
        engine.setClock(LocalDateTime.parse("2020-02-17T12:30").atZone(KEMEROVO));
        assertThat(state(second, "take")).isEqualTo("OTHER");
    }

    @Test
    void givingBackIsOfferedToWhomItWouldHelp() throws Exception {
        JsonNode own = said(responsible.ask("POST", "/desk/tasks/" + task + "/take", null));
        assertThat(own.path("mayGiveBack").asBoolean()).isTrue();
        JsonNode foreign =
                said(Session.loggedIn(port, "kuzbass.controller").ask("POST", "/desk/tasks/" + task + "/take", null));
        assertThat(foreign.path("state").asText()).isEqualTo("OTHER");
        assertThat(foreign.path("mayGiveBack").asBoolean()).isFalse();
    }

    @Test
    void historyNamesPeople() throws Exception {
        responsible.ask("POST", "/desk/tasks/" + task + "/take", null);
        JsonNode people = said(responsible.ask("GET", "/desk/tasks/" + task + "/people", null));
        assertThat(people.path(RESPONSIBLE).asText()).isEqualTo("Филатьева Л. О.");
        assertThat(Session.loggedIn(port, "tomsk.coordinator")
                        .ask("GET", "/desk/tasks/" + task + "/people", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void faultsThatTheBrowserDoesNotSeeAreToldAndNothingIsKept() throws Exception {
        desk.complete(page, RESPONSIBLE, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        String next = desk.task(page, EXECUTOR, "create-and-design").getId();
        Session executor = Session.loggedIn(port, EXECUTOR);
        JsonNode faults = said(executor.ask(
                "POST", "/desk/tasks/" + next + "/faults", "{\"address\":{\"value\":\"https://ok.ru/minzdrav42\"}}"));
        assertThat(faults.findValuesAsText("field")).containsExactlyInAnyOrder("createdOn", "address");

        said(executor.ask(
                "POST",
                "/desk/tasks/" + next + "/faults",
                "{\"address\":{\"value\":\"vk.com/minzdrav42\"},\"createdOn\":{\"value\":\"2020-02-17\"}}"));
        assertThat(tasks.createTaskQuery().taskId(next).count())
                .as("nothing is handed in by asking")
                .isEqualTo(1);
        assertThat(tasks.getVariable(next, "address")).isNull();
    }

    /** As the gate would refuse it, were it handed in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": null}                                     | Поле a передано не так",
                "{\"a\": {\"type\": \"Date\", \"value\": \"x\"}}     | Поле a передано не так",
                "{\"a\": {\"type\": \"Zzz\", \"value\": \"x\"}}      | Поле a передано не так",
                "{\"a\": {\"type\": \"Object\", \"value\": \"x\"}}   | Поле a передано не так",
                "{\"a\": {\"type\": \"File\", \"value\": \"eA==\"}}  | Поле a передано не так",
                "{\"a\": {\"type\": \"Json\", \"value\": \"{\"}}     | Поле a передано не так",
                "{\"a\": {\"value\": {\"x\": 1}}}                  | Поле a передано не так",
                "[]                                              | Тело запроса не прочитано"
            })
    void answersThatNoFormSendsAreRefused(String answers, String sentence) throws Exception {
        String task = desk.task(page, RESPONSIBLE, "choose-network").getId();
        for (String address : List.of("/desk/tasks/" + task + "/faults", "/desk/starts/create-account/faults")) {
            HttpResponse<String> answer = responsible.ask("POST", address, answers);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(sentence);
        }
    }

    @Test
    void ofWhatIsNotThereNoFaultsAreTold() throws Exception {
        HttpResponse<String> task = responsible.ask("POST", "/desk/tasks/gone/faults", "{}");
        assertThat(task.statusCode()).isEqualTo(404);
        assertThat(task.body()).contains("Задачи больше нет");
        HttpResponse<String> procedure = responsible.ask("POST", "/desk/starts/gone/faults", "{}");
        assertThat(procedure.statusCode()).isEqualTo(404);
        assertThat(procedure.body()).contains("Такой процедуры нет");
    }

    @Test
    void whatNoActOfTheJurisdictionPermitsIsNotOfferedToBeBegun() throws Exception {
        Session head = Session.loggedIn(port, "kuzbass.health.head");
        assertThat(said(head.ask("GET", "/desk/starts/unknown", null)).toString())
                .isEqualTo("[\"exempt-from-account\"]");
        Session elsewhere = Session.loggedIn(port, "shpakovsky.coordinator");
        assertThat(said(elsewhere.ask("GET", "/desk/starts/unknown", null)).toString())
                .as("its act permits it")
                .isEqualTo("[]");
    }

    @Test
    void whatWasAskedAndDecidedOfItsCardIsReadInTheTask() throws Exception {
        UUID card = cards.of(page.getId()).get(0).id();
        cards.promise(card, LocalDate.of(2020, 3, 11), "Заявка подана вовремя", "kuzbass.controller");
        JsonNode story = said(responsible.ask("GET", "/desk/tasks/" + task + "/story", null));
        assertThat(story.get(0).path("what").asText()).isEqualTo("поставлено на контроль");
        assertThat(story.get(0).path("decided").asBoolean()).isFalse();
        assertThat(story.get(1).path("when").asText()).isEqualTo("17.02.2020 10:12");
        assertThat(story.get(1).path("what").asText()).isEqualTo("обещано исполнить к другому дню: 11.03.2020");
        assertThat(story.get(1).path("why").asText()).isEqualTo("Заявка подана вовремя");
        assertThat(story.get(1).path("who").asText()).isEqualTo("Ельников С. К.");
        assertThat(story.get(1).path("decided").asBoolean()).isTrue();
        assertThat(Session.loggedIn(port, "kuzbass.culture.responsible")
                        .ask("GET", "/desk/tasks/" + task + "/story", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsBackEndsHisAbsenceHimself() throws Exception {
        assertThat(responsible.ask("GET", "/desk/absence", null).statusCode()).isEqualTo(204);
        absences.report(
                new NewAbsence(
                        RESPONSIBLE,
                        EXECUTOR,
                        Standing.ACTING,
                        LocalDate.of(2020, 2, 17),
                        LocalDate.of(2020, 2, 28),
                        "приказ № 14-к"),
                "kuzbass.health.hr",
                () -> {});
        deputies.settle("kuzbass");
        assertThat(said(responsible.ask("GET", "/desk/absence", null))
                        .path("days")
                        .asText())
                .isEqualTo("с 17.02.2020 по 28.02.2020");
        assertThat(said(responsible.ask("GET", "/desk/absence", null))
                        .path("who")
                        .asText())
                .isEqualTo("Филатьева Л. О.");
        Session deputy = Session.loggedIn(port, EXECUTOR);
        assertThat(state(deputy, "take")).isEqualTo("TAKEN");
        assertThat(said(deputy.ask("GET", "/desk/tasks/" + task + "/people", null))
                        .path(EXECUTOR)
                        .asText())
                .endsWith(" за Филатьеву Л. О.");

        deputy.ask("POST", "/desk/absence/end", null);
        assertThat(responsible.ask("GET", "/desk/absence", null).statusCode())
                .as("another's")
                .isEqualTo(200);
        assertThat(responsible.ask("POST", "/desk/absence/end", null).statusCode())
                .isEqualTo(204);
        assertThat(responsible.ask("GET", "/desk/absence", null).statusCode()).isEqualTo(204);
        assertThat(state(responsible, "take")).isEqualTo("TAKEN");
        assertThat(deputy.ask("GET", "/desk/tasks/" + task + "/people", null).statusCode())
                .isEqualTo(404);
        assertThat(said(deputy.ask("PUT", draft(), ANSWERS)).path("message").asText())
                .as("what was the deputy's")
                .isEqualTo("Отсутствие завершено (Филатьева Л. О. снова на месте), задача вернулась: вы её больше не"
                        + " исполняете.");
        assertThat(said(Session.loggedIn(port, "kuzbass.culture.responsible").ask("PUT", draft(), ANSWERS))
                        .path("message")
                        .asText())
                .as("what never was another's")
                .contains("завершили или взял другой");
        assertThat(jdbc.sql("select to_name from letter where subject like 'Отсутствие завершено раньше:%'")
                        .query(String.class)
                        .list())
                .as("head, deputy, and whoever had entered it")
                .hasSize(3)
                .doesNotContain("Филатьева Лидия Остаповна");
    }

    @Test
    void whoeverHasLessTimeThanItTakesAsksFromTheTask() throws Exception {
        String card = cards.of(page.getId()).get(0).id().toString();
        assertThat(said(responsible.ask("GET", "/desk/tasks/" + task + "/card", null))
                        .path("card")
                        .asText())
                .isEqualTo(card);
        assertThat(Session.loggedIn(port, "kuzbass.controller")
                        .ask("GET", "/desk/tasks/" + task + "/card", null)
                        .statusCode())
                .as("whoever only reads it has nothing to ask for")
                .isEqualTo(204);

        JsonNode offered = said(responsible.ask("GET", "/desk/starts/ask-about-card/variables", null));
        assertThat(offered.path("ownCardOptions").findValuesAsText("value")).contains(card);
        assertThat(offered.path("today").asText()).isEqualTo("2020-02-17");
        ProcessInstance request = desk.start(RESPONSIBLE, "ask-about-card", Map.of("cardId", card));
        assertThat(runtime.getVariable(request.getId(), "cardId")).isEqualTo(card);
        assertThat(Session.loggedIn(port, "kuzbass.health.hr")
                        .ask("GET", "/desk/starts/ask-about-card/variables", null)
                        .statusCode())
                .as("who may not begin it")
                .isEqualTo(404);
    }

    @Test
    void anothersCardIsNotOfferedAtTheStart() {
        String foreign = cards.of(
                        acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.culture", "create-account", "2020-02-14")
                                .getId())
                .get(0)
                .id()
                .toString();
        assertThatThrownBy(() -> desk.start(RESPONSIBLE, "ask-about-card", Map.of("cardId", foreign)))
                .hasMessageContaining("Этой карточки в списке нет");
    }

    @Test
    void whoeverLooksForWhatOthersBeginReadsWhoTheyAre() throws Exception {
        JsonNode others = said(Session.loggedIn(port, EXECUTOR).ask("GET", "/desk/starts/others", null));
        JsonNode absence = of("report-absence", others);
        assertThat(absence.path("description").asText()).contains("отпуск");
        assertThat(absence.path("who").toString()).contains("кадровая служба: ", "руководитель органа: ");
        assertThat(of("consult", others).isMissingNode()).as("his own to begin").isTrue();
    }

    @Test
    void taskTakenInTheMomentOfLeavingIsGivenBackAndOnePickedOnPurposeIsNot() throws Exception {
        assertThat(state(responsible, "take")).isEqualTo("TAKEN");
        responsible.ask("POST", "/desk/tasks/" + task + "/give-back?opened", null);
        assertThat(assignee()).isNull();
        tasks.claim(task, RESPONSIBLE);
        responsible.ask("POST", "/desk/tasks/" + task + "/give-back?opened", null);
        assertThat(assignee()).isEqualTo(RESPONSIBLE);
    }

    @Test
    void lettersAboutTheCardOfAnotherProcedureAreToldOf() throws Exception {
        String card = cards.of(page.getId()).get(0).id().toString();
        ProcessInstance request = desk.start(RESPONSIBLE, "ask-about-card", Map.of("cardId", card));
        Task made = desk.task(request, RESPONSIBLE, "make-request");
        desk.complete(
                request,
                RESPONSIBLE,
                "make-request",
                Map.of("cardId", card, "requestKind", "NOT_OURS", "requestReason", "Страниц не ведём"));
        JsonNode told = said(responsible.ask("GET", "/desk/tasks/" + made.getId() + "/outcome", null));
        assertThat(told.path("done").asText()).isEqualTo("просьба направлена координатору, он решит, кому исполнять");
        assertThat(told.path("next").get(0).path("what").asText())
                .as("what is done with it")
                .startsWith("Координатор оставляет обязанность за органом");
        assertThat(told.path("told")).as("the letter belongs to the card").isNotEmpty();
    }

    @Test
    void deputyIsFoundByHisNameWithTheTaskThatHeDoes() throws Exception {
        absences.report(
                new NewAbsence(
                        RESPONSIBLE,
                        EXECUTOR,
                        Standing.ACTING,
                        LocalDate.of(2020, 2, 17),
                        LocalDate.of(2020, 2, 28),
                        "приказ № 14-к"),
                "kuzbass.health.hr",
                () -> {});
        deputies.settle("kuzbass");
        Session deputy = Session.loggedIn(port, EXECUTOR);
        assertThat(found(deputy, "Филатьеву")).as("in whose stead").contains(task);
        assertThat(state(deputy, "take")).isEqualTo("TAKEN");
        String surname =
                organisation.official(EXECUTOR).orElseThrow().shortName().split(" ")[0];
        assertThat(found(deputy, surname)).contains(task);
        assertThat(found(Session.loggedIn(port, "kuzbass.culture.responsible"), surname))
                .as("not for others")
                .doesNotContain(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"площадка", "площадки", "площадок", "площадками", "выбрать площадку", "площ"})
    void wordIsFoundInAnyForm(String typed) throws Exception {
        assertThat(found(responsible, typed)).contains(task);
    }

    private List<String> found(Session who, String words) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        said(who.ask("GET", "/tasks/found?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8), null))
                .path("tasks")
                .forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static JsonNode of(String procedure, JsonNode all) {
        for (JsonNode one : all) {
            if (one.path("key").asText().equals(procedure)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private String done(Task completed) throws IOException, InterruptedException {
        return said(responsible.ask("GET", "/desk/tasks/" + completed.getId() + "/outcome", null))
                .path("done")
                .asText();
    }

    private String state(Session who, String deed) throws IOException, InterruptedException {
        return said(who.ask("POST", "/desk/tasks/" + task + "/" + deed, null))
                .path("state")
                .asText();
    }

    private String draft() {
        return "/desk/tasks/" + task + "/draft";
    }

    private String outcome() {
        return "/desk/tasks/" + task + "/outcome";
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private long kept() {
        return jdbc.sql("select count(*) from form_draft").query(Long.class).single();
    }

    private JsonNode said(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }
}
