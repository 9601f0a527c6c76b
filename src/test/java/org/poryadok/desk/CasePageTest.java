package org.poryadok.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter leads its reader to a page that he may see, and the head of a body acts from there; nobody of another body does. */
@PoryadokTest
class CasePageTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MailJournal journal;

    @BeforeEach
    void nobodyHasAPage() {
        accounts.closeAllOf("tomsk", "kuzbass");
    }

    @Test
    void headReadsWhatIsLateSinceWhenAndWhoseItIsAndReminds() {
        ProcessInstance overdue = overdue();
        CockpitSession head = CockpitSession.of(port, "kuzbass.culture.head");
        String address = "/cases/" + overdue.getId();
        assertThat(text(head.page(address)))
                .contains(
                        "Создание и оформление официальной страницы",
                        "02.03.2020 (понедельник)",
                        "1 рабочий день",
                        "абзац второй пункта 3",
                        "У кого дело сейчас",
                        "04.03.2020 об этом узнают: координатор.",
                        "Напомнить исполнителю сейчас",
                        "processStart=replace-official",
                        "Просрочено на 1 рабочий день");

        Matcher card = Pattern.compile("name=\"card\" value=\"([^\"]+)\"").matcher(text(head.page(address)));
        assertThat(card.find()).isTrue();
        Map<String, String> form = Map.of("card", card.group(1));
        int before = journal.ofReference(overdue.getId()).size();
        assertThat(CockpitSession.of(port, "kuzbass.culture.responsible")
                        .submit(address + "/remind", "x.csv", "", form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(doneBy(head, address + "/remind", form)).endsWith("?done=reminded");
        assertThat(journal.ofReference(overdue.getId()).stream().skip(before))
                .as("not to himself")
                .extracting(entry -> entry.letter().toName().isEmpty())
                .containsExactly(false);
        assertThat(text(head.page(address + "?done=reminded"))).contains("Письмо отправлено.");
        assertThat(doneBy(head, address + "/remind", form))
                .as("a second press a moment later writes nothing, and says so")
                .endsWith("?done=reminded-before");
        assertThat(text(head.page(address + "?done=reminded-before"))).contains("второе письмо не отправлено");
    }

    /** Where the page leads to when something was done. */
    private static String doneBy(CockpitSession head, String address, Map<String, String> form) {
        HttpResponse<byte[]> answer = head.submit(address, "x.csv", "", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void caseIsForItsBodyAndItsSupervisorsAlone() {
        ProcessInstance overdue = overdue();
        String address = "/cases/" + overdue.getId();
        assertThat(CockpitSession.stranger(port).page(address).statusCode()).isEqualTo(401);
        for (String reader :
                List.of("kuzbass.culture.executor", "kuzbass.coordinator", "kuzbass.controller", "admin")) {
            assertThat(text(CockpitSession.of(port, reader).page(address)))
                    .as(reader)
                    .contains("У кого дело сейчас")
                    .doesNotContain("Напомнить исполнителю сейчас", "processStart");
        }
        for (String other : List.of("kuzbass.health.head", "kuzbass.security", "tomsk.coordinator")) {
            assertThat(CockpitSession.of(port, other).page(address).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(CockpitSession.of(port, "kuzbass.culture.head")
                        .page("/cases/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void headReadsOfACaseOfManyBodiesWhatIsHisOwnAlone() {
        engine.setClock(LocalDateTime.parse("2020-02-14T10:00").atZone(KEMEROVO));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        String coordinator = "kuzbass.coordinator";
        ProcessInstance decision =
                desk.start(coordinator, "coordinate-decision", Map.of("decisionTopic", "Сведения о страницах"));
        desk.complete(
                decision,
                coordinator,
                "enter-decision",
                Map.of(
                        "entryDecision", "issue",
                        "decisionClause", "KUZ-3d",
                        "decidedOn", "2020-02-14",
                        "decisionText", "Сообщите адреса страниц.",
                        "addresseeMode", "bodies",
                        "addresseeBodies", Desk.ticked("kuzbass.health", "kuzbass.culture"),
                        "wanted", "report",
                        "termKind", "working",
                        "termDays", 5));
        String address = "/cases/" + decision.getId();
        String own = nameOf("kuzbass.health.responsible");
        String other = nameOf("kuzbass.culture.responsible");
        desk.complete(
                decision,
                coordinator,
                "lead-decision",
                Map.of("leadAction", "withdraw", "withdrawReason", "Сведения получены"));

        assertThat(text(CockpitSession.of(port, "kuzbass.health.head").page(address)))
                .contains(own)
                .doesNotContain(other);
        assertThat(text(CockpitSession.of(port, "kuzbass.controller").page(address)))
                .contains(own, other);
    }

    private String nameOf(String userId) {
        return organisation.official(userId).orElseThrow().fullName();
    }

    @Test
    void incidentIsReadByWhoeverIsToldOfItAndTheHeadHandsItsTaskOver() {
        ProcessInstance incident = incident();
        String address = "/cases/" + incident.getId();
        for (String reader : List.of("tomsk.security", "tomsk.regional-centre", "tomsk.health.executor")) {
            assertThat(text(CockpitSession.of(port, reader).page(address)))
                    .as(reader)
                    .contains("Инцидент: компрометация страницы", "Принять первые меры");
        }
        assertThat(text(CockpitSession.of(port, "tomsk.health.head").page(address)))
                .contains(
                        "href=\"https://vk.com/pt_case\"",
                        "Реклама",
                        "не отмечены, внутренний срок — до 11.02.2024 00:30",
                        "Обратиться в поддержку площадки",
                        "предупреждение не отмечено",
                        "Кому звонить",
                        "Письма об этом",
                        "Страница не под контролем органа: vk.com/pt_case");
        String contain = task(incident, "contain");
        assertThat(text(CockpitSession.of(port, "tomsk.health.executor").page(address)))
                .contains("#/?task=" + contain);
        CockpitSession head = CockpitSession.of(port, "tomsk.health.head");
        assertThat(text(head.page(address))).contains("Передать задачу другому сотруднику");
        Map<String, String> form =
                Map.of("task", contain, "official", "tomsk.health.responsible", "reason", "Исполнитель в дороге");
        assertThat(CockpitSession.of(port, "tomsk.culture.head")
                        .submit(address + "/hand-over", "x.csv", "", form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(text(head.submit(
                        address + "/hand-over",
                        "x.csv",
                        "",
                        Map.of("task", contain, "official", "tomsk.health.responsible", "reason", " "))))
                .contains("Укажите, почему задача передаётся.");
        assertThat(head.submit(address + "/hand-over", "x.csv", "", form).statusCode())
                .isEqualTo(303);
        assertThat(tasks.createTaskQuery().taskId(contain).singleResult().getAssignee())
                .isEqualTo("tomsk.health.responsible");
    }

    @Test
    void letterLeadsToTheTaskThatItsReaderHasNowAndToTheCaseWhenHeHasNone() {
        ProcessInstance incident = incident();
        String address = "/cases/" + incident.getId();
        CockpitSession executor = CockpitSession.of(port, "tomsk.health.executor");
        String contain = task(incident, "contain");
        assertThat(leadsTo(executor.page(address + "/task")))
                .endsWith("/camunda/app/tasklist/default/#/?task=" + contain);
        assertThat(leadsTo(CockpitSession.of(port, "tomsk.security").page(address + "/task")))
                .endsWith("#/?task=" + task(incident, "advise"));
        assertThat(leadsTo(CockpitSession.of(port, "tomsk.regional-centre").page(address + "/task")))
                .endsWith(address);
        tasks.setAssignee(contain, "tomsk.health.responsible");
        assertThat(leadsTo(executor.page(address + "/task")))
                .as("somebody else has taken it")
                .endsWith(address);
        assertThat(CockpitSession.of(port, "tomsk.culture.head")
                        .page(address + "/task")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void headAndSupervisorsRemindThoseAtWorkOnAnIncidentOnceAnHour() {
        ProcessInstance incident = incident();
        String address = "/cases/" + incident.getId();
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-13T01:00").atZone(TOMSK));
        CockpitSession controller = CockpitSession.of(port, "tomsk.controller");
        assertThat(text(controller.page(address)))
                .contains(
                        "не отмечены, внутренний срок истёк 11.02.2024 00:30, прошло: 2 дня",
                        "14.02.2024 00:30 об этом снова узнают: ",
                        "Напомнить всем, у кого задачи");
        for (String other : List.of("tomsk.health.executor", "tomsk.regional-centre", "admin")) {
            CockpitSession reader = CockpitSession.of(port, other);
            assertThat(text(reader.page(address))).as(other).doesNotContain("Напомнить всем");
            assertThat(reader.submit(address + "/remind-all", "x.csv", "", Map.of())
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(controller
                        .submit(address + "/remind-all", "x.csv", "", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(journal.ofReference(incident.getId()))
                .filteredOn(entry -> entry.letter().key().contains(":by-hand:"))
                .as("security is at work too, the controller is not")
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.letter().text())
                        .contains("Напоминает: ", "/cases/" + incident.getId() + "/task"));
        assertThat(text(CockpitSession.of(port, "tomsk.health.head")
                        .submit(address + "/remind-all", "x.csv", "", Map.of())))
                .contains("Об этом деле уже напомнили 13.02.2024 01:00");
        CockpitSession coordinator = CockpitSession.of(port, "tomsk.coordinator", "cockpit");
        assertThat(CockpitSession.text(coordinator.get("instances/" + incident.getId() + "/file")))
                .contains("https://vk.com/pt_case", "Принять первые меры", "Напоминание: ", "\"remind\":true");
        assertThat(coordinator
                        .post("instances/" + incident.getId() + "/remind", Map.of())
                        .statusCode())
                .isEqualTo(400);
        engine.setClock(LocalDateTime.parse("2024-02-13T02:05").atZone(TOMSK));
        assertThat(coordinator
                        .post("instances/" + incident.getId() + "/remind", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(CockpitSession.of(port, "kuzbass.coordinator", "cockpit")
                        .get("instances/" + incident.getId() + "/file")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsNotLoggedInIsLedThroughTheLogInAndBack() {
        HttpResponse<byte[]> answer =
                CockpitSession.stranger(port).opened("/cases/00000000-0000-0000-0000-000000000000?done=x");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(leadsTo(answer))
                .isEqualTo(
                        "/camunda/app/tasklist/default/?wanted=%2Fcases%2F00000000-0000-0000-0000-000000000000%3Fdone%3Dx#/login");
    }

    private ProcessInstance incident() {
        engine.setClock(LocalDateTime.parse("2024-02-10T23:30").atZone(TOMSK));
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        accounts.open("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/pt_case", LocalDate.of(2024, 1, 10));
        return desk.start(
                "tomsk.health.executor", "account-compromised", Map.of("sign", "FOREIGN_POST", "seen", "Реклама"));
    }

    private String task(ProcessInstance incident, String definition) {
        return tasks.createTaskQuery()
                .processInstanceId(incident.getId())
                .taskDefinitionKey(definition)
                .singleResult()
                .getId();
    }

    private static String leadsTo(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private ProcessInstance overdue() {
        engine.setClock(LocalDateTime.parse("2020-02-14T10:00").atZone(KEMEROVO));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance begun = runtime.startProcessInstanceByKey(
                "create-account",
                "kuzbass-66-2020|KUZ-3a|kuzbass.culture",
                Map.of(
                        "jurisdiction", "kuzbass",
                        "actId", "kuzbass-66-2020",
                        "clauseId", "KUZ-3a",
                        "bodyId", "kuzbass.culture",
                        "eventDate", "2020-02-14"));
        engine.runDueJobs(begun);
        engine.passTimeUntil(begun, LocalDateTime.parse("2020-03-03T10:00").atZone(KEMEROVO));
        return begun;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
