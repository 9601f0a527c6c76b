package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the kernel does with a task whose model says so, see docs/modelling.md. */
@RoomTest
class UserTasksTest {

    private static final String STEP = "stepOfTheTest";

    @Autowired
    private SmallCase cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DefaultListableBeanFactory beans;

    private TestBody body;
    private ControlCard card;

    @BeforeEach
    void noticeIsDueOn25February() {
        engine.setClock(LocalDateTime.parse("2020-02-20T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        body = TestBody.create(database, "kuzbass");
        identity.saveTenant(identity.newTenant("kuzbass"));
        card = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "notify-coordinator",
                Optional.empty(),
                "Направить уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
        beans.registerSingleton(STEP, new TaskStep() {
            @Override
            public void offer(CaseFile file) {
                file.setLocal("offered", "предложено");
            }

            @Override
            public void show(CaseFile file) {
                file.setLocal("shown", "показано " + file.text("decision").orElse("заново"));
                file.setJson("networks", List.of(new Option("ВКонтакте", "vk")));
                file.setLocalJson("rows", List.of(new Option("Одноклассники", "ok")));
            }

            @Override
            public void complete(CaseFile file, String actor) {
                if (file.text("decision").isEmpty()) {
                    throw new Refusal("decision", "Выберите решение.");
                }
                file.set("decided", file.known("decision") + " " + actor);
            }
        });
    }

    @AfterEach
    void nobodyIsLoggedInOrKnown() {
        identity.clearAuthentication();
        identity.deleteUser(body.head());
        identity.deleteUser(body.responsible());
        identity.deleteTenant("kuzbass");
        beans.destroySingleton(STEP);
    }

    @Test
    void stepShowsWhatItsTaskIsDecidedOnAndKeepsWhatFollows() {
        Task task = cases.task(Map.of("step", STEP), kuzbass(Map.of()));
        assertThat(tasks.getVariable(task.getId(), "shown")).isEqualTo("показано заново");
        assertThat(tasks.getVariable(task.getId(), "offered")).isEqualTo("предложено");
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "networks"))
                .hasToString("[{\"label\":\"ВКонтакте\",\"value\":\"vk\"}]");
        assertThat(tasks.getVariableLocal(task.getId(), "rows"))
                .hasToString("[{\"label\":\"Одноклассники\",\"value\":\"ok\"}]");

        takes(task, body.responsible());
        Desk.assertRefused(() -> tasks.complete(task.getId()), "decision", "Выберите решение.");
        identity.clearAuthentication();
        runtime.setVariable(task.getProcessInstanceId(), "decision", "accept");
        by(body.responsible());
        tasks.complete(task.getId());

        assertThat(kept(task, "decided")).isEqualTo("accept " + body.responsible());
    }

    @Test
    void freshFieldsStartEmptyEachTimeTheTaskArises() {
        Task task = cases.task(
                Map.of("step", STEP, "fresh", "decision, remarks"),
                kuzbass(Map.of("decision", "return", "number", "12")));
        assertThat(tasks.getVariable(task.getId(), "decision")).isNull();
        assertThat(tasks.getVariable(task.getId(), "number")).isEqualTo("12");
        assertThat(tasks.getVariables(task.getId())).doesNotContainKey("remarks");
        assertThat(tasks.getVariable(task.getId(), "shown")).isEqualTo("показано заново");
    }

    @Test
    void termOfTheCardIsTheDueDateOfTheTask() {
        Task task = cases.task(
                Map.of("card", "cardId"), kuzbass(Map.of("cardId", card.id().toString())));
        assertThat(task.getDueDate()).isEqualTo(Date.from(Instant.parse("2020-02-25T16:59:59Z")));
        assertThat(tasks.getVariables(task.getId())).doesNotContainKey("clauseCitation");
    }

    @Test
    void taskWithoutACardIsDueByTheMomentOfItsOwn() {
        Map<String, String> properties = Map.of("card", "cardId", "dueBy", "checkBy");
        assertThat(cases.task(properties, kuzbass(Map.of("checkBy", new Date(7000))))
                        .getDueDate())
                .isEqualTo(new Date(7000));
        assertThat(cases.task(properties, kuzbass(Map.of())).getDueDate()).isNull();
        assertThat(cases.task(properties, kuzbass(Map.of("cardId", card.id().toString(), "checkBy", new Date(7000))))
                        .getDueDate())
                .isEqualTo(Date.from(Instant.parse("2020-02-25T16:59:59Z")));
    }

    @Test
    void formAndListSayTheLastDayOfTheTaskItself() {
        Map<String, Object> known = kuzbass(Map.of(
                "cardId",
                card.id().toString(),
                "lastDayText",
                "срок процедуры",
                "checkBy",
                Date.from(Instant.parse("2020-02-21T03:12:00Z")),
                "explainUntil",
                Date.from(Instant.parse("2020-03-02T17:00:00Z"))));

        Task ofCard = cases.task(Map.of("card", "cardId"), known);
        assertThat(tasks.getVariable(ofCard.getId(), "lastDayText")).isEqualTo("25.02.2020 (вторник)");
        Task inHours = cases.task(Map.of("dueBy", "checkBy"), known);
        assertThat(inHours.getDueDate()).isEqualTo(Date.from(Instant.parse("2020-02-21T03:12:00Z")));
        assertThat(tasks.getVariable(inHours.getId(), "lastDayText"))
                .isEqualTo("21.02.2020 10:12 (по времени Кемерова, МСК+4)");
        Task ofItsOwn = cases.task(Map.of("card", "cardId", "until", "explainUntil"), known);
        assertThat(ofItsOwn.getDueDate()).isEqualTo(Date.from(Instant.parse("2020-03-02T16:59:59Z")));
        assertThat(tasks.getVariable(ofItsOwn.getId(), "lastDayText")).isEqualTo("02.03.2020 (понедельник)");
        Task without = cases.task(Map.of(), known);
        assertThat(without.getDueDate()).isNull();
        assertThat(tasks.getVariable(without.getId(), "lastDayText")).isEqualTo("не установлен");
        assertThat(runtime.getVariable(without.getProcessInstanceId(), "lastDayText"))
                .isEqualTo("срок процедуры");
    }

    @Test
    void whoChecksWhatWasSentHasNoDayOfTheBody() {
        cards.submit(card.id(), Instant.parse("2020-02-20T03:00:00Z"), "kuzbass.health.executor");
        Task check = cases.task(
                Map.of("card", "cardId"),
                kuzbass(Map.of("cardId", card.id().toString(), "lastDayText", "25.02.2020 (вторник)")));
        assertThat(tasks.getVariable(check.getId(), "lastDayText"))
                .isEqualTo("не установлен; срок органа — 25.02.2020 (вторник)");
    }

    @Test
    void nameOfATaskSaysWhatItIsAboutAndHistoryKeepsIt() {
        Map<String, String> titled = Map.of("title", "Принять страницу: {page}");
        Task task = cases.task(titled, kuzbass(Map.of("pageTitle", "ВКонтакте, vk.com/minzdrav42")));
        assertThat(task.getName()).isEqualTo("Принять страницу: ВКонтакте, vk.com/minzdrav42");
        assertThat(database.sql("select name_ from act_hi_taskinst where id_ = ?")
                        .param(task.getId())
                        .query(String.class)
                        .single())
                .isEqualTo(task.getName());

        String name = cases.task(Map.of(), kuzbass(Map.of())).getName();
        assertThat(cases.task(titled, kuzbass(Map.of())).getName())
                .as("a page that is not known yet")
                .isEqualTo(name);
    }

    @Test
    void longSubjectIsWholeOnTheCard() {
        String subject = "Единые правила оформления страниц органов власти, их обложек, снимков, описаний и рубрик,"
                + " обязательные для всех органов, подведомственных им учреждений и организаций";
        Task task =
                cases.task(Map.of("title", "Ознакомиться: {decisionText}"), kuzbass(Map.of("decisionText", subject)));
        assertThat(task.getName())
                .startsWith("Ознакомиться: Единые правила")
                .endsWith("…")
                .hasSizeLessThan(162);
        assertThat(tasks.getVariableLocal(task.getId(), "taskSubject")).isEqualTo("Ознакомиться: " + subject);
    }

    @Test
    void taskIsFoundByWhoeverHasTakenIt() {
        Task task = cases.task(Map.of(), kuzbass(Map.of("bodyName", "Министерство")));
        takes(task, body.head());
        String name = database.sql("select full_name from official where user_id = ?")
                .param(body.head())
                .query(String.class)
                .single();
        assertThat(tasks.getVariableLocal(task.getId(), "searchedWords").toString())
                .endsWith("Министерство\n" + name);
        tasks.setAssignee(task.getId(), null);
        assertThat(tasks.getVariableLocal(task.getId(), "searchedWords").toString())
                .endsWith("Министерство");
    }

    @Test
    void formOfATaskUnderACardOfItsOwnSaysTheBasisOfThatCard() {
        Task task = cases.task(
                Map.of("card", "cardId", "basis", "card"),
                kuzbass(Map.of("cardId", card.id().toString(), "clauseCitation", "пункт процедуры")));

        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("clauseCitation", "абзац четвёртый пункта 3")
                .containsEntry("lastDayText", "25.02.2020 (вторник)")
                .containsEntry("modalityText", "обязательно")
                .containsEntry("termExplanation", card.explanation())
                .containsKeys("actName", "bodyName", "clauseQuotation");
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "clauseCitation"))
                .isEqualTo("пункт процедуры");
    }

    @Test
    void listOfTasksShowsClauseBodyAndLastDayOfTheProcedure() {
        Task task = cases.task(
                Map.of(), kuzbass(Map.of("clauseCitation", "пункт 3", "bodyName", "Министерство", "remarks", "x")));

        assertThat(tasks.getVariablesLocal(task.getId()))
                .isEqualTo(Map.of(
                        "basisText", "пункт 3",
                        "bodyShortName", "Министерство",
                        "searchedWords", task.getName() + " · Министерство · пункт 3"));
    }

    @Test
    void fileIsOfferedForDownloadWhereThereIsOne() {
        Task task = cases.task(
                Map.of("documents", "noticeFile,reportFile"),
                kuzbass(Map.of(
                        "noticeFile",
                        Variables.fileValue("notice.docx").file(new byte[] {1}).create())));

        assertThat(tasks.getVariablesLocal(task.getId()))
                .isEqualTo(Map.of(
                        "searchedWords",
                        task.getName(),
                        "noticeLink",
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/variables/noticeFile/data"));
    }

    @Test
    void whoCompletesTheTaskAndWhenIsKept() {
        Task task = cases.task(Map.of("actor", "acceptedBy"), kuzbass(Map.of()));
        takes(task, body.head());
        Instant before = engine.now();
        tasks.complete(task.getId());
        assertThat(kept(task, "acceptedBy")).isEqualTo(body.head());
        assertThat(Instant.parse(kept(task, "acceptedByMoment").toString())).isBetween(before, engine.now());
    }

    @Test
    void whoIsNotLoggedInCompletesNothing() {
        Task task = cases.task(Map.of("actor", "acceptedBy"), kuzbass(Map.of()));
        tasks.setAssignee(task.getId(), body.head());
        Desk.assertRefused(
                () -> tasks.complete(task.getId()),
                null,
                "Сначала возьмите задачу в работу: в журнале должно быть видно, кто её исполнил.");
    }

    private Map<String, Object> kuzbass(Map<String, Object> said) {
        Map<String, Object> variables = new HashMap<>(said);
        variables.put("jurisdiction", "kuzbass");
        variables.put("bodyId", body.id());
        return variables;
    }

    /** Whoever the task is offered to takes it under his own log-in. */
    private void takes(Task task, String user) {
        identity.saveUser(identity.newUser(user));
        identity.createTenantUserMembership("kuzbass", user);
        tasks.addCandidateUser(task.getId(), user);
        by(user);
        tasks.claim(task.getId(), user);
    }

    private void by(String user) {
        identity.setAuthentication(user, List.of(), List.of("kuzbass"));
    }

    private Object kept(Task task, String variable) {
        return database.sql("select text_ from act_hi_varinst where proc_inst_id_ = ? and name_ = ?")
                .params(task.getProcessInstanceId(), variable)
                .query(String.class)
                .single();
    }
}
