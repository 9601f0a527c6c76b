package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.casework.cycle.ClockSetBack;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseStates;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P14 after SPB-7: the report until 1 November 2020, what it says point by point, and what the controller decides. */
@PoryadokTest
class ReportExecutionTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("report-execution");

    private static final ZoneId PETERSBURG = ZoneId.of("Europe/Moscow");
    private static final String ACT = "spb-draft-2020";
    private static final String CONTROLLER = "spb.controller";
    private static final String OTHERS = "c.procedure <> 'report-execution'";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private ClockSetBack clockSetBack;

    @Autowired
    private ControlCards cards;

    @Autowired
    private ClauseStates states;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailJournal mail;

    @Autowired
    private JdbcClient database;

    /** Bodies are few: what one test has put under control, designated and registered is none of the next one's. */
    @AfterEach
    void obligationsPagesAndPersonsAreForgotten() {
        List.of(
                        "delete from control_card_event e using control_card c where c.id = e.card_id and " + OTHERS,
                        "delete from control_card c where " + OTHERS,
                        "delete from account_event",
                        "delete from account",
                        "delete from designation")
                .forEach(statement -> database.sql(statement).update());
    }

    @Test
    void reportIsSentAcceptedAndReleasedFromControl() {
        ProcessInstance report = due("spb.culture");
        assertThat(report).isWaitingAt("sign-report");
        assertThat(card(report).lastDay()).contains(LocalDate.of(2020, 11, 2));
        desk.open(report, "spb.culture.head", "sign-report");
        desk.complete(
                report,
                "spb.culture.head",
                "sign-report",
                Map.of("factsWrong", true, "factsRemarks", "Страницы театра в таблице нет."));
        assertThat(report).isWaitingAt("correct-facts");
        assertThat(desk.shown(report, "spb.culture.responsible", "correct-facts", "factsRemarks"))
                .isEqualTo("Страницы театра в таблице нет.");
        assertThat(card(report).state()).isEqualTo(CardState.OPEN);
        desk.complete(
                report,
                "spb.culture.responsible",
                "correct-facts",
                Map.of("factsAnswer", "Театр ведёт страницу сам: это не наш орган."));
        assertThat(desk.shown(report, "spb.culture.head", "sign-report", "factsAnswer"))
                .startsWith("Театр ведёт страницу сам");
        send(report, "spb.culture", "01-05/1", "2020-07-01");

        assertThat(report).isWaitingAt("check-report");
        assertThat(card(report).state()).isEqualTo(CardState.SUBMITTED);
        accept(report);
        assertThat(report).isWaitingAt("decide-control");
        assertThat(shown(report, "decide-control", "lateness"))
                .isEqualTo("исполнено; последний день срока — 02.11.2020");
        assertThat(shown(report, "decide-control", "controllerSummary")).isEqualTo("Сверено.");

        desk.complete(
                report,
                CONTROLLER,
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "Остаток под своими карточками."));
        assertThat(report)
                .isEnded()
                .hasPassedInOrder(
                        "report-due",
                        "take-under-control",
                        "sign-report",
                        "record-report",
                        "check-report",
                        "accept-report",
                        "report-settled",
                        "decide-control",
                        "release-from-control",
                        "released");
        assertThat(card(report).releasedBy()).contains(CONTROLLER);
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.RELEASED);
    }

    @Test
    void whatIsDoneAfterTheTaskAroseStandsInTheFormThatIsOpenedInTheLetterAndBeforeTheCoordinator() throws IOException {
        ProcessInstance report = due("spb.health", "2020-09-01T10:00");
        String head = "spb.health.head";
        assertThat(desk.shown(report, head, "sign-report", "accountRows")).isEqualTo("[]");

        page("spb.health", "pt_report_one", OwnerKind.EXECUTIVE_BODY);
        page("spb.health", "pt_report_head", OwnerKind.HEAD);
        designate("spb.health", "SPB-6.2", "responsible");
        desk.open(report, head, "sign-report");

        assertThat(desk.shown(report, head, "sign-report", "accountRows"))
                .contains("\"Комитет по здравоохранению\"", "https://vk.com/pt_report_one", "01.09.2020", "действующая")
                .contains(
                        "Председатель комитета по здравоохранению (ведёт Комитет по здравоохранению)",
                        "https://vk.com/pt_report_head");
        assertThat(desk.shown(report, head, "sign-report", "personRows"))
                .contains("ответственное лицо", "Калинникова Эмма Филипповна", "№ 12 от 20.08.2020");
        desk.complete(report, head, "sign-report", signed("01-05/9", "2020-09-01", 3, "Страница ведётся ежедневно."));
        assertThat(desk.letter(report, "reportFile"))
                .contains(
                        "01.09.2020 №\u00a001-05/9",
                        "https://vk.com/pt_report_one",
                        "https://vk.com/pt_report_head",
                        "Калинникова Эмма Филипповна",
                        "Страница ведётся ежедневно.",
                        "от 01.07.2020 № 15-р. Основание: пункт 7.",
                        "Причина: Оформляется. Будет исполнено до 31.12.2021");
        for (String table : List.of("pointRows", "accountRows", "personRows")) {
            assertThat(desk.shown(report, "spb.coordinator", "check-report", table))
                    .as(table)
                    .isNotEqualTo("[]");
        }
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "reportSummary"))
                .contains("исполнено 0 из 3; страниц — 2, определено лиц — 1.", "Не исполнено: пункт 6.1")
                .contains("Причина: Оформляется. Будет исполнено до 31.12.2021.");
    }

    @Test
    void whatChangesAfterTheSigningIsToldApartAndTheReportStaysAsItWasSigned() {
        ProcessInstance report = due("spb.it-committee", "2020-09-01T10:00");
        send(report, "spb.it-committee", "1", "2020-09-01");
        assertThat(opened(report, "spb.coordinator", "check-report", "changedSince"))
                .isEmpty();

        page("spb.it-committee", "pt_report_later", OwnerKind.EXECUTIVE_BODY);
        assertThat(opened(report, "spb.coordinator", "check-report", "changedSince"))
                .contains("страницы: было 0, стало 1");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "accountRows"))
                .isEqualTo("[]");
        accept(report);
        assertThat(opened(report, CONTROLLER, "decide-control", "changedSince")).contains("страницы: было 0, стало 1");
    }

    @Test
    void nobodySignsWhatHeHasNotSeen() {
        ProcessInstance report = due("spb.press-committee", "2020-09-01T10:00");
        page("spb.press-committee", "pt_report_unseen", OwnerKind.EXECUTIVE_BODY);
        String head = "spb.press-committee.head";
        desk.isRefused(
                report,
                head,
                "sign-report",
                signed("1", "2020-09-01", 3, ""),
                null,
                "сведения изменились",
                "страницы: было 0, стало 1",
                "Откройте задачу заново");
        desk.open(report, head, "sign-report");
        desk.complete(report, head, "sign-report", signed("1", "2020-09-01", 3, ""));
        assertThat(report).isWaitingAt("check-report");
    }

    @Test
    void missedTermIsInFormLetterAndSummaryAlsoWhenTheObligationWaitsAgain() throws IOException {
        ProcessInstance report = due("spb.education", "2020-09-01T10:00");
        ControlCard missed = obligation("SPB-6.2", "spb.education");
        termOfTheAct(missed, LocalDate.of(2020, 8, 3));
        cards.fulfil(missed.id(), engine.now(), "spb.education.head");
        obligation("SPB-6.2", "spb.education");
        String earlier = "анее исполнено с нарушением срока (последний день 03.08.2020, исполнено 01.09.2020)";

        desk.open(report, "spb.education.head", "sign-report");
        assertThat(desk.shown(report, "spb.education.head", "sign-report", "pointRows"))
                .contains("последний день срока — 01.10.2020; р" + earlier);
        desk.complete(report, "spb.education.head", "sign-report", signed("1", "2020-09-01", 3, ""));
        assertThat(desk.letter(report, "reportFile")).contains("последний день срока — 01.10.2020; р" + earlier);
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "reportSummary"))
                .contains(". Р" + earlier + ". Причина: Оформляется.");
    }

    @Test
    void fulfilledPointSaysByWhomWhenAndByWhichOrderAndAsksForNoReason() {
        ProcessInstance report = due("spb.education", "2020-09-01T10:00");
        ControlCard obligation = obligation("SPB-6.2", "spb.education");
        designate("spb.education", "SPB-6.2", "responsible");
        cards.fulfil(obligation.id(), engine.now(), "spb.education.head");
        String head = "spb.education.head";

        assertThat(opened(report, head, "sign-report", "point2"))
                .as("the place of a point stays its own")
                .isEqualTo("null");
        assertThat(desk.shown(report, head, "sign-report", "pointRows"))
                .contains("\"point\":\"пункт 6.2: Определить ответственных должностных лиц\",\"result\":\"Исполнено\","
                        + "\"by\":\"Боровиков В. М., председатель комитета\",\"on\":\"01.09.2020\","
                        + "\"shown\":\"приказ от 20.08.2020 № 12, Ушаков П. Г. (полномочия с 24.08.2020)\"");
        assertThat(desk.shown(report, head, "sign-report", "point1"))
                .isEqualTo("Пункт 6.1: Создать аккаунты руководителя и органа. Сведений об исполнении нет.");
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportNumber", "1", "reportSentOn", "2020-09-01"),
                "why1",
                "почему пункт не исполнен");
        Map<String, Object> form = signed("1", "2020-09-01", 3, "");
        form.keySet().removeAll(List.of("why2", "until2"));
        desk.complete(report, head, "sign-report", form);
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "reportSummary"))
                .contains("исполнено 1 из 3")
                .doesNotContain("пункт 6.2");
    }

    @Test
    void runningTermOfAPointIsProposedAndAReturnKeepsWhatWasSaid() {
        ProcessInstance report = due("spb.inspection", "2020-09-01T10:00");
        obligation("SPB-6.3", "spb.inspection");
        String head = "spb.inspection.head";
        assertThat(opened(report, head, "sign-report", "until3")).isEqualTo("2020-10-01");
        assertThat(desk.shown(report, head, "sign-report", "point3"))
                .isEqualTo("Пункт 6.3: Определить непосредственных исполнителей. "
                        + "Не исполнено, последний день срока — 01.10.2020.");
        desk.complete(report, head, "sign-report", signed("1", "2020-09-01", 3, ""));
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Назовите исполнителя."));

        assertThat(report).isWaitingAt("sign-report").hasPassed("return-report");
        assertThat(desk.shown(report, head, "sign-report", "reportRemarks")).isEqualTo("Назовите исполнителя.");
        assertThat(opened(report, head, "sign-report", "why3")).isEqualTo("Оформляется.");
        assertThat(card(report).state()).isEqualTo(CardState.OPEN);
        assertThat(card(report).lastDay()).contains(LocalDate.of(2020, 11, 2));
    }

    @Test
    void coordinatorDoesNotReportToHimself() throws IOException {
        ProcessInstance report = due("spb.press-committee");
        assertThat(desk.shown(report, "spb.press-committee.head", "sign-report", "receiverName"))
                .isEqualTo("Вице-губернатор Санкт-Петербурга");
        send(report, "spb.press-committee", "5", "2020-07-01");

        assertThat(desk.task(report, CONTROLLER, "check-report")).hasCandidateGroup("spb.controller");
        assertThat(desk.letter(report, "reportFile")).contains("Вице-губернатор Санкт-Петербурга");
        desk.complete(report, CONTROLLER, "check-report", Map.of("reportDecision", "accept"));
        assertThat(report).isWaitingAt("decide-control");
        assertThat(shown(report, "decide-control", "controllerSummary")).isEqualTo("null");
    }

    @Test
    void executionThatIsLeftUnderControlComesBackOnTheDayThatTheControllerHasSet() {
        ProcessInstance report = due("spb.health");
        send(report, "spb.health", "2", "2020-07-01");
        accept(report);
        desk.complete(
                report,
                CONTROLLER,
                "decide-control",
                Map.of(
                        "controlDecision",
                        "leave",
                        "comesBackOn",
                        "2020-09-15",
                        "controlNote",
                        "Страница руководителя не создана."));

        assertThat(report).isWaitingAt("comes-back").hasNotPassed("release-from-control");
        assertThat(card(report).state()).isEqualTo(CardState.FULFILLED);
        assertThat(engine.nextFiring(report, "comes-back"))
                .as("09:00 in St Petersburg")
                .isEqualTo("2020-09-15T06:00:00Z");
        passTimeTo(report, "2020-09-15T08:59");
        assertThat(desk.tasks(report, CONTROLLER, "decide-control")).isEmpty();
        page("spb.health", "pt_report_meanwhile", OwnerKind.HEAD);
        passTimeTo(report, "2020-09-15T09:00");
        assertThat(shown(report, "decide-control", "controlDecision"))
                .as("asked afresh")
                .isEqualTo("null");
        assertThat(opened(report, CONTROLLER, "decide-control", "changedSince")).contains("страницы: было 0, стало 1");
    }

    @Test
    void extensionMovesTheOpenPointsAndTheBodyReportsOnceMore() throws IOException {
        ProcessInstance report = due("spb.culture", "2020-09-01T10:00");
        ControlCard pages = obligation("SPB-6.1", "spb.culture");
        ControlCard order = obligation("SPB-6.2", "spb.culture");
        String head = "spb.culture.head";
        desk.open(report, head, "sign-report");
        desk.complete(report, head, "sign-report", signed("1", "2020-09-01", 3, ""));
        accept(report);
        desk.complete(
                report,
                CONTROLLER,
                "decide-control",
                Map.of(
                        "controlDecision",
                        "extend",
                        "extendedTo",
                        "2020-12-01",
                        "decisionReason",
                        "Смена руководителя.",
                        "mark",
                        "instruction",
                        "markText",
                        "Доложить лично."));

        assertThat(report).isWaitingAt("sign-report").hasPassed("repeat-report");
        assertThat(List.of(cards.card(pages.id()), cards.card(order.id())))
                .as("the word of a controller does not move the act's last day")
                .allSatisfy(card -> {
                    assertThat(card.lastDay()).contains(LocalDate.of(2020, 10, 1));
                    assertThat(card.promisedOn()).contains(LocalDate.of(2020, 12, 1));
                });
        assertThat(cards.of(report.getId())).hasSize(2);
        ControlCard second = cards.of(report.getId()).get(1);
        assertThat(second.lastDay()).contains(LocalDate.of(2020, 12, 1));
        assertThat(second.internalTerm()).isTrue();
        assertThat(desk.shown(report, head, "sign-report", "reason"))
                .isEqualTo("контролёр продлил срок неисполненных пунктов до 01.12.2020. Смена руководителя.");
        assertThat(desk.shown(report, head, "sign-report", "marks"))
                .isEqualTo("Указание контролёра от 01.09.2020: Доложить лично.");
        assertThat(desk.shown(report, head, "sign-report", "reportNumber")).isEqualTo("null");

        page("spb.culture", "pt_report_done", OwnerKind.HEAD);
        cards.fulfil(pages.id(), engine.now(), "spb.culture.responsible");
        desk.open(report, head, "sign-report");
        Map<String, Object> form = signed("2", "2020-09-01", 3, "");
        form.keySet().removeAll(List.of("why1", "until1"));
        desk.complete(report, head, "sign-report", form);
        assertThat(desk.letter(report, "reportFile"))
                .contains(
                        "01.09.2020 №\u00a02",
                        "пункт 6.1",
                        "Председатель комитета по культуре Санкт-Петербурга (ведёт Комитет по культуре Санкт-Петербурга)")
                .contains("https://vk.com/pt_report_done");
        accept(report);
        assertThat(cards.card(second.id()).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    void remarkStandsInTheHistoryOfTheCardAndGoesToTheHead() {
        ProcessInstance report = due("spb.education");
        send(report, "spb.education", "3", "2020-07-01");
        accept(report);
        desk.complete(
                report,
                CONTROLLER,
                "decide-control",
                Map.of(
                        "controlDecision",
                        "release",
                        "controlNote",
                        "Остаток под своими карточками.",
                        "mark",
                        "remark",
                        "markText",
                        "Отчитываться полнее."));
        assertThat(cards.history(card(report).id()))
                .filteredOn(event -> event.kind() == CardEventKind.REMARKED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).contains(CONTROLLER);
                    assertThat(event.note()).contains("Отчитываться полнее.");
                });
        assertThat(mail.ofReference(report.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.letter().toAddress()).isEqualTo("education.head@spb.example");
            assertThat(entry.letter().subject()).startsWith("Замечание контролёра от 01.07.2020");
            assertThat(entry.letter().text()).contains("Отчитываться полнее.", "пункт 7", "№ 15-р");
        });
    }

    @Test
    void missingReportIsLaidBeforeTheControllerAtMidnightAndComesBackOnTheDayThatHeSets() {
        ProcessInstance report = due("spb.education");
        assertThat(engine.nextFiring(report, "report-overdue")).isEqualTo("2020-11-02T21:00:00Z");

        passTimeTo(report, "2020-11-02T23:59");
        assertThat(report).isWaitingAt("sign-report").hasNotPassed("report-overdue");
        passTimeTo(report, "2020-11-03T00:00");
        assertThat(report).isWaitingAt("sign-report", "decide-overdue");
        assertThat(opened(report, CONTROLLER, "decide-overdue", "openText")).contains("пункт 6.1", "пункт 6.3");

        passTimeTo(report, "2020-11-05T12:00");
        String prefix = "card:" + card(report).id() + ":0:";
        assertThat(mail.ofReference(report.getId()))
                .extracting(entry -> entry.letter().key())
                .containsExactly(prefix + "reminder:0:spb.education.head", prefix + "overdue:0:spb.education.head");
        desk.complete(
                report,
                CONTROLLER,
                "decide-overdue",
                Map.of(
                        "overdueDecision",
                        "leave",
                        "comesBackOn",
                        "2020-11-12",
                        "mark",
                        "remark",
                        "markText",
                        "Отчёта нет."));
        assertThat(report).isWaitingAt("sign-report", "ask-again").hasPassed("remind", "escalate");
        assertThat(engine.nextFiring(report, "ask-again"))
                .as("09:00 of the day that he has set")
                .isEqualTo("2020-11-12T06:00:00Z");
        assertThat(opened(report, "spb.education.head", "sign-report", "marks"))
                .isEqualTo("Замечание контролёра от 05.11.2020: Отчёта нет.");
        passTimeTo(report, "2020-11-12T09:00");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).hasSize(1);

        send(report, "spb.education", "3", "2020-11-12");
        accept(report);
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue"))
                .as("what has come is not missing")
                .isEmpty();
        assertThat(cards.status(card(report))).as("late is late").isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(shown(report, "decide-control", "lateness"))
                .isEqualTo("исполнено с нарушением срока; последний день срока — 02.11.2020");
    }

    @Test
    void decisionThatIsWaitedForIsNotAskedForAgainWhenTheClockIsSetBack() {
        ProcessInstance report = due("spb.education");
        passTimeTo(report, "2020-11-03T10:00");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).hasSize(1);

        at("2020-10-20T10:00");
        clockSetBack.follow();
        passTimeTo(report, "2020-11-03T10:00");

        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).hasSize(1);
    }

    @Test
    void ofWhatIsOffControlTheControllerExtendsAndLeavesNothing() {
        ProcessInstance report = due("spb.inspection");
        passTimeTo(report, "2020-11-03T10:00");
        assertThat(opened(report, CONTROLLER, "decide-overdue", "overdueOptions"))
                .contains("extend", "leave", "release");
        cards.release(card(report).id(), CONTROLLER, "Снято.");
        assertThat(opened(report, CONTROLLER, "decide-overdue", "overdueOptions"))
                .contains("release")
                .doesNotContain("extend", "leave");
        desk.complete(
                report,
                CONTROLLER,
                "decide-overdue",
                Map.of("overdueDecision", "release", "decisionReason", "Не нужен."));
        assertThat(report).isEnded();
    }

    @Test
    void controllerMayWaitForTheReportNoLonger() {
        ProcessInstance report = due("spb.inspection");
        passTimeTo(report, "2020-11-03T10:00");
        desk.complete(
                report,
                CONTROLLER,
                "decide-overdue",
                Map.of("overdueDecision", "release", "decisionReason", "Инспекция упразднена."));

        assertThat(report)
                .isEnded()
                .hasPassedInOrder("release-unreported", "not-awaited", "report-not-awaited", "not-reported");
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.RELEASED);
        assertThat(cards.history(card(report).id()))
                .filteredOn(event -> event.kind() == CardEventKind.RELEASED)
                .singleElement()
                .satisfies(event -> assertThat(event.note()).contains("Инспекция упразднена."));
    }

    @Test
    void reportThatIsOnlyRecommendedIsNeverOverdueAndHoldsNothingForEver() {
        engine.setClock(LocalDateTime.parse("2020-04-01T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance report = runtime.startProcessInstanceByKey(
                "report-execution",
                Map.of(
                        "jurisdiction",
                        "kuzbass",
                        "actId",
                        "kuzbass-66-2020",
                        "clauseId",
                        "KUZ-5",
                        "bodyId",
                        "kuzbass.tayozhny",
                        "eventDate",
                        "2020-04-01",
                        "internalLastDay",
                        "2020-04-15",
                        "internalTermBy",
                        "kuzbass.controller",
                        "reason",
                        "запрос контролёра"));
        assertThat(desk.shown(report, "kuzbass.tayozhny.head", "sign-report", "modalityText"))
                .isEqualTo("рекомендуется, внутренний срок");
        assertThat(engine.nextFiring(report, "report-overdue"))
                .as("24:00 in Kemerovo")
                .isEqualTo("2020-04-15T17:00:00Z");

        engine.passTimeUntil(report, LocalDateTime.parse("2020-05-20T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.RECOMMENDED);
        assertThat(desk.shown(report, "kuzbass.controller", "decide-overdue", "lateness"))
                .isEqualTo("рекомендация не выполнена");
        desk.complete(
                report,
                "kuzbass.controller",
                "decide-overdue",
                Map.of("overdueDecision", "release", "decisionReason", "Отчёт рекомендован, округ не ответил."));
        assertThat(report).isEnded().hasPassed("not-reported");
    }

    @Test
    void extensionByADocumentMovesTheTermsOfTheActThemselves() {
        ProcessInstance report = due("spb.culture", "2020-09-01T10:00");
        ControlCard pages = obligation("SPB-6.1", "spb.culture");
        desk.open(report, "spb.culture.head", "sign-report");
        desk.complete(report, "spb.culture.head", "sign-report", signed("1", "2020-09-01", 3, ""));
        accept(report);
        Map<String, Object> form = new HashMap<>(
                Map.of("controlDecision", "extend", "extendedTo", "2020-12-01", "decisionReason", "Изменён срок."));
        form.putAll(Map.of("documentKind", "Распоряжение", "documentNumber", "№", "documentDate", "2020-09-01"));
        desk.isRefused(report, CONTROLLER, "decide-control", form, "documentNumber", "буква или цифра");
        form.put("documentNumber", "12-рг");
        desk.complete(report, CONTROLLER, "decide-control", form);

        assertThat(cards.card(pages.id()).lastDay()).contains(LocalDate.of(2020, 12, 1));
        assertThat(cards.card(pages.id()).explanation()).contains("(Распоряжение от 01.09.2020 № 12-рг)");
    }

    @Test
    @ForRuleOf("SPB-7")
    void obligationThatWasReleasedAfterItsTermIsToldAsNotFulfilledInFormLetterAndSummary() throws IOException {
        ProcessInstance report = due("spb.culture", "2020-10-01T10:00");
        ControlCard person = obligation("SPB-6.3", "spb.culture");
        at("2020-10-05T10:00");
        cards.release(person.id(), "spb.vice-governor", "Исполнитель будет определён с новым штатом.");
        String head = "spb.culture.head";
        String told = "Не исполнено, снято с контроля после срока (последний день 01.10.2020, снято 05.10.2020)";

        assertThat(opened(report, head, "sign-report", "pointRows")).contains(told, "Исполнитель будет определён");
        desk.complete(report, head, "sign-report", signed("1", "2020-10-05", 2, ""));
        assertThat(desk.letter(report, "reportFile")).contains(told);
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "reportSummary"))
                .contains("не исполнено и снято с контроля после срока 1")
                .contains("Пункт 6.3: Определить непосредственных исполнителей — не исполнено, снято с контроля после"
                        + " срока (последний день 01.10.2020, снято 05.10.2020)");
    }

    @Test
    void extendedReportHasANewTermAndTheOldOneStaysInTheHistory() {
        ProcessInstance report = due("spb.inspection");
        passTimeTo(report, "2020-11-03T10:00");
        extend(report, "Инспекция реорганизуется.");

        assertThat(report).isWaitingAt("sign-report").hasPassed("extend-term");
        assertThat(card(report).lastDay()).contains(LocalDate.of(2020, 12, 31));
        assertThat(card(report).overdueAfter().orElseThrow()).isEqualTo("2020-12-31T21:00:00Z");
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.ON_TIME);
        assertThat(desk.shown(report, "spb.inspection.head", "sign-report", "lastDayText"))
                .isEqualTo("31.12.2020 (четверг), продлён");
        CardEvent extension = cards.history(card(report).id()).stream()
                .filter(event -> event.kind() == CardEventKind.EXTENDED)
                .findFirst()
                .orElseThrow();
        assertThat(extension.oldLastDay()).contains(LocalDate.of(2020, 11, 2));
        assertThat(extension.newLastDay()).contains(LocalDate.of(2020, 12, 31));
        assertThat(extension.note())
                .contains("Инспекция реорганизуется. Документ: Распоряжение Губернатора от 02.11.2020 № 12-рг.");
        assertThat(extension.by()).contains(CONTROLLER);
        assertThat(mail.ofReference(report.getId()))
                .filteredOn(entry -> entry.letter().key().contains(":news:"))
                .as("whoever has to report is told once")
                .singleElement()
                .satisfies(entry -> assertThat(entry.letter().text())
                        .startsWith("Срок продлён до 31.12.2020.")
                        .contains("Прежний последний день: 02.11.2020.", "Инспекция реорганизуется."));

        passTimeTo(report, "2020-12-30T12:00");
        assertThat(levels(report))
                .as("a new term is reminded of anew")
                .contains("1:reminder:0:spb.inspection.head")
                .noneMatch(level -> level.startsWith("1:overdue"));
        send(report, "spb.inspection", "4", "2020-12-30");
        accept(report);
        assertThat(cards.status(card(report)))
                .as("the term that had passed before it was extended stays missed")
                .isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void reportThatMissesItsExtendedTermComesBeforeTheControllerAgain() {
        ProcessInstance report = due("spb.governor-administration");
        passTimeTo(report, "2020-11-03T10:00");
        extend(report, "Первый отчёт.");

        passTimeTo(report, "2020-12-31T23:59");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).isEmpty();
        passTimeTo(report, "2021-01-01T00:00");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).hasSize(1);
        for (String field :
                List.of("overdueDecision", "extendedTo", "documentNumber", "decisionReason", "comesBackOn", "mark")) {
            assertThat(shown(report, "decide-overdue", field))
                    .as("asked afresh: " + field)
                    .isEqualTo("null");
        }
    }

    @Test
    void reportSentInTimeAndStillBeingCheckedIsNotLaidBeforeTheControllerAsMissing() {
        ProcessInstance report = due("spb.health");
        passTimeTo(report, "2020-11-02T15:00");
        send(report, "spb.health", "5", "2020-11-02");
        passTimeTo(report, "2020-11-03T12:00");
        assertThat(report).isWaitingAt("check-report");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).isEmpty();

        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Не тот период."));
        passTimeTo(report, "2020-11-05T12:00");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue"))
                .as("returned after its term")
                .hasSize(1);
    }

    @Test
    void headReportsOfHisOwnAccordAndNothingFollowsFromItsAbsence() throws IOException {
        at("2021-03-01T10:00");
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        List<ClauseBodyState> before = states.of(Set.of("spb"), Set.of(ACT), Set.of("SPB-7"));
        ProcessInstance report = desk.start(
                "spb.health.head",
                "report-execution",
                Map.of("reason", "По запросу", "periodFrom", "2020-07-01", "periodTo", "2020-12-31"));
        assertThat(report).isWaitingAt("sign-report");
        assertThat(card(report).clauseId()).isEqualTo("SPB-7");
        assertThat(desk.shown(report, "spb.health.head", "sign-report", "modalityText"))
                .isEqualTo("по собственной инициативе");
        assertThat(card(report).lastDay()).isEmpty();
        assertThat(card(report).isMandatory()).isFalse();
        assertThat(states.of(Set.of("spb"), Set.of(ACT), Set.of("SPB-7")))
                .as("what nobody has asked for does not say how the obligation to report stands")
                .containsExactlyInAnyOrderElementsOf(before);
        passTimeTo(report, "2021-06-01T10:00");
        assertThat(desk.tasks(report, CONTROLLER, "decide-overdue")).isEmpty();
        assertThat(levels(report)).isEmpty();
        send(report, "spb.health", "1", "2021-06-01");
        assertThat(desk.letter(report, "reportFile")).contains("Период: с 01.07.2020 по 31.12.2020.");
        accept(report);
    }

    @Test
    void reportIsNotSentBeforeItsPeriodEnds() {
        at("2020-09-01T10:00");
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        ProcessInstance report = runtime.startProcessInstanceByKey(
                "report-execution",
                Map.of(
                        "jurisdiction", "spb",
                        "actId", ACT,
                        "clauseId", "SPB-8",
                        "bodyId", "spb.health",
                        "eventDate", "2020-09-01",
                        "internalLastDay", "2020-10-15",
                        "internalTermBy", CONTROLLER,
                        "reason", "запрос контролёра",
                        "periodFrom", "2020-07-01",
                        "periodTo", "2020-09-30"));
        passTimeTo(report, "2020-10-01T10:00");
        desk.open(report, "spb.health.head", "sign-report");
        refused(
                report,
                "spb.health.head",
                signed("1", "2020-10-01", 3, ""),
                "reportSentOn",
                "2020-09-29",
                "раньше, чем закончился период (30.09.2020)");
    }

    @Test
    void reportIsNotSentBeforeItsTaskAroseNorACorrectedOneBeforeItWasReturned() {
        ProcessInstance report = due("spb.culture", "2020-10-05T10:00");
        String head = "spb.culture.head";
        refused(
                report,
                head,
                signed("1", "2020-10-05", 3, ""),
                "reportSentOn",
                "2020-08-04",
                "Задача об отчёте появилась 05.10.2020");
        send(report, "spb.culture", "1", "2020-10-05");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "sentOnText"))
                .isEqualTo("05.10.2020");
        passTimeTo(report, "2020-10-30T10:00");
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Не тот период."));
        assertThat(desk.shown(report, head, "sign-report", "reportSentOn")).isEqualTo("null");

        passTimeTo(report, "2020-11-10T10:00");
        desk.open(report, head, "sign-report");
        refused(
                report,
                head,
                signed("2", "2020-11-10", 3, ""),
                "reportSentOn",
                "2020-10-29",
                "Отчёт вернули с замечаниями 30.10.2020");
        send(report, "spb.culture", "2", "2020-10-30");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "sentOnText"))
                .isEqualTo("30.10.2020");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "signedOnText"))
                .as("told beside it")
                .isEqualTo("10.11.2020");
        accept(report);
        assertThat(cards.status(card(report))).as("the day of sending decides").isEqualTo(CardStatus.FULFILLED);
        assertThat(shown(report, "decide-control", "signedOnText")).isEqualTo("10.11.2020");
    }

    @Test
    void reportSaysWhoAnswersForPagesWithoutAnOrder() {
        ProcessInstance report = due("spb.education", "2020-09-01T10:00");
        String head = "spb.education.head";
        assertThat(opened(report, head, "sign-report", "answeringText"))
                .isEqualTo("по должности — Ушаков П. Г., заместитель председателя комитета, приказа в системе нет");
        designations.designate(
                new NewDesignation(
                        "spb.education",
                        PersonRole.EXECUTOR,
                        "spb.education.executor",
                        ACT,
                        "SPB-6.3",
                        "11",
                        LocalDate.of(2020, 8, 20),
                        LocalDate.of(2020, 8, 24),
                        Optional.empty()),
                "test");
        assertThat(opened(report, head, "sign-report", "answeringText"))
                .as("an executor does not answer for the pages")
                .startsWith("по должности — Ушаков П. Г.");
        designate("spb.education", "SPB-6.2", "responsible");
        assertThat(opened(report, head, "sign-report", "answeringText")).isEmpty();
    }

    @Test
    void headOfABodyWhoseActDemandsNoReportMayReportUnderTheClauseOnControl() {
        engine.setClock(LocalDateTime.parse("2020-04-01T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance report = desk.start("kuzbass.health.head", "report-execution", Map.of("reason", "Итоги марта"));
        assertThat(card(report).clauseId()).isEqualTo("KUZ-5");
        assertThat(desk.shown(report, "kuzbass.health.head", "sign-report", "pointRows"))
                .contains("абзац второй пункта 3", "абзац третий пункта 3", "Случаев не было")
                .doesNotContain("пункта 2", "пункта 4");
    }

    @Test
    void periodIsCheckedOnTheServer() {
        at("2021-03-01T10:00");
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        startIsRefused(Map.of("periodFrom", "2021-01-01"), "periodTo", "последний день периода");
        startIsRefused(Map.of("periodTo", "2021-01-01"), "periodFrom", "первый день периода");
        startIsRefused(Map.of("periodFrom", "2021-02-01", "periodTo", "2021-01-01"), "periodTo", "раньше первого");
        startIsRefused(
                Map.of("periodFrom", "2021-03-02", "periodTo", "2021-03-03"), "periodFrom", "Период ещё не начался");
        startIsRefused(
                Map.of("periodFrom", "2021-01-01", "periodTo", "2021-03-02"), "periodTo", "Период ещё не закончился");
    }

    private void startIsRefused(Map<String, Object> period, String field, String sentence) {
        Map<String, Object> form = new HashMap<>(period);
        form.put("reason", "По запросу");
        Desk.assertRefused(() -> desk.start("spb.culture.head", "report-execution", form), field, sentence);
    }

    @Test
    void reportAndItsCheckAreCheckedOnTheServer() {
        ProcessInstance report = due("spb.health");
        String head = "spb.health.head";
        Map<String, Object> form = signed("7", "2020-07-01", 3, "");
        refused(report, head, form, "reportNumber", null, "Укажите исходящий номер отчёта.");
        refused(report, head, form, "reportSentOn", null, "Укажите дату отправки отчёта.");
        refused(report, head, form, "reportSentOn", "2020-07-02", "ещё не наступила");
        refused(report, head, form, "reportSentOn", "2020-06-30", "раньше");
        refused(report, head, form, "reportNote", "о".repeat(2001), "не более 2000 знаков");
        refused(report, head, form, "why2", null, "без причины отчёт не принимается");
        refused(report, head, form, "until2", null, "до какого дня");
        refused(report, head, form, "until2", "2020-06-30", "30.06.2020 уже прошёл");
        refused(report, head, form, "until2", "9999-12-31", "не позже 31.12.2021");
        send(report, "spb.health", "7", "2020-07-01");

        String coordinator = "spb.coordinator";
        desk.isRefused(report, coordinator, "check-report", Map.of(), "reportDecision", "Выберите решение.");
        desk.isRefused(
                report,
                coordinator,
                "check-report",
                Map.of("reportDecision", "return"),
                "reportRemarks",
                "без замечаний вернуть нельзя");
        desk.isRefused(
                report,
                coordinator,
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", " "),
                "controllerSummary",
                "Напишите вывод для контролёра.");
        accept(report);

        refusedControl(report, Map.of(), "controlDecision", "Выберите решение.");
        refusedControl(report, Map.of("controlDecision", "release"), "controlNote", "на каком основании");
        refusedControl(
                report,
                Map.of("controlDecision", "leave", "comesBackOn", "2020-09-15"),
                "controlNote",
                "почему осталось на нём");
        refusedControl(
                report,
                Map.of("controlDecision", "leave", "controlNote", "Так."),
                "comesBackOn",
                "когда решение должно вернуться");
        refusedControl(
                report,
                Map.of("controlDecision", "leave", "controlNote", "Так.", "comesBackOn", "2020-07-01"),
                "comesBackOn",
                "позже сегодняшнего");
        refusedControl(
                report,
                Map.of("controlDecision", "extend", "decisionReason", "Так.", "extendedTo", "2020-11-04"),
                "extendedTo",
                "должен быть рабочим");
        refusedControl(
                report,
                Map.of("controlDecision", "release", "controlNote", "Так.", "mark", "remark"),
                "markText",
                "в чём замечание или указание");
    }

    @Test
    void nothingIsExtendedWhereEverythingIsFulfilled() {
        ProcessInstance report = due("spb.it-committee", "2020-09-01T10:00");
        for (String clause : List.of("SPB-6.1", "SPB-6.2", "SPB-6.3")) {
            cards.fulfil(obligation(clause, "spb.it-committee").id(), engine.now(), "spb.it-committee.head");
        }
        desk.open(report, "spb.it-committee.head", "sign-report");
        desk.complete(
                report,
                "spb.it-committee.head",
                "sign-report",
                Map.of("reportNumber", "1", "reportSentOn", "2020-09-01"));
        accept(report);
        refusedControl(
                report,
                Map.of("controlDecision", "extend", "extendedTo", "2020-12-01", "decisionReason", "Так."),
                "controlDecision",
                "продлевать нечего");
        desk.complete(
                report,
                CONTROLLER,
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "Исполнено."));
        assertThat(report).isEnded();
    }

    @Test
    void decisionAboutAMissingReportIsCheckedOnTheServer() {
        ProcessInstance report = due("spb.press-committee");
        passTimeTo(report, "2020-11-03T10:00");
        refusedDecision(report, Map.of(), "overdueDecision", "Выберите решение.");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "decisionReason", "Так."),
                "extendedTo",
                "Укажите новый последний день срока.");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2020-11-10"),
                "decisionReason",
                "почему так решено");
        refusedDecision(report, Map.of("overdueDecision", "release"), "decisionReason", "почему так решено");
        refusedDecision(report, Map.of("overdueDecision", "leave"), "comesBackOn", "должно вернуться к вам");
        refusedDecision(
                report,
                Map.of("overdueDecision", "leave", "comesBackOn", "2020-11-03"),
                "comesBackOn",
                "позже сегодняшнего");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2020-11-02", "decisionReason", "Так."),
                "extendedTo",
                "Новый срок уже прошёл");
        refusedDecision(
                report,
                byDocument("2020-11-04"),
                "extendedTo",
                "04.11.2020 должен быть рабочим",
                "нерабочий праздничный день");
        refusedDecision(report, byDocument("2099-11-04"), "extendedTo", "2099");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2020-11-10", "decisionReason", "Так."),
                "documentKind",
                "Срок установлен актом, решения контролёра для продления мало");
        Map<String, Object> wrong = byDocument("2020-11-10");
        wrong.put("documentNumber", "№");
        refusedDecision(report, wrong, "documentNumber", "буква или цифра");
        wrong = byDocument("2020-11-10");
        wrong.put("documentDate", "2020-11-04");
        refusedDecision(report, wrong, "documentDate", "ещё не наступила");
    }

    private static Map<String, Object> byDocument(String extendedTo) {
        Map<String, Object> form =
                new HashMap<>(Map.of("overdueDecision", "extend", "extendedTo", extendedTo, "decisionReason", "Так."));
        form.putAll(Map.of("documentKind", "Распоряжение", "documentNumber", "12-рг", "documentDate", "2020-11-02"));
        return form;
    }

    private void refused(
            ProcessInstance report, String head, Map<String, Object> form, String field, String answer, String said) {
        Map<String, Object> wrong = new HashMap<>(form);
        wrong.remove(field);
        if (answer != null) {
            wrong.put(field, answer);
        }
        desk.isRefused(report, head, "sign-report", wrong, field, said);
    }

    private void refusedControl(ProcessInstance report, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(report, CONTROLLER, "decide-control", form, field, sentence);
    }

    private void refusedDecision(ProcessInstance report, Map<String, Object> form, String field, String... sentence) {
        desk.isRefused(report, CONTROLLER, "decide-overdue", form, field, sentence);
    }

    private void extend(ProcessInstance report, String reason) {
        desk.complete(
                report,
                CONTROLLER,
                "decide-overdue",
                Map.of(
                        "overdueDecision",
                        "extend",
                        "extendedTo",
                        "2020-12-31",
                        "decisionReason",
                        reason,
                        "documentKind",
                        "Распоряжение Губернатора",
                        "documentNumber",
                        "12-рг",
                        "documentDate",
                        "2020-11-02"));
    }

    private ProcessInstance due(String body) {
        return due(body, "2020-07-01T10:00");
    }

    private ProcessInstance due(String body, String now) {
        at(now);
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        return acts.obliges(ACT, "SPB-7", body, "report-execution", "2020-07-01");
    }

    /** An obligation under control, as its own procedure opens it. */
    private ControlCard obligation(String clause, String body) {
        return cards.open(new NewCard(
                ACT,
                clause,
                body,
                clause.endsWith("1") ? "create-account" : "appoint-officials",
                Optional.empty(),
                "Обязанность",
                LocalDate.of(2020, 7, 1),
                Optional.empty()));
    }

    /** As if the act had set a term. */
    private void termOfTheAct(ControlCard card, LocalDate lastDay) {
        database.sql("""
                        update control_card set last_day = :day, target_date = :day, internal_term = false,
                            overdue_after = :after where id = :id""")
                .param("day", lastDay)
                .param("after", lastDay.plusDays(1).atStartOfDay(PETERSBURG).toOffsetDateTime())
                .param("id", card.id())
                .update();
    }

    private void page(String body, String handle, OwnerKind owner) {
        accounts.activate(new NewAccount(
                "spb",
                body,
                AccountAddress.parse("vk", "vk.com/" + handle),
                owner,
                LocalDate.of(2020, 9, 1),
                body + ".responsible",
                "test"));
    }

    private void designate(String body, String clause, String person) {
        designations.designate(
                new NewDesignation(
                        body,
                        PersonRole.RESPONSIBLE,
                        body + "." + person,
                        ACT,
                        clause,
                        "12",
                        LocalDate.of(2020, 8, 20),
                        LocalDate.of(2020, 8, 24),
                        Optional.empty()),
                "test");
    }

    /** What the head enters when this many points are open. */
    private static Map<String, Object> signed(String number, String day, int open, String note) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", number, "reportSentOn", day));
        for (int point = 1; point <= open; point++) {
            form.put("why" + point, "Оформляется.");
            form.put("until" + point, "2021-12-31");
        }
        if (!note.isEmpty()) {
            form.put("reportNote", note);
        }
        return form;
    }

    private void send(ProcessInstance report, String body, String number, String day) {
        String head = body + ".head";
        desk.open(report, head, "sign-report");
        desk.complete(report, head, "sign-report", signed(number, day, 3, ""));
    }

    private void accept(ProcessInstance report) {
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
    }

    private String shown(ProcessInstance report, String task, String variable) {
        return desk.shown(report, CONTROLLER, task, variable);
    }

    private String opened(ProcessInstance report, String user, String task, String variable) {
        desk.open(report, user, task);
        return desk.shown(report, user, task, variable);
    }

    private ControlCard card(ProcessInstance report) {
        return cards.of(report.getId()).get(0);
    }

    /** Extension, level, occurrence and recipient of each letter. */
    private List<String> levels(ProcessInstance report) {
        String prefix = "card:" + card(report).id() + ":";
        return mail.ofReference(report.getId()).stream()
                .map(entry -> entry.letter().key().substring(prefix.length()))
                .toList();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(PETERSBURG));
    }

    private void passTimeTo(ProcessInstance report, String localTime) {
        engine.passTimeUntil(report, LocalDateTime.parse(localTime).atZone(PETERSBURG));
    }
}
