package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.AtOnce;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Modality;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A controller asks for reports of a period; in every act with a clause on control the product reminds him of it. */
@PoryadokTest
class RequestReportsTest {

    @RegisterExtension
    static final ModelCoverage REQUESTS = new ModelCoverage("request-reports");

    @RegisterExtension
    static final ModelCoverage TURNS = new ModelCoverage("yearly-reports");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final String CONTROLLER = "kuzbass.controller";
    private static final String HEAD = "kuzbass.education.head";
    private static final LocalDate APRIL_20 = LocalDate.of(2020, 4, 20);

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void actIsInForce() {
        at("2020-04-01T10:00");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
    }

    @AfterEach
    void nothingIsAsked() {
        engine.discard("request-reports", "report-execution");
        List.of(
                        "delete from control_card_event",
                        "delete from control_card",
                        "delete from report_request",
                        "delete from act_enactment")
                .forEach(statement -> database.sql(statement).update());
    }

    @Test
    void controllerSeesWhatIsOpenAndAsksOfAPeriodWhomHeWants() {
        ProcessInstance request =
                desk.start(CONTROLLER, "request-reports", Map.of("periodFrom", "2020-02-14", "periodTo", "2020-03-31"));
        assertThat(request).isWaitingAt("define-request");
        assertThat(shown(request, "openRows"))
                .contains(
                        "Министерство здравоохранения Кузбасса", "0 из 2", "Администрация Таёжного городского округа");
        assertThat(shown(request, "bodyName"))
                .isEqualTo("Заместитель Губернатора Кемеровской области – Кузбасса (по внутренней политике)");
        assertThat(shown(request, "clauseCitation")).isEqualTo("пункт 5");
        assertThat(shown(request, "periodTo")).isEqualTo("2020-03-31");

        Map<String, Object> form = asked("some");
        form.put("addresseeBodies", ticked("kuzbass.health", "kuzbass.tayozhny"));
        form.put("question", "Сколько сообщений отвечено?");
        desk.complete(request, CONTROLLER, "define-request", form);

        assertThat(request).isEnded().hasPassedInOrder("define-request", "launch-reports", "requested");
        assertThat(cards.ofAct(ACT))
                .extracting(ControlCard::bodyId, ControlCard::clauseId, ControlCard::modality)
                .containsExactlyInAnyOrder(
                        tuple("kuzbass.health", "KUZ-5", Modality.MANDATORY),
                        tuple("kuzbass.tayozhny", "KUZ-5", Modality.RECOMMENDED));
        assertThat(cards.ofAct(ACT)).allSatisfy(card -> {
            assertThat(card.lastDay()).contains(LocalDate.of(2020, 4, 20));
            assertThat(card.internalTerm()).isTrue();
            assertThat(card.explanation()).contains("Внутренний срок: назначил контролёр");
        });
        ProcessInstance report = report("kuzbass.health");
        assertThat(desk.shown(report, "kuzbass.health.head", "sign-report", "reason"))
                .isEqualTo("запрос контролёра. Сколько сообщений отвечено?");
        assertThat(desk.shown(report, "kuzbass.health.head", "sign-report", "periodText"))
                .isEqualTo("с 14.02.2020 по 31.03.2020");
    }

    /** What he asks besides the points is answered before anybody signs, and read by whoever checks the report. */
    @Test
    void questionOfTheControllerIsAnsweredInTheReportAndStandsInBothChecks() throws IOException {
        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        Map<String, Object> form = asked("some");
        form.put("addresseeBodies", ticked("kuzbass.health"));
        form.put("question", "Сколько подписчиков?");
        desk.complete(request, CONTROLLER, "define-request", form);

        ProcessInstance report = report("kuzbass.health");
        String head = "kuzbass.health.head";
        desk.open(report, head, "sign-report");
        assertThat(desk.shown(report, head, "sign-report", "question")).isEqualTo("Сколько подписчиков?");
        assertThat(desk.letter(report, "reportFile"))
                .as("the draft")
                .contains("Вопрос контролёра: Сколько подписчиков?\nОтвет: ещё не дан.");
        Map<String, Object> signed = signed(report, head);
        desk.isRefused(report, head, "sign-report", signed, "questionAnswer", "Ответьте на вопрос контролёра");
        signed.put("questionAnswer", "12 000 на обеих страницах.");
        desk.complete(report, head, "sign-report", signed);

        assertThat(desk.letter(report, "reportFile"))
                .contains("Вопрос контролёра: Сколько подписчиков?\nОтвет: 12 000 на обеих страницах.");
        String coordinator = "kuzbass.coordinator";
        assertThat(desk.shown(report, coordinator, "check-report", "question")).isEqualTo("Сколько подписчиков?");
        assertThat(desk.shown(report, coordinator, "check-report", "questionAnswer"))
                .isEqualTo("12 000 на обеих страницах.");
        desk.complete(
                report,
                coordinator,
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        assertThat(desk.shown(report, CONTROLLER, "decide-control", "question")).isEqualTo("Сколько подписчиков?");
        assertThat(desk.shown(report, CONTROLLER, "decide-control", "questionAnswer"))
                .isEqualTo("12 000 на обеих страницах.");
    }

    @Test
    void whereNothingIsAskedBesidesThePointsNothingIsAnswered() throws IOException {
        ask("some", ticked("kuzbass.health"));
        ProcessInstance report = report("kuzbass.health");
        String head = "kuzbass.health.head";
        desk.open(report, head, "sign-report");
        Map<String, Object> signed = signed(report, head);
        signed.put("questionAnswer", "12 000");
        desk.isRefused(report, head, "sign-report", signed, "questionAnswer", "не заполняется");
        signed.remove("questionAnswer");
        desk.complete(report, head, "sign-report", signed);
        assertThat(desk.letter(report, "reportFile")).doesNotContain("Вопрос контролёра");
    }

    private Map<String, Object> signed(ProcessInstance report, String head) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", "1", "reportSentOn", "2020-04-01"));
        for (int point = 1; point <= PointSlot.ALL.size(); point++) {
            if (!desk.shown(report, head, "sign-report", "point" + point).equals("null")) {
                form.put("why" + point, "Готовится.");
                form.put("until" + point, "2020-12-30");
            }
        }
        if (!desk.shown(report, head, "sign-report", "standingText").equals("null")) {
            form.put("standingNote", "Исполняется.");
        }
        return form;
    }

    @Test
    void everybodyIsAskedWhoseReportIsNotUnderWay() {
        ask("some", ticked("kuzbass.health"));
        ProcessInstance second = desk.start(CONTROLLER, "request-reports", Map.of());
        assertThat(shown(second, "openRows")).contains("\"report\":\"уже запрошен, до 20.04.2020\"");
        Map<String, Object> again = asked("some");
        again.put("addresseeBodies", ticked("kuzbass.health"));
        desk.isRefused(second, CONTROLLER, "define-request", again, "addresseeBodies", "уже запрошены");
        assertThat(shown(second, "notAskedText")).isEqualTo("Министерство здравоохранения Кузбасса (до 20.04.2020)");
        desk.complete(second, CONTROLLER, "define-request", asked("all"));

        assertThat(cards.ofAct(ACT))
                .extracting(ControlCard::bodyId)
                .containsExactlyInAnyOrder(
                        "kuzbass.media",
                        "kuzbass.health",
                        "kuzbass.education",
                        "kuzbass.culture",
                        "kuzbass.construction",
                        "kuzbass.zarechny",
                        "kuzbass.tayozhny");
        ProcessInstance third = desk.start(CONTROLLER, "request-reports", Map.of());
        desk.isRefused(third, CONTROLLER, "define-request", asked("all"), "requestWhom", "уже запрошены");
    }

    @Test
    void bodyThatReportsOfItsOwnAccordIsAskedAllTheSame() {
        ProcessInstance own = desk.start(HEAD, "report-execution", Map.of("reason", "Итоги марта"));
        ControlCard begun = cards.of(own.getId()).get(0);
        assertThat(begun.lastDay()).isEmpty();
        assertThat(begun.explanation()).contains("по собственной инициативе");
        assertThat(desk.shown(own, HEAD, "sign-report", "modalityText")).isEqualTo("по собственной инициативе");

        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        assertThat(shown(request, "openRows")).contains("\"report\":\"по инициативе органа\"");
        assertThat(shown(request, "notAskedText")).isEmpty();
        Map<String, Object> form = asked("some");
        form.put("addresseeBodies", ticked("kuzbass.education"));
        desk.complete(request, CONTROLLER, "define-request", form);
        assertThat(reportsOf("kuzbass.education")).containsExactlyInAnyOrder(begun.lastDay(), Optional.of(APRIL_20));

        ProcessInstance everybody = desk.start(CONTROLLER, "request-reports", Map.of());
        assertThat(shown(everybody, "notAskedText")).isEqualTo("Министерство образования Кузбасса (до 20.04.2020)");
        ask("some", ticked("kuzbass.culture"));
        desk.isRefused(
                everybody,
                CONTROLLER,
                "define-request",
                asked("all"),
                "requestWhom",
                "Пока форма была открыта",
                "Министерство культуры");
        desk.open(everybody, CONTROLLER, "define-request");
        desk.complete(everybody, CONTROLLER, "define-request", asked("all"));
        assertThat(cards.ofAct(ACT))
                .as("one of its own, and each body asked once")
                .hasSize(8);
        assertThat(reportsOf("kuzbass.health")).containsExactly(Optional.of(APRIL_20));
    }

    @Test
    void chosenBodyIsNotPassedOverBesideOneThatIsAskedAlready() {
        ask("some", ticked("kuzbass.health"));
        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        Map<String, Object> form = asked("some");
        form.put("addresseeBodies", ticked("kuzbass.health", "kuzbass.culture"));
        desk.isRefused(
                request,
                CONTROLLER,
                "define-request",
                form,
                "addresseeBodies",
                "уже запрошены",
                "Министерство здравоохранения Кузбасса (до 20.04.2020)");
    }

    @Test
    void bodyHasOneReportOfItsOwnAtATime() throws Exception {
        Map<String, Object> form = Map.of("reason", "Итоги марта.");
        List<Boolean> begun = AtOnce.times(4, () -> {
            try {
                desk.start(HEAD, "report-execution", form);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        });
        assertThat(begun).as("started at the same moment").containsOnlyOnce(true);
        Desk.assertRefused(
                () -> desk.start(HEAD, "report-execution", form),
                null,
                "начатый 01.04.2020, ещё не принят (повод: «Итоги марта»)",
                "ждёт руководителя в задаче «Подписать и направить отчёт»");

        ProcessInstance own = report("kuzbass.education");
        Map<String, Object> signed = new HashMap<>(Map.of("reportNumber", "1", "reportSentOn", "2020-04-01"));
        for (int point = 1; point <= 2; point++) {
            signed.put("why" + point, "Оформляется.");
            signed.put("until" + point, "2020-12-31");
        }
        desk.open(own, HEAD, "sign-report");
        desk.complete(own, HEAD, "sign-report", signed);
        Desk.assertRefused(
                () -> desk.start(HEAD, "report-execution", form),
                null,
                "его проверяет получатель",
                "когда этот примут");
        desk.complete(
                own,
                "kuzbass.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        desk.start(HEAD, "report-execution", form);
        assertThat(reportsOf("kuzbass.education")).hasSize(2);
    }

    @Test
    void controllerIsAskedAgainOnTheDayThatHeSetsAndMayNeedNoReports() {
        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        desk.complete(
                request, CONTROLLER, "define-request", Map.of("requestDecision", "later", "comesBackOn", "2020-05-18"));
        assertThat(request).isWaitingAt("ask-again");
        assertThat(engine.nextFiring(request, "ask-again"))
                .as("09:00 in Kemerovo")
                .isEqualTo("2020-05-18T02:00:00Z");
        engine.passTimeUntil(request, moment("2020-05-18T09:00"));
        assertThat(request).isWaitingAt("define-request");
        desk.complete(request, CONTROLLER, "define-request", Map.of("requestDecision", "drop"));
        assertThat(request).isEnded().hasPassed("not-requested");
        assertThat(cards.ofAct(ACT)).isEmpty();
    }

    @Test
    void requestIsCheckedOnTheServer() {
        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        refused(request, "requestDecision", null, "Выберите решение.");
        refused(request, "periodFrom", null, "первый день периода");
        refused(request, "periodTo", "2020-01-01", "раньше первого");
        refused(request, "periodFrom", "2020-04-02", "Период ещё не начался");
        refused(request, "periodFrom", "2020-02-13", "Акт вступил в силу 14.02.2020");
        refused(request, "requestWhom", null, "кто отчитывается");
        refused(request, "reportBy", null, "последний день для отчёта");
        refused(request, "reportBy", "2020-04-01", "позже сегодняшнего");
        refused(request, "reportBy", "2020-05-09", "должен быть рабочим");
        Map<String, Object> tooEarly = asked("all");
        tooEarly.put("periodTo", "2020-04-21");
        desk.isRefused(request, CONTROLLER, "define-request", tooEarly, "reportBy", "раньше, чем закончится период");
        desk.isRefused(
                request,
                CONTROLLER,
                "define-request",
                Map.of("requestDecision", "later", "comesBackOn", "2020-04-01"),
                "comesBackOn",
                "позже сегодняшнего");
    }

    @Test
    void onlyAControllerAsksAndOnlyUnderAnActThatChargesHimWithControl() {
        assertThatThrownBy(() -> desk.start("kuzbass.health.head", "request-reports", Map.of()))
                .isInstanceOf(AuthorizationException.class);
        Desk.assertRefused(
                () -> desk.start("kirov.controller", "request-reports", Map.of()),
                null,
                "пунктом о контроле за исполнением нет");
    }

    @Test
    void controllerIsRemindedWhenTheFirstTermsAreOverAndEveryYear() {
        at("2020-02-14T12:00");
        ProcessInstance turns = turns();
        assertThat(engine.nextFiring(turns, "request-day"))
                .as("accounts were due by Monday, 2 March")
                .isEqualTo(instant("2020-03-03T09:00"));
        engine.passTimeUntil(turns, moment("2020-03-03T09:00"));
        ProcessInstance first = asking();
        assertThat(shown(first, "reason")).isEqualTo("истекли сроки, которые акт отсчитывает со дня вступления в силу");
        assertThat(shown(first, "periodFrom")).isEqualTo("2020-02-14");
        assertThat(shown(first, "periodTo")).isEqualTo("2020-03-02");
        assertThat(engine.nextFiring(turns, "request-day")).isEqualTo(instant("2021-01-20T09:00"));

        engine.passTimeUntil(turns, moment("2021-01-20T09:00"));
        assertThat(asking().getId())
                .as("not asked twice before he has answered")
                .isEqualTo(first.getId());
        desk.complete(first, CONTROLLER, "define-request", Map.of("requestDecision", "drop"));
        engine.passTimeUntil(turns, moment("2022-01-20T09:00"));
        assertThat(shown(asking(), "periodFrom")).isEqualTo("2021-01-20");
        assertThat(shown(asking(), "periodTo")).isEqualTo("2022-01-19");
        desk.complete(asking(), CONTROLLER, "define-request", Map.of("requestDecision", "drop"));
        runtime.deleteProcessInstance(turns.getId(), "test");

        at("2022-01-19T10:00");
        ProcessInstance again = turns();
        engine.passTimeUntil(again, moment("2022-01-20T09:00"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("request-reports")
                        .count())
                .as("a clock that was set back asks nothing twice")
                .isZero();
        runtime.createMessageCorrelation("control-ended")
                .processInstanceId(again.getId())
                .correlate();
        assertThat(again).isEnded();
    }

    private void ask(String whom, Object bodies) {
        ProcessInstance request = desk.start(CONTROLLER, "request-reports", Map.of());
        Map<String, Object> form = asked(whom);
        form.put("addresseeBodies", bodies);
        desk.complete(request, CONTROLLER, "define-request", form);
    }

    private static Map<String, Object> asked(String whom) {
        return new HashMap<>(Map.of(
                "requestDecision",
                "ask",
                "periodFrom",
                "2020-02-14",
                "periodTo",
                "2020-03-31",
                "requestWhom",
                whom,
                "reportBy",
                "2020-04-20"));
    }

    private void refused(ProcessInstance request, String field, String answer, String sentence) {
        Map<String, Object> form = asked("all");
        form.remove(field);
        if (answer != null) {
            form.put(field, answer);
        }
        if (field.equals("requestDecision")) {
            form.clear();
        }
        desk.isRefused(request, CONTROLLER, "define-request", form, field, sentence);
    }

    private String shown(ProcessInstance request, String variable) {
        return desk.shown(request, CONTROLLER, "define-request", variable);
    }

    /** Last days of the reports of a body. */
    private List<Optional<LocalDate>> reportsOf(String body) {
        return cards.ofAct(ACT).stream()
                .filter(card -> card.bodyId().equals(body))
                .map(ControlCard::lastDay)
                .toList();
    }

    private ProcessInstance report(String body) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("report-execution")
                .variableValueEquals("bodyId", body)
                .singleResult();
    }

    private ProcessInstance asking() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-reports")
                .variableValueEquals("actId", ACT)
                .singleResult();
    }

    private ProcessInstance turns() {
        return runtime.createProcessInstanceByKey("yearly-reports")
                .processDefinitionWithoutTenantId()
                .setVariable("jurisdiction", "kuzbass")
                .execute();
    }

    private void at(String localTime) {
        engine.setClock(moment(localTime));
    }

    private static ZonedDateTime moment(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO);
    }

    private static Instant instant(String localTime) {
        return moment(localTime).toInstant();
    }
}
