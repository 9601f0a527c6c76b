package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.AtOnce;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor does from Cockpit about a term that runs in a procedure: over HTTP, as the pages do it. */
@PoryadokTest
class DeedsTest {

    private static final ZoneId PETERSBURG = ZoneId.of("Europe/Moscow");
    private static final String ACT = "spb-draft-2020";

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    Desk desk;

    @Autowired
    EnactedAct acts;

    @Autowired
    Accounts accounts;

    @Autowired
    ControlCards cards;

    @Autowired
    MailJournal mail;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Organisation organisation;

    private CockpitSession controller;
    private ProcessInstance report;
    private ControlCard card;

    @BeforeEach
    void aReportIsDueOn2November() {
        at("2020-07-01T10:00");
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        report = acts.obliges(ACT, "SPB-7", "spb.culture", "report-execution", "2020-07-01");
        card = cards.of(report.getId()).get(0);
        controller = CockpitSession.of(port, "spb.controller", "cockpit");
    }

    @Test
    void extensionMovesCardTaskAndFormsAndStaysInTheHistoryWithItsReason() {
        done(controller.post(
                "cards/" + card.id() + "/extend", extension("2020-11-16", "Страницу блокировала площадка")));

        ControlCard extended = cards.card(card.id());
        assertThat(extended.lastDay()).contains(LocalDate.of(2020, 11, 16));
        assertThat(extended.extensions()).isEqualTo(1);
        Task task = task("sign-report");
        assertThat(task.getDueDate()).isEqualTo(due("2020-11-16"));
        assertThat(tasks.getVariable(task.getId(), "lastDayText")).isEqualTo("16.11.2020 (понедельник), продлён");
        assertThat(runtime.getVariable(report.getId(), "lastDayText")).isEqualTo("16.11.2020 (понедельник), продлён");
        assertThat((String) runtime.getVariable(report.getId(), "termExplanation"))
                .contains("Срок продлён", "16.11.2020", "Распоряжение Губернатора от 01.07.2020 № 12-рг");
        CardEvent event = last(CardEventKind.EXTENDED);
        assertThat(event.by()).contains("spb.controller");
        assertThat(event.note())
                .contains("Страницу блокировала площадка. Документ: Распоряжение Губернатора от 01.07.2020 № 12-рг.");
        assertThat(event.oldLastDay()).contains(LocalDate.of(2020, 11, 2));
    }

    /** With the document without which no term of an act is extended. */
    private static Map<String, String> extension(String lastDay, String reason) {
        return Map.of(
                "lastDay",
                lastDay,
                "reason",
                reason,
                "documentKind",
                "Распоряжение Губернатора",
                "documentNumber",
                "12-рг",
                "documentDate",
                lastDay.startsWith("2023") ? "2023-09-04" : "2020-07-01");
    }

    @Test
    void extensionIsInTheEnginesLogUnderTheControllersName() {
        done(controller.post("cards/" + card.id() + "/extend", extension("2020-11-16", "Нужно")));

        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(report.getId())
                        .property("dueDate")
                        .list())
                .anySatisfy(entry -> assertThat(entry.getUserId()).isEqualTo("spb.controller"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"lastDay":"2020-11-16","documentKind":"Указ","documentNumber":"5","documentDate":"2020-07-01"} | reason | Укажите причину
            {"lastDay":"2020-11-16","reason":"Нужно"} | documentKind | Срок установлен актом, решения контролёра для продления мало
            {"lastDay":"2020-11-16","reason":"Нужно","documentKind":"Указ","documentDate":"2020-07-01"} | documentNumber | Укажите номер
            {"lastDay":"2020-11-16","reason":"Нужно","documentKind":"Указ","documentNumber":"–","documentDate":"2020-07-01"} | documentNumber | буква или цифра
            {"lastDay":"2020-11-16","reason":"Нужно","documentKind":"Указ","documentNumber":"5","documentDate":"2020-07-02"} | documentDate | ещё не подписан
            {"lastDay":"2020-11-16","reason":"Нужно","documentKind":"Указ","documentNumber":"5","documentDate":"2020-06-30"} | documentDate | старше акта
            {"lastDay":"2020-11-16","reason":"Нужно","documentKind":"Указ","documentNumber":"5","documentDate":"2020-06-31"} | documentDate | Такой даты нет
            {"reason":"Нужно"} | lastDay | Укажите новый последний день срока.
            {"lastDay":"2020-11-31","reason":"Нужно"} | lastDay | Такой даты нет: «2020-11-31». Выберите дату в календаре.
            {"lastDay":"2020-11-15","reason":"Нужно"} | lastDay | Новый последний день 15.11.2020 должен быть рабочим
            {"lastDay":"2020-10-30","reason":"Нужно"} | lastDay | должен быть позже прежнего: 02.11.2020
            {"lastDay":"2099-11-16","reason":"Нужно"} | lastDay | 2099
            {"lastDay":{"$gt":""},"reason":["x"]} | lastDay | Укажите новый последний день срока.
            [] | | Запрос не прочитан.
            нет | | Запрос не прочитан.
            """)
    void extensionThatMakesNoSenseIsRefusedBesideItsField(String body, String field, String sentence) {
        HttpResponse<byte[]> answer =
                controller.post("cards/" + card.id() + "/extend", body, Optional.of(controller.token()));

        refused(answer, 400, sentence);
        assertThat(CockpitSession.json(answer).path("field").asText(null)).isEqualTo(field);
        assertThat(cards.card(card.id()).extensions()).isZero();
        assertThat(task("sign-report").getDueDate()).isEqualTo(due("2020-11-02"));
    }

    @Test
    void everyFieldThatIsToBeMendedIsNamedWithItsSentence() {
        HttpResponse<byte[]> answer =
                controller.post("cards/" + card.id() + "/extend", extension("2020-11-14", "я".repeat(4001)));

        refused(answer, 400, "должен быть рабочим");
        assertThat(CockpitSession.json(answer).get("faults"))
                .extracting(fault -> fault.get("field").asText())
                .containsExactly("lastDay", "reason");
        assertThat(CockpitSession.json(answer).at("/faults/1/message").asText())
                .isEqualTo("Введите не более 4000 знаков.");
    }

    @Test
    void reasonOfTenThousandCharactersIsRefused() {
        HttpResponse<byte[]> answer =
                controller.post("cards/" + card.id() + "/extend", extension("2020-11-16", "я".repeat(10_000)));

        refused(answer, 400, "Введите не более 4000 знаков.");
        assertThat(CockpitSession.json(answer).get("field").asText()).isEqualTo("reason");
    }

    @Test
    void onlyTheControllerOfTheJurisdictionExtendsAndReleases() {
        Map<String, String> extension = extension("2020-11-16", "Нужно");
        String extend = "cards/" + card.id() + "/extend";
        String release = "cards/" + card.id() + "/release";

        refused(session("spb.coordinator").post(extend, extension), 403, "Продлить срок может только контролёр.");
        refused(session("spb.coordinator").post(release, Map.of("note", "x")), 403, "Снять с контроля может только");
        refused(
                session("spb.coordinator").post("cards/" + card.id() + "/withdraw-extension", Map.of("reason", "x")),
                403,
                "Отменить продление может только контролёр.");
        refused(session("admin").post(extend, extension), 403, "Продлить срок может только контролёр.");
        refused(session("spb.culture.executor").post(extend, extension), 403, "У вас нет права на это действие.");
        refused(session("spb.culture.executor").post(release, Map.of("note", "x")), 403, "У вас нет права");
        refused(session("tomsk.controller").post(extend, extension), 404, "Контрольная карточка не найдена.");
        refused(
                session("tomsk.controller").post(release, Map.of("note", "x")),
                404,
                "Контрольная карточка не найдена.");
        refused(session("tomsk.controller").post("cards/" + card.id() + "/escalate", Map.of()), 404, "не найдена");
        refused(controller.post("cards/" + UUID.randomUUID() + "/extend", extension), 404, "не найдена");
        refused(controller.post("cards/none/extend", extension), 404, "Контрольная карточка не найдена.");
        assertThat(cards.card(card.id()).extensions()).isZero();
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);
    }

    @Test
    void requestForgedFromAnotherPageIsNotServed() {
        HttpResponse<byte[]> answer = controller.post(
                "cards/" + card.id() + "/extend", "{\"lastDay\":\"2020-11-16\",\"reason\":\"x\"}", Optional.empty());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(cards.card(card.id()).extensions()).isZero();
    }

    @Test
    void releasedObligationIsInNoListOfOverdueTasksAndTheProcedureGoesOnToItsEnd() {
        refused(
                controller.post("cards/" + card.id() + "/release", Map.of()),
                400,
                "Обязанность не исполнена: укажите основание снятия с контроля.");
        done(controller.post("cards/" + card.id() + "/release", Map.of("note", "Орган ликвидирован")));

        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(last(CardEventKind.RELEASED).by()).contains("spb.controller");
        assertThat(task("sign-report").getDueDate()).isNull();
        assertThat(tasks.getVariable(task("sign-report").getId(), "lastDayText"))
                .isEqualTo("снято с контроля");

        engine.passTimeUntil(report, local("2020-11-09T10:00"));
        assertThat(mail.ofReference(report.getId()))
                .as("of the release, and nothing of the term")
                .extracting(entry -> entry.letter().subject().replaceFirst(":.*", ""))
                .containsOnly("Снято с контроля");
        signs("1", "2020-11-09");
        assertThat(task("check-report").getDueDate()).isNull();
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Дополните."));
        signs("2", "2020-11-09");
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        desk.complete(
                report,
                "spb.controller",
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "Остаток под своими карточками."));

        assertThat(report).isEnded().hasPassed("release-from-control");
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.card(card.id()).isLateAt(engine.now())).isFalse();
        assertThat(kinds())
                .containsSequence(
                        CardEventKind.RELEASED,
                        CardEventKind.SUBMITTED,
                        CardEventKind.RETURNED,
                        CardEventKind.SUBMITTED,
                        CardEventKind.FULFILLED);
    }

    @Test
    void cardReleasedWhileTheProcedureAsksForItsReleaseIsNoFaultThere() {
        signs("1", "2020-07-01");
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        assertThat(report).isWaitingAt("decide-control");
        done(controller.post("cards/" + card.id() + "/release", Map.of("note", "")));

        desk.complete(
                report,
                "spb.controller",
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "Остаток под своими карточками."));

        assertThat(report).isEnded();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(report.getId())
                        .count())
                .isZero();
        refused(
                controller.post("cards/" + card.id() + "/release", Map.of("note", "Ещё раз")),
                400,
                "уже снята с контроля");
    }

    @Test
    void taskIsGivenOnlyToWhomItIsOfferedAndTheHistoryKeepsItsReason() {
        signs("1", "2020-07-01");
        Task task = task("check-report");
        String reassign = "tasks/" + task.getId() + "/reassign";

        refused(
                controller.post(reassign, Map.of("assignee", "spb.culture.head", "reason", "Отпуск")),
                400,
                "Задачу можно передать только тому, кто вправе её исполнить.");
        refused(
                controller.post(reassign, Map.of("assignee", "tomsk.coordinator", "reason", "Отпуск")),
                400,
                "только тому");
        refused(
                controller.post(reassign, Map.of("assignee", "spb.coordinator")),
                400,
                "Укажите, почему задача передаётся.");
        done(session("spb.coordinator").post(reassign, Map.of("assignee", "spb.coordinator", "reason", "Отпуск")));

        assertThat(task("check-report").getAssignee()).isEqualTo("spb.coordinator");
        CardEvent event = last(CardEventKind.REASSIGNED);
        assertThat(event.by()).contains("spb.coordinator");
        assertThat(event.recipient()).contains("spb.coordinator");
        assertThat(event.note()).contains("Отпуск");
        refused(
                controller.post(reassign, Map.of("assignee", "spb.coordinator", "reason", "Отпуск")),
                400,
                "Задача уже в работе у этого сотрудника");
        assertThat(kinds()).containsOnlyOnce(CardEventKind.REASSIGNED);
    }

    @Test
    void taskOfOthersOrOneThatIsGoneIsNotGiven() {
        String reassign = "tasks/" + task("sign-report").getId() + "/reassign";
        Map<String, String> toHead = Map.of("assignee", "spb.culture.head", "reason", "Отпуск");

        refused(session("admin").post(reassign, toHead), 403, "Передать задачу другому исполнителю могут");
        refused(session("kirov.controller").post(reassign, toHead), 404, "Задачи больше нет");
        refused(controller.post("tasks/none/reassign", toHead), 404, "Задачи больше нет");
        done(controller.post(reassign, toHead));
        assertThat(task("sign-report").getAssignee()).isEqualTo("spb.culture.head");
    }

    @Test
    void twoPressesAtOnceSendOneLetterEachAndAFurtherPressSendsAnother() throws Exception {
        engine.setClock(local("2020-11-03T10:00"));
        String escalate = "cards/" + card.id() + "/escalate";
        List<CockpitSession> both = List.of(controller, session("spb.coordinator"));
        AtOnce.all(both.stream()
                        .<Callable<HttpResponse<byte[]>>>map(session -> () -> session.post(escalate, Map.of()))
                        .toList())
                .forEach(DeedsTest::done);
        // Executor and head of the body are one person here.
        assertThat(letterKeys()).containsExactly("0:overdue:0:spb.culture.head");

        engine.setClock(local("2020-11-03T10:05"));
        done(controller.post(escalate, Map.of()));
        assertThat(letterKeys()).containsExactly("0:overdue:0:spb.culture.head", "0:overdue:1:spb.culture.head");
        assertThat(last(CardEventKind.ESCALATED).by()).contains("spb.controller");

        engine.passTimeUntil(report, local("2020-11-05T12:00"));
        assertThat(letterKeys())
                .as("the ladder takes what was sent by hand for told")
                .hasSize(2);
    }

    @Test
    void beforeTheTermAReminderGoesOutAndTheLaddersOwnComesAllTheSame() {
        done(controller.post("cards/" + card.id() + "/escalate", Map.of()));

        assertThat(letterKeys()).containsExactly("0:early-reminder:0:spb.culture.head");
        assertThat(mail.ofReference(report.getId()).get(0).letter().text())
                .startsWith("Напоминаем: срок исполнения истекает.");
        engine.passTimeUntil(report, local("2020-10-30T12:00"));
        assertThat(letterKeys())
                .containsExactly("0:early-reminder:0:spb.culture.head", "0:reminder:0:spb.culture.head");
    }

    @Test
    void nothingIsSentAboutWhatIsBeingCheckedOrReleased() {
        String escalate = "cards/" + card.id() + "/escalate";
        signs("1", "2020-07-01");
        refused(controller.post(escalate, Map.of()), 400, "Сведения направлены и проверяются");
        done(controller.post("cards/" + card.id() + "/release", Map.of("note", "Не нужно")));
        refused(controller.post(escalate, Map.of()), 400, "Контрольная карточка закрыта (снято с контроля)");
        assertThat(letterKeys()).as("of the release alone").allMatch(key -> key.startsWith("news:"));
    }

    @Test
    void ofTwoTiersOnlyTheOneExtendedMoves() {
        engine.setClock(local("2023-10-03T10:00"));
        Account page = accounts.activate(new NewAccount(
                "shpakovsky",
                "shpakovsky.education",
                AccountAddress.parse(
                        "vk", "vk.com/pt_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.STRUCTURAL_UNIT,
                LocalDate.of(2023, 10, 3),
                "shpakovsky.education.responsible",
                "test"));
        ProcessInstance notice = runtime.startProcessInstanceByKey(
                "notify-coordinator",
                Map.of(
                        "jurisdiction",
                        "shpakovsky",
                        "actId",
                        "shpakovsky-1199-2023",
                        "bodyId",
                        "shpakovsky.education",
                        "accountId",
                        page.id().toString(),
                        "accountEvent",
                        "CREATED",
                        "eventDate",
                        "2023-10-03"));
        engine.runDueJobs(notice);
        ControlCard first = cards.of(notice.getId()).stream()
                .filter(tier -> tier.clauseId().equals("SHP-3.2.2"))
                .findFirst()
                .orElseThrow();
        Date secondDue = task(notice, "send-to-center").getDueDate();
        Object secondText = tasks.getVariable(task(notice, "send-to-center").getId(), "lastDayText");

        done(session("shpakovsky.controller")
                .post("cards/" + first.id() + "/extend", extension("2023-10-20", "Нужно")));

        Task send = task(notice, "send-notice");
        assertThat(send.getDueDate()).isEqualTo(due("2023-10-20"));
        assertThat(tasks.getVariable(send.getId(), "lastDayText")).isEqualTo("20.10.2023 (пятница), продлён");
        assertThat((String) tasks.getVariable(send.getId(), "termExplanation")).contains("20.10.2023");
        assertThat(task(notice, "send-to-center").getDueDate()).isEqualTo(secondDue);
        assertThat(tasks.getVariable(task(notice, "send-to-center").getId(), "lastDayText"))
                .isEqualTo(secondText);

        done(session("shpakovsky.controller").post("cards/" + first.id() + "/release", Map.of("note", "Не нужно")));
        assertThat(task(notice, "send-notice").getDueDate()).isNull();
        assertThat(task(notice, "send-to-center").getDueDate()).isEqualTo(secondDue);
        desk.complete(
                notice,
                "shpakovsky.education.responsible",
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2023-10-03"));
        desk.complete(notice, "shpakovsky.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(notice).hasPassed("close-first-tier");
    }

    @Test
    void tabOfAnInstanceShowsTheCardItsLettersItsHistoryAndWhatMayBeDone() {
        engine.setClock(local("2020-11-03T10:00"));
        done(controller.post("cards/" + card.id() + "/escalate", Map.of()));

        JsonNode view =
                controller.read("instances/" + report.getId() + "/cards").get(0);

        assertThat(view.at("/line/id").asText()).isEqualTo(card.id().toString());
        assertThat(view.at("/line/status").asText()).isEqualTo("OVERDUE");
        assertThat(view.at("/line/lastDay").asText()).isEqualTo("2020-11-02");
        assertThat(view.get("explanation")).hasSizeGreaterThan(1);
        assertThat(view.get("events").findValuesAsText("kindTitle"))
                .containsExactly("поставлено на контроль", "направлено письмо");
        assertThat(view.at("/events/1/recipientName").asText()).isEqualTo(name("spb.culture.head"));
        assertThat(view.at("/events/1/byName").asText()).isEqualTo(name("spb.controller"));
        assertThat(view.at("/letters/0/subject").asText()).isNotBlank();
        assertThat(view.at("/letters/0/toName").asText()).isEqualTo(name("spb.culture.head"));
        assertThat(view.at("/actions/extend").asBoolean()).isTrue();
        assertThat(view.at("/actions/release").asBoolean()).isTrue();
        assertThat(view.at("/actions/escalate").asBoolean()).isTrue();
        assertThat(view.at("/actions/reassign/0/taskName").asText())
                .isEqualTo("Подписать и направить отчёт: № 15-р от 01.07.2020");
        assertThat(view.at("/actions/reassign/0/candidates").findValuesAsText("id"))
                .containsExactly("spb.culture.head");

        JsonNode asAdministrator =
                session("admin").read("instances/" + report.getId() + "/cards").get(0);
        assertThat(asAdministrator.at("/actions/extend").asBoolean()).isFalse();
        assertThat(asAdministrator.at("/actions/reassign")).isEmpty();
        refused(session("kirov.controller").get("instances/" + report.getId() + "/cards"), 404, "не найдена");
        refused(session("spb.culture.head").get("instances/" + report.getId() + "/cards"), 403, "У вас нет права");
    }

    @Test
    void reminderIsOneEntryOfTheHistoryWhomeverItsLettersWentTo() {
        ProcessInstance page =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.culture", "create-account", "2020-02-14");
        engine.setClock(LocalDateTime.parse("2020-07-02T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        ControlCard late = cards.of(page.getId()).get(0);
        CockpitSession kuzbass = session("kuzbass.controller");
        done(kuzbass.post("cards/" + late.id() + "/escalate", Map.of()));

        JsonNode view = kuzbass.read("instances/" + page.getId() + "/cards").get(0);
        assertThat(mail.ofReference(page.getId())).hasSizeGreaterThan(1);
        assertThat(view.get("events").findValuesAsText("kindTitle"))
                .containsExactly("поставлено на контроль", "направлено письмо");
        assertThat(view.at("/events/1/recipientName").asText())
                .contains(name("kuzbass.culture.head"), ", ", name("kuzbass.culture.responsible"));
    }

    @Test
    void overdueStepsOfAModelAreCountedForTheJurisdictionOnly() {
        String definition = "definitions/" + CockpitSession.encoded(report.getProcessDefinitionId()) + "/overdue";
        engine.setClock(local("2020-11-02T23:00"));
        long before = count(controller.read(definition), "sign-report");
        engine.setClock(local("2020-11-03T00:01"));

        assertThat(count(controller.read(definition), "sign-report")).isGreaterThan(before);
        assertThat(session("kirov.controller").read(definition)).isEmpty();
    }

    /** No point of the act is fulfilled here: the head says of each why, and until when. */
    private void signs(String number, String day) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", number, "reportSentOn", day));
        for (int point = 1; point <= 3; point++) {
            form.put("why" + point, "Оформляется.");
            form.put("until" + point, "2020-12-31");
        }
        desk.open(report, "spb.culture.head", "sign-report");
        desk.complete(report, "spb.culture.head", "sign-report", form);
    }

    private static long count(JsonNode steps, String activity) {
        for (JsonNode step : steps) {
            if (step.get("activityId").asText().equals(activity)) {
                return step.get("count").asLong();
            }
        }
        return 0;
    }

    private CockpitSession session(String user) {
        return CockpitSession.of(port, user);
    }

    private static void done(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(204);
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(CockpitSession.text(answer)).isEqualTo(status);
        assertThat(CockpitSession.json(answer).get("message").asText()).contains(sentence);
    }

    private Task task(String key) {
        return task(report, key);
    }

    private Task task(ProcessInstance instance, String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private CardEvent last(CardEventKind kind) {
        return cards.history(card.id()).stream()
                .filter(event -> event.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Stream<CardEventKind> kinds() {
        return cards.history(card.id()).stream().map(CardEvent::kind);
    }

    /** Extension, level, occurrence and recipient of each letter. */
    private List<String> letterKeys() {
        String prefix = "card:" + card.id() + ":";
        return mail.ofReference(report.getId()).stream()
                .map(entry -> entry.letter().key().substring(prefix.length()))
                .toList();
    }

    private String name(String user) {
        return organisation.official(user).orElseThrow().fullName();
    }

    private static Date due(String day) {
        return Date.from(local(day + "T23:59:59").toInstant());
    }

    private void at(String localTime) {
        engine.setClock(local(localTime));
    }

    private static ZonedDateTime local(String time) {
        return LocalDateTime.parse(time).atZone(PETERSBURG);
    }
}
