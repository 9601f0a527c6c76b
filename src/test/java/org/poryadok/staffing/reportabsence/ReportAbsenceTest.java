package org.poryadok.staffing.reportabsence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocuments;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.AbsenceException;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.TestAccounts;
import org.poryadok.supervision.JudgedWork;
import org.poryadok.supervision.Supervision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deputy minister is on leave: her deputy does her tasks under his own log-in, and what is left comes back to her. */
@PoryadokTest
@EachTestAlone
class ReportAbsenceTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("report-absence");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String HEALTH = "kuzbass.health";
    private static final String HR = HEALTH + ".hr";
    private static final String AWAY = HEALTH + ".responsible";
    private static final String DEPUTY = HEALTH + ".specialist";
    private static final String PAGE = "vk.com/minzdrav_deputy";
    private static final String IN_STEAD = "Гордеева Н. Э. за Филатьеву Л. О.";

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Absences absences;

    @Autowired
    private DeputyTasks deputyTasks;

    @Autowired
    private Designations designations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Supervision supervision;

    @Autowired
    private JudgedWork judged;

    @Autowired
    private Organisation organisation;

    @Autowired
    private MailJournal mail;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Test
    void nothingIsSaidOfAnAbsenceThatHasEndedByItself() {
        Task choosing = desk.task(ministryIsObliged(), AWAY, "choose-network");
        reported("2020-02-17", "2020-03-02", DEPUTY);
        assertThat(tasks.getVariablesLocal(choosing.getId())).containsKeys("inStead", "absenceNote");

        engine.setClock(at("2020-03-03T00:01"));
        deputyTasks.followAbsences();
        assertThat(tasks.getVariablesLocal(choosing.getId())).doesNotContainKeys("inStead", "absenceNote");
    }

    @Test
    void tasksGoToTheDeputyUnderHisOwnNameAndComeBack() {
        ProcessInstance page = ministryIsObliged();
        Task choosing = desk.task(page, AWAY, "choose-network");
        asPerson(AWAY, "/task/" + choosing.getId() + "/claim", Map.of("userId", AWAY));
        assertThat(listOf(DEPUTY)).doesNotContain(choosing.getId());

        reported("2020-02-17", "2020-03-05", DEPUTY);

        assertThat(listOf(DEPUTY)).contains(choosing.getId());
        assertThat(tasks.getVariablesLocal(choosing.getId()))
                .containsEntry("inStead", IN_STEAD)
                .containsEntry(
                        "absenceNote",
                        "02.03.2020 приходится на отсутствие: Филатьева Л. О., с 17.02.2020 по 05.03.2020, "
                                + "замещает Гордеева Н. Э.");
        assertThat(assignee(choosing)).as("the deputy finds it free").isNull();

        ended();
        assertThat(listOf(DEPUTY)).doesNotContain(choosing.getId());
        assertThat(statusFor(DEPUTY, "/task/" + choosing.getId())).isNotEqualTo(HttpStatus.OK);
        assertThat(assignee(choosing)).as("hers again").isEqualTo(AWAY);
        assertThat(tasks.getVariablesLocal(choosing.getId())).doesNotContainKeys("inStead", "absenceNote");

        engine.setClock(at("2020-02-17T10:01"));
        reported("2020-02-17", "2020-03-05", DEPUTY);
        engine.passTimeUntil(page, at("2020-02-28T10:00"));
        assertThat(reminder(page).letter()).satisfies(letter -> {
            assertThat(letter.toAddress()).isEqualTo("health.specialist@kuzbass.example");
            assertThat(letter.toName()).isEqualTo("Гордеева Нина Эдуардовна");
            assertThat(letter.text())
                    .startsWith(
                            "Вы получаете это письмо за Филатьеву Л. О.: Филатьева Л. О. отсутствует по 05.03.2020");
            assertThat(letter.html()).contains("<p>Вы получаете это письмо за Филатьеву Л. О.");
        });

        completes(choosing, Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        engine.runDueJobs(page);
        assertThat(page).isWaitingAt("create-and-design");
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(choosing.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(DEPUTY);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .taskIdIn(choosing.getId())
                        .variableName("doneInStead")
                        .singleResult()
                        .getValue())
                .isEqualTo(IN_STEAD);
        desk.complete(
                page,
                HEALTH + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        PAGE,
                        "createdOn",
                        "2020-02-28",
                        "requirementsDone",
                        ticked("description", "design")));

        Task accepting = desk.task(page, DEPUTY, "accept-account");
        assertThat(tasks.getVariableLocal(accepting.getId(), "inStead"))
                .as("it has arisen during the absence")
                .isEqualTo(IN_STEAD);
        completes(accepting, Map.of("decision", "accept"));
        engine.runDueJobs(page);
        assertThat(accounts.history(accounts.findByAddress(AccountAddress.parse("vk", PAGE))
                        .orElseThrow()
                        .id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.recordedBy()).isEqualTo(DEPUTY);
                    assertThat(event.onBehalfOf()).contains(AWAY);
                });

        ProcessInstance notice = notices.of(PAGE);
        Task sending = desk.task(notice, DEPUTY, "send-notice");
        completes(sending, Map.of("outgoingNumber", "02-1", "sentOn", "2020-02-28"));
        engine.runDueJobs(notice);
        assertThat(cards.history(cards.of(notice.getId()).get(0).id()))
                .filteredOn(event -> event.kind() == CardEventKind.SUBMITTED)
                .extracting(CardEvent::by, CardEvent::onBehalfOf)
                .containsExactly(tuple(Optional.of(DEPUTY), Optional.of(AWAY)));
        assertThat(new String(
                        CockpitSession.of(port, "kuzbass.controller", "cockpit")
                                .get("instances/" + notice.getId() + "/cards")
                                .body(),
                        StandardCharsets.UTF_8))
                .as("as the controller reads it")
                .contains("Гордеева Нина Эдуардовна за Филатьеву Л. О.");
    }

    @Test
    void whatTheDeputyHasTakenAndNotDoneIsHersWhenMidnightEndsTheAbsence() {
        ProcessInstance page = ministryIsObliged();
        Task choosing = desk.task(page, AWAY, "choose-network");
        reported("2020-02-17", "2020-02-20", DEPUTY);
        assertThat(note(choosing))
                .as("the last day, 02.03.2020, is after the absence")
                .isNull();
        ProcessInstance longer = desk.start(HR, "report-absence", Map.of());
        desk.isRefused(longer, HR, "enter-absence", change("2020-02-16", DEPUTY), "newLastDay", "Этот день прошёл");
        Map<String, Object> sameDeputy = change("2020-03-03", DEPUTY);
        sameDeputy.remove("newDeputyId");
        desk.complete(longer, HR, "enter-absence", sameDeputy);
        assertThat(note(choosing)).asString().startsWith("02.03.2020 приходится на отсутствие");
        ControlCard card = cards.of(page.getId()).get(0);
        assertThat(supervision.openTasks(card))
                .singleElement()
                .satisfies(open -> assertThat(open.entitled())
                        .as("to whom a supervisor may give the task")
                        .extracting(Official::userId)
                        .contains(DEPUTY)
                        .doesNotContain(AWAY));
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 6),
                TermDocuments.signed("2020-02-17"),
                "Отпуск",
                "kuzbass.controller");
        assertThat(note(choosing)).as("the last day has moved").isNull();
        asPerson(DEPUTY, "/task/" + choosing.getId() + "/claim", Map.of("userId", DEPUTY));

        engine.setClock(at("2020-03-03T23:59"));
        deputyTasks.settle("kuzbass");
        assertThat(assignee(choosing)).isEqualTo(DEPUTY);
        engine.setClock(at("2020-03-04T00:01"));
        deputyTasks.settle("kuzbass");

        assertThat(assignee(choosing)).isNull();
        assertThat(listOf(AWAY)).contains(choosing.getId());
        assertThat(listOf(DEPUTY)).doesNotContain(choosing.getId());
    }

    @Test
    void whoeverWasToldOfAnAbsenceIsToldThatItEndsEarly() {
        ministryIsObliged();
        reported("2020-02-17", "2020-03-05", DEPUTY);
        engine.setClock(at("2020-02-20T10:00"));

        ended();

        assertThat(letters("Отсутствие завершено раньше: Филатьева Л. О., с 17.02.2020 по 05.03.2020"))
                .as("but who has ended it")
                .extracting(Letter::toAddress)
                .containsExactlyInAnyOrder(
                        "health.head@kuzbass.example",
                        "health.specialist@kuzbass.example",
                        "health.responsible@kuzbass.example");
        assertThat(letters("Отсутствие завершено раньше:"))
                .extracting(Letter::text)
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "отсутствие с 17.02.2020 по 05.03.2020 завершено раньше, 20.02.2020: задачи вернулись.",
                                "Больше не замещает Гордеева Нина Эдуардовна",
                                "Завершено: "
                                        + organisation
                                                .official(HR)
                                                .orElseThrow()
                                                .fullName()));

        engine.setClock(at("2020-02-21T10:00"));
        reported("2020-03-10", "2020-03-12", DEPUTY);
        absences.end(absences.notOver("kuzbass").get(0).id(), AWAY, Optional.empty());
        assertThat(letters("Отсутствие отменено: Филатьева Л. О., с 10.03.2020 по 12.03.2020"))
                .extracting(Letter::toAddress)
                .containsExactlyInAnyOrder(
                        "health.head@kuzbass.example",
                        "health.specialist@kuzbass.example",
                        organisation.official(HR).flatMap(Official::email).orElseThrow());
        assertThat(letters("Отсутствие отменено:"))
                .extracting(Letter::text)
                .allSatisfy(text -> assertThat(text)
                        .contains("отменено, пока не началось.", "Замещать не будет")
                        .doesNotContain("вернулись"));
    }

    private List<Letter> letters(String subject) {
        return database
                .sql("select key from letter where subject like :subject || '%'")
                .param("subject", subject)
                .query(String.class)
                .list()
                .stream()
                .map(key -> mail.find(key).orElseThrow().letter())
                .toList();
    }

    @Test
    void deputyDoesNotAcceptWhatHeHasMadeHimself() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        reported("2020-02-17", "2020-03-05", executor);
        desk.complete(page, executor, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(page, executor, "create-and-design", Map.of("address", PAGE, "createdOn", "2020-02-17"));

        desk.isRefused(page, executor, "accept-account", Map.of("decision", "accept"), null, "должно другое лицо");
        Task acceptance = desk.task(page, HEALTH + ".head", "accept-account");
        assertThat(acceptance.getAssignee()).as("refused before it is taken").isNull();
        assertThat((String) tasks.getVariableLocal(acceptance.getId(), "whyHere"))
                .startsWith("Исполняет руководитель органа: остальные")
                .contains(organisation.official(executor).orElseThrow().shortName());
        assertThat(lettersAbout(acceptance, "Задача перешла к вам")).containsExactly("health.head@kuzbass.example");
        desk.complete(page, HEALTH + ".head", "accept-account", Map.of("decision", "accept"));
    }

    @Test
    void whatItsDeputyAndAHeadWhoIsAwayMayNotAcceptGoesToTheController() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        reported("2020-02-17", "2020-03-05", executor);
        reported(HEALTH + ".head", executor);
        Task acceptance = created(page, executor);

        assertThat(tasks.getVariableLocal(acceptance.getId(), "whyHere"))
                .asString()
                .startsWith("Исполняет контролёр: остальные");
        assertThat(lettersAbout(acceptance, "Задача перешла к вам")).containsExactly("controller@kuzbass.example");
        assertThat(listOf("kuzbass.controller")).contains(acceptance.getId());
        desk.isRefused(page, executor, "accept-account", Map.of("decision", "accept"), null, "должно другое лицо");
        desk.complete(page, "kuzbass.controller", "accept-account", Map.of("decision", "accept"));
    }

    @Test
    void whatComesToAHeadWhoIsAwayIsHisDeputys() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        reported("2020-02-17", "2020-03-05", executor);
        reported(HEALTH + ".head", DEPUTY);
        Task acceptance = created(page, executor);

        assertThat(lettersAbout(acceptance, "Задача перешла к вам"))
                .containsExactly("health.specialist@kuzbass.example");
        desk.complete(page, DEPUTY, "accept-account", Map.of("decision", "accept"));
    }

    @Test
    void controllerIsToldOfWhatNobodyAtWorkMayAccept() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        reported("2020-02-17", "2020-03-05", executor);
        reported(HEALTH + ".head", executor);
        database.sql("update official set active = false where user_id in ('kuzbass.coordinator')")
                .update();
        away("kuzbass.controller", "kuzbass.government.specialist");
        // The controller's deputy has left since.
        database.sql("update official set active = false where user_id = 'kuzbass.government.specialist'")
                .update();
        Task acceptance = created(page, executor);

        assertThat(lettersAbout(acceptance, "Задачу некому исполнить")).hasSize(1);
        assertThat(mail.ofReference(acceptance.getProcessInstanceId()).stream()
                        .map(OutboxEntry::letter)
                        .filter(letter -> letter.subject().startsWith("Задачу некому исполнить"))
                        .map(Letter::text))
                .as("the task is not the controller's")
                .allMatch(text -> text.contains("#/deadlines/case/" + acceptance.getProcessInstanceId()));
    }

    @Test
    void whoStandsInForTwoGetsOneLetterThatNamesBoth() {
        ProcessInstance page = ministryIsObliged();
        reported(AWAY, DEPUTY);
        reported(HEALTH + ".head", DEPUTY);

        engine.passTimeUntil(page, at("2020-03-03T10:00"));

        assertThat(mail.ofReference(page.getId()))
                .filteredOn(entry -> entry.letter().subject().startsWith("Просрочено"))
                .extracting(entry -> entry.letter().toName(), OutboxEntry::state)
                .containsOnlyOnce(tuple("Гордеева Нина Эдуардовна", LetterState.QUEUED))
                .containsOnlyOnce(tuple("Гордеева Нина Эдуардовна", LetterState.WITHDRAWN));
        assertThat(mail.ofReference(page.getId()))
                .filteredOn(entry -> entry.state() == LetterState.QUEUED
                        && entry.letter().subject().startsWith("Просрочено")
                        && entry.letter().toName().startsWith("Гордеева"))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.letter().text() + entry.letter().html())
                        .contains(
                                "Вы получаете это письмо за Филатьеву Л. О.",
                                "Вы получаете это письмо за Ветлугина Ю. Я."));
    }

    @Test
    void peopleToChooseFromStandByTheirSurnames() {
        ministryIsObliged();
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        Task task = desk.task(absence, HR, "enter-absence");

        for (String list : List.of("absentOptions", "deputyOptions")) {
            List<String> names = Pattern.compile("\"label\":\"([^\"]+)\"")
                    .matcher(tasks.getVariable(task.getId(), list).toString())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(names).as(list).hasSizeGreaterThan(3).isSorted();
        }
    }

    private Task created(ProcessInstance page, String executor) {
        desk.complete(page, executor, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(page, executor, "create-and-design", Map.of("address", PAGE, "createdOn", "2020-02-17"));
        return tasks.createTaskQuery().taskDefinitionKey("accept-account").singleResult();
    }

    private void reported(String absent, String deputy) {
        away(absent, deputy);
        deputyTasks.settle("kuzbass");
    }

    private void away(String absent, String deputy) {
        absences.report(
                new NewAbsence(
                        absent, deputy, Standing.ACTING, LocalDate.of(2020, 2, 17), LocalDate.of(2020, 3, 5), "приказ"),
                HR,
                () -> {});
    }

    private List<String> lettersAbout(Task task, String subject) {
        return mail.ofReference(task.getProcessInstanceId()).stream()
                .map(OutboxEntry::letter)
                .filter(letter -> letter.subject().startsWith(subject))
                .map(Letter::toAddress)
                .toList();
    }

    @Test
    void whoEntersAnAbsenceReadsWhichLastDaysFallIntoIt() {
        ProcessInstance page = ministryIsObliged();
        Task choosing = desk.task(page, AWAY, "choose-network");
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.isRefusedAt(absence, HR, "enter-absence", Map.of(), "absenceDeed");
        desk.isRefusedAt(absence, HR, "enter-absence", Map.of("absenceDeed", "END"), "absenceId");
        desk.complete(absence, HR, "enter-absence", form("2020-02-20", "2020-03-05", DEPUTY));

        String due = "«" + choosing.getName() + "» — 02.03.2020";
        assertThat((String) history.createHistoricVariableInstanceQuery()
                        .processInstanceId(absence.getId())
                        .variableName("enteredAbsence")
                        .singleResult()
                        .getValue())
                .contains("На эти дни приходится: " + due);
        assertThat(mail.ofReference(absence.getId()))
                .extracting(entry -> entry.letter().text())
                .as("head, deputy, and whoever is away")
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains(due));
    }

    @Test
    void whatSomebodyHasBegunHimselfIsNotCalledSubstitution() {
        ProcessInstance page = ministryIsObliged();
        reported("2020-02-17", "2020-03-05", DEPUTY);
        String card = cards.of(page.getId()).get(0).id().toString();
        ProcessInstance request = desk.start(HEALTH + ".head", "ask-about-card", Map.of("cardId", card));
        Task own = desk.task(request, HEALTH + ".head", "make-request");
        assertThat((Object) tasks.getVariableLocal(own.getId(), "inStead")).isNull();
        deputyTasks.settle("kuzbass");
        assertThat((Object) tasks.getVariableLocal(own.getId(), "inStead"))
                .as("nor later")
                .isNull();

        assertThat(desk.shown(request, HEALTH + ".head", "make-request", "helpingPeopleOptions"))
                .contains("(нельзя: отсутствует с 17.02.2020 по 05.03.2020)");
        desk.isRefused(
                request,
                HEALTH + ".head",
                "make-request",
                Map.of(
                        "cardId",
                        card,
                        "requestKind",
                        "HELP",
                        "helpingPeople",
                        ticked(AWAY),
                        "helpDay",
                        "2020-02-20",
                        "helpWanted",
                        "Описание страницы"),
                "helpingPeople",
                "отсутствует с 17.02.2020 по 05.03.2020",
                "Выберите другого соисполнителя");
    }

    @Test
    void deputyGoesOnInAnothersSteadWithWhatJudgesNothing() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        reported(executor, AWAY);
        reported(HEALTH + ".head", AWAY);
        desk.complete(page, AWAY, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        assertThat(judged.bars(desk.task(page, AWAY, "create-and-design"), AWAY))
                .isEmpty();
        desk.complete(page, AWAY, "create-and-design", Map.of("address", PAGE, "createdOn", "2020-02-17"));

        desk.isRefused(page, AWAY, "accept-account", Map.of("decision", "accept"), null, "должно другое лицо");
        desk.complete(page, "kuzbass.controller", "accept-account", Map.of("decision", "accept"));
    }

    @Test
    void deputyJudgesNothingInAnothersSteadWhereHeHasActedInHisOwnName() {
        ProcessInstance page = ministryIsObliged();
        String executor = HEALTH + ".executor";
        desk.complete(page, AWAY, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(
                page,
                executor,
                "create-and-design",
                Map.of("networkUnfit", true, "networkRemarks", "Группа уже есть в «Одноклассниках»."));
        desk.complete(page, AWAY, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        reported(executor, DEPUTY);
        desk.complete(page, DEPUTY, "create-and-design", Map.of("address", PAGE, "createdOn", "2020-02-17"));
        ended();
        reported(AWAY, executor);

        Task acceptance = desk.task(page, executor, "accept-account");
        assertThat(judged.bars(acceptance, executor))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("уже действовали"));
        assertThat(judged.bars(acceptance, AWAY)).isEmpty();
        desk.complete(page, AWAY, "accept-account", Map.of("decision", "accept"));
        assertThat(judged.bars(acceptance, executor))
                .as("a draft of it, saved in the moment in which it ends, is no fault")
                .isEmpty();
    }

    @Test
    void deputyWhoHasLeftKeepsNothing() {
        ProcessInstance page = ministryIsObliged();
        Task choosing = desk.task(page, AWAY, "choose-network");
        reported("2020-02-17", "2020-02-20", DEPUTY);
        asPerson(DEPUTY, "/task/" + choosing.getId() + "/claim", Map.of("userId", DEPUTY));

        database.sql("update official set active = false where user_id = ?")
                .param(DEPUTY)
                .update();
        deputyTasks.settle("kuzbass");

        assertThat(assignee(choosing)).isNull();
        assertThat(tasks.getVariablesLocal(choosing.getId())).doesNotContainKey("inStead");
        assertThat(listOf(AWAY)).contains(choosing.getId());
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        ministryIsObliged();
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.isRefused(
                absence, HR, "enter-absence", form("2020-02-20", "2020-02-19", DEPUTY), "lastDay", "раньше первого");
        desk.isRefused(absence, HR, "enter-absence", form("2020-02-20", "2020-02-21", AWAY), "deputyId", "самого себя");
        desk.isRefused(
                absence,
                HR,
                "enter-absence",
                form("2020-02-20", "2020-02-21", "kuzbass.culture.head"),
                "deputyId",
                "вышестоящего органа");
        desk.isRefused(
                absence, HR, "enter-absence", form("2020-02-20", "2020-02-21", HR), "deputyId", "Своё замещение");
        desk.isRefusedAt(absence, HR, "enter-absence", form("2020-02-20", "2020-02-19", HR), "lastDay", "deputyId");
        Map<String, Object> withoutDeputy = form("2020-02-20", "2020-02-19", DEPUTY);
        withoutDeputy.remove("deputyId");
        desk.isRefusedAt(absence, HR, "enter-absence", withoutDeputy, "lastDay", "deputyId");
        desk.complete(absence, HR, "enter-absence", form("2020-02-20", "2020-02-28", DEPUTY));
        assertThat(database.sql("select to_name from letter where subject like 'Отсутствие:%' order by to_name")
                        .query(String.class)
                        .list())
                .as("who is away, who stands in and the head are told")
                .hasSize(3)
                .anyMatch(name -> name.startsWith("Филатьева"))
                .anyMatch(name -> name.startsWith("Гордеева"));

        ProcessInstance second = desk.start(HEALTH + ".head", "report-absence", Map.of());
        Map<String, Object> chain = form("2020-02-21", "2020-02-22", HEALTH + ".executor");
        chain.put("absentId", DEPUTY);
        desk.isRefused(second, HR, "enter-absence", chain, "absentId", "замещает Филатьеву Л. О.");
        Map<String, Object> circle = form("2020-02-21", "2020-02-22", AWAY);
        circle.put("absentId", HEALTH + ".executor");
        desk.isRefused(second, HR, "enter-absence", circle, "deputyId", "тоже отсутствует", "20.02.2020");
        Map<String, Object> earlier = change("2020-02-24", HEALTH + ".executor");
        desk.complete(second, HR, "enter-absence", earlier);
        assertThat(absences.notOver("kuzbass"))
                .extracting(Absence::lastDay, Absence::deputyId)
                .containsExactly(tuple(LocalDate.of(2020, 2, 24), HEALTH + ".executor"));
    }

    @Test
    void officeOfTheTerritoryPassesOnWhenTheControllerHasConfirmedIt() {
        ministryIsObliged();
        String hr = "kuzbass.media.hr";
        ProcessInstance absence = desk.start(hr, "report-absence", Map.of());
        desk.complete(absence, hr, "enter-absence", ofCoordinator());
        assertThat(absences.notOver("kuzbass")).as("it does not count yet").isEmpty();
        assertThat(database.sql("select to_name || text_body from letter where subject like 'Отсутствие:%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("Ельников Степан Константинович")
                .contains("Подтвердите отсутствие", "Звягин Борис Ильич");
        assertThat(desk.shown(absence, "kuzbass.controller", "confirm-absence", "officesText"))
                .isEqualTo("координатор");
        desk.complete(
                absence,
                "kuzbass.controller",
                "confirm-absence",
                Map.of("confirmation", "RETURN", "confirmationRemarks", "Заместитель нужен другой"));
        assertThat(desk.shown(absence, hr, "enter-absence", "confirmationRemarks"))
                .isEqualTo("Заместитель нужен другой");
        desk.complete(absence, hr, "enter-absence", ofCoordinator());
        desk.complete(absence, "kuzbass.controller", "confirm-absence", Map.of("confirmation", "CONFIRM"));
        engine.runDueJobs(absence);

        assertThat(absence).isEnded();
        assertThat(absences.notOver("kuzbass"))
                .extracting(Absence::officialId, Absence::deputyId)
                .containsExactly(tuple("kuzbass.coordinator", "kuzbass.media.specialist"));
        assertThat(database.sql("select recorded_by from absence")
                        .query(String.class)
                        .single())
                .as("entered by the personnel office")
                .isEqualTo(hr);
    }

    @Test
    void headOfTheBodyConfirmsTheControllersOwnAbsenceAndNobodyConfirmsHisOwnWord() {
        ministryIsObliged();
        String head = "kuzbass.government.head";
        ProcessInstance absence = desk.start(head, "report-absence", Map.of());
        Map<String, Object> form = form("2020-02-20", "2020-02-28", "kuzbass.government.responsible");
        form.put("absentId", "kuzbass.controller");
        desk.complete(absence, head, "enter-absence", form);
        assertThat(desk.tasks(absence, head, "confirm-absence")).isEmpty();
        assertThat(tasks.getIdentityLinksForTask(desk.task(absence, "kuzbass.coordinator", "confirm-absence")
                        .getId()))
                .as("who is away confirms nothing, nor does who has entered it")
                .extracting(IdentityLink::getGroupId)
                .containsExactly("kuzbass.coordinator");
        desk.complete(absence, "kuzbass.coordinator", "confirm-absence", Map.of("confirmation", "CONFIRM"));
        assertThat(absences.notOver("kuzbass")).extracting(Absence::officialId).containsExactly("kuzbass.controller");
    }

    private static Map<String, Object> ofCoordinator() {
        Map<String, Object> form = form("2020-02-20", "2020-02-28", "kuzbass.media.specialist");
        form.put("absentId", "kuzbass.coordinator");
        return form;
    }

    @Test
    void rankOfTheClauseHoldsForTheDeputyAndOnesOwnDesignationDoesNotPassOn() {
        String body = "spb.inspection";
        engine.setClock(LocalDateTime.parse("2020-07-01T10:00").atZone(ZoneId.of("Europe/Moscow")));
        ProcessInstance appointment =
                acts.obliges("spb-draft-2020", "SPB-6.2", body, "appoint-officials", "2020-07-01");
        designations.designate(
                new NewDesignation(
                        body,
                        PersonRole.RESPONSIBLE,
                        body + ".responsible",
                        "spb-draft-2020",
                        "SPB-6.2",
                        "1",
                        LocalDate.of(2020, 7, 1),
                        LocalDate.of(2020, 7, 1),
                        Optional.empty()),
                "test");
        ProcessInstance absence = desk.start(body + ".head", "report-absence", Map.of());
        Map<String, Object> form = form("2020-07-01", "2020-07-10", body + ".specialist");
        form.put("absentId", body + ".responsible");
        desk.isRefused(
                absence,
                body + ".head",
                "enter-absence",
                form,
                "deputyId",
                "Пункт 6.2",
                "не ниже заместителя руководителя",
                "Пересветов Д. С.");
        form = form("2020-07-01", "2020-07-10", body + ".responsible");
        form.put("absentId", body + ".head");
        desk.complete(absence, body + ".head", "enter-absence", form);

        String deputy = body + ".responsible";
        Task proposing = desk.task(appointment, deputy, "propose-person");
        desk.complete(proposing, deputy, Map.of("personId", deputy));
        engine.runDueJobs(appointment);
        assertThat(desk.tasks(appointment, deputy, "sign-order"))
                .as("nobody signs in another's stead the order on himself")
                .isEmpty();
        assertThat(desk.tasks(appointment, body + ".head", "sign-order")).hasSize(1);

        runtime.setVariable(appointment.getId(), "personId", body + ".head");
        outbox.put(new Letter(
                "test:private",
                "spb",
                "inspection.head@spb.example",
                "Озерская Майя Святославовна",
                "О вас",
                "Текст",
                "<html><body>Текст</body></html>",
                Optional.of(appointment.getId())));
        assertThat(mail.find("test:private").orElseThrow()).satisfies(entry -> {
            assertThat(entry.letter().toAddress()).isEqualTo("inspection.head@spb.example");
            assertThat(entry.nextAttemptAt()).contains(Instant.parse("2020-07-10T21:00:00Z"));
        });
    }

    @Test
    void ofTwoWhoEnterAtOnceOneIsRefusedAndTheSameTwiceIsOne() throws Exception {
        ministryIsObliged();
        List<Boolean> accepted = AtOnce.all(List.of(() -> enters(DEPUTY), () -> enters(HEALTH + ".executor")));
        assertThat(accepted).containsExactlyInAnyOrder(true, false);
        String deputy = absences.notOver("kuzbass").get(0).deputyId();
        assertThat(enters(deputy)).as("an import that comes again").isTrue();
        assertThat(absences.notOver("kuzbass")).hasSize(1);
    }

    private boolean enters(String deputy) {
        try {
            absences.report(
                    new NewAbsence(
                            AWAY,
                            deputy,
                            Standing.ACTING,
                            LocalDate.of(2020, 2, 20),
                            LocalDate.of(2020, 2, 28),
                            "приказ"),
                    HR,
                    () -> {});
            return true;
        } catch (AbsenceException refused) {
            return false;
        }
    }

    @Test
    void administratorWhoBelongsToNoBodyReadsWhoBeginsIt() {
        ResponseEntity<JsonNode> answer = http.withBasicAuth("admin", "admin")
                .postForEntity(
                        "/engine-rest/process-definition/key/report-absence/submit-form",
                        Map.of("variables", Map.of()),
                        JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().get("message").asText())
                .contains("Не указано, на какой территории начинается процедура")
                .contains("её начинает сотрудник органа под своим логином");
    }

    private ProcessInstance ministryIsObliged() {
        engine.setClock(at("2020-02-17T10:00"));
        pages.forgetAllOf("kuzbass");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        return acts.obliges("kuzbass-66-2020", "KUZ-3a", HEALTH, "create-account", "2020-02-14");
    }

    /** The personnel office enters it over REST, logged in. */
    private void reported(String first, String last, String deputy) {
        String started = asPerson(
                        HR, "/process-definition/key/report-absence/submit-form", Map.of("variables", Map.of()))
                .get("id")
                .asText();
        ProcessInstance absence =
                runtime.createProcessInstanceQuery().processInstanceId(started).singleResult();
        Task task = desk.task(absence, HR, "enter-absence");
        completes(HR, task, form(first, last, deputy));
        engine.runDueJobs(absence);
    }

    private void ended() {
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.complete(
                absence,
                HR,
                "enter-absence",
                Map.of(
                        "absenceDeed",
                        "END",
                        "absenceId",
                        absences.notOver("kuzbass").get(0).id().toString()));
        assertThat(absence).isEnded();
    }

    private Map<String, Object> change(String lastDay, String deputy) {
        return new HashMap<>(Map.of(
                "absenceDeed",
                "CHANGE",
                "absenceId",
                absences.notOver("kuzbass").get(0).id().toString(),
                "newLastDay",
                lastDay,
                "newDeputyId",
                deputy));
    }

    private Object note(Task task) {
        return tasks.getVariableLocal(task.getId(), "absenceNote");
    }

    private static Map<String, Object> form(String first, String last, String deputy) {
        return new HashMap<>(Map.of(
                "absenceDeed",
                "REPORT",
                "absentId",
                AWAY,
                "firstDay",
                first,
                "lastDay",
                last,
                "deputyId",
                deputy,
                "standing",
                "ACTING",
                "absenceKind",
                "ANNUAL_LEAVE",
                "absenceGround",
                "приказ от 14.02.2020 № 14-к"));
    }

    private void completes(Task task, Map<String, Object> form) {
        completes(DEPUTY, task, form);
    }

    private void completes(String user, Task task, Map<String, Object> form) {
        asPerson(user, "/task/" + task.getId() + "/claim", Map.of("userId", user));
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        asPerson(user, "/task/" + task.getId() + "/submit-form", Map.of("variables", variables));
    }

    private JsonNode asPerson(String user, String path, Map<String, Object> body) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(user, user).postForEntity("/engine-rest" + path, body, JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s %s: %s", user, path, answer.getBody())
                .isTrue();
        return answer.getBody();
    }

    private HttpStatus statusFor(String user, String path) {
        return HttpStatus.valueOf(http.withBasicAuth(user, user)
                .getForEntity("/engine-rest" + path, String.class)
                .getStatusCode()
                .value());
    }

    /** Ids of the tasks in the first filter of Tasklist. */
    private List<String> listOf(String user) {
        TestRestTemplate person = http.withBasicAuth(user, user);
        String filter = StreamSupport.stream(
                        person.getForObject("/engine-rest/filter?resourceType=Task", JsonNode.class)
                                .spliterator(),
                        false)
                .filter(known -> known.get("name").asText().equals("Задачи моего органа"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        return person.getForObject("/engine-rest/filter/" + filter + "/list?maxResults=1000", JsonNode.class)
                .findValuesAsText("id");
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private OutboxEntry reminder(ProcessInstance page) {
        return mail.ofReference(page.getId()).get(0);
    }

    private static ZonedDateTime at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO);
    }
}
