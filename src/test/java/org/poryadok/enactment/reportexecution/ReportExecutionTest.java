package org.poryadok.enactment.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.ForClause;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** P14 after SPB-7: the report to the coordinator until 1 November 2020, and what the controller decides. */
@PoryadokTest
@TestMethodOrder(OrderAnnotation.class)
class ReportExecutionTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("report-execution");

    private static final ZoneId PETERSBURG = ZoneId.of("Europe/Moscow");
    private static final String ACT = "spb-draft-2020";

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
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Test
    @ForClause({"SPB-7", "SPB-8"})
    void reportIsPrefilledSentAcceptedAndReleasedFromControl() {
        ProcessInstance report = due("spb.culture");
        assertThat(report).isWaitingAt("sign-report");
        assertThat(card(report).lastDay()).contains(LocalDate.of(2020, 11, 2));
        send(report, "spb.culture", "01-05/1", "2020-07-01");

        assertThat(report).isWaitingAt("check-report");
        assertThat(card(report).state()).isEqualTo(CardState.SUBMITTED);
        accept(report);
        assertThat(report).isWaitingAt("decide-control");
        assertThat(desk.shown(report, "spb.controller", "decide-control", "lateness"))
                .isEqualTo("исполнено; последний день срока — 02.11.2020");
        assertThat(desk.shown(report, "spb.controller", "decide-control", "controllerSummary"))
                .isEqualTo("Сверено.");

        desk.complete(report, "spb.controller", "decide-control", Map.of("controlDecision", "release"));
        assertThat(report)
                .isEnded()
                .hasPassedInOrder(
                        "report-due",
                        "take-under-control",
                        "prefill-report",
                        "sign-report",
                        "record-report",
                        "check-report",
                        "accept-report",
                        "report-settled",
                        "decide-control",
                        "release-from-control",
                        "released");
        assertThat(card(report).releasedBy()).contains("spb.controller");
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.RELEASED);
    }

    @Test
    void accountsAndPersonsAreTakenFromTheRegistryAndTheDesignationsAndTakenAgainAfterAReturn() throws IOException {
        at("2020-09-01T10:00");
        page("spb.press-committee", "pt_report_one");
        designations.designate(
                new NewDesignation(
                        "spb.press-committee",
                        PersonRole.RESPONSIBLE,
                        "spb.press-committee.responsible",
                        ACT,
                        "SPB-6.2",
                        "12",
                        LocalDate.of(2020, 8, 20),
                        LocalDate.of(2020, 8, 24),
                        Optional.empty()),
                "test");
        ProcessInstance report = due("spb.press-committee", "2020-09-01T10:00");
        String head = "spb.press-committee.head";

        assertThat(desk.shown(report, head, "sign-report", "accountRows"))
                .contains("ВКонтакте", "https://vk.com/pt_report_one", "01.09.2020", "действующая");
        assertThat(desk.shown(report, head, "sign-report", "personRows"))
                .contains("ответственное лицо", "Жаворонков Юрий Яковлевич", "№ 12 от 20.08.2020");
        desk.complete(
                report,
                head,
                "sign-report",
                Map.of(
                        "reportNumber",
                        "01-05/9",
                        "reportSentOn",
                        "2020-09-01",
                        "reportNote",
                        "Страница ведётся ежедневно."));
        assertThat(desk.letter(report, "reportFile"))
                .contains(
                        "01-05/9",
                        "01.09.2020",
                        "https://vk.com/pt_report_one",
                        "Жаворонков Юрий Яковлевич",
                        "Страница ведётся ежедневно.",
                        "от 01.07.2020 № 15-р");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "controllerSummary"))
                .contains("действующих страниц — 1, определено лиц — 1");

        page("spb.press-committee", "pt_report_two");
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Одной страницы недостаёт."));

        assertThat(report).isWaitingAt("sign-report").hasPassed("return-report");
        assertThat(desk.shown(report, head, "sign-report", "reportRemarks")).isEqualTo("Одной страницы недостаёт.");
        assertThat(desk.shown(report, head, "sign-report", "accountRows")).contains("pt_report_one", "pt_report_two");
        assertThat(card(report).state()).isEqualTo(CardState.OPEN);
        assertThat(card(report).lastDay()).contains(LocalDate.of(2020, 11, 2));
    }

    @Test
    void bodyWithoutPagesAndPersonsIsReportedAsSuch() {
        ProcessInstance report = due("spb.it-committee");
        send(report, "spb.it-committee", "1", "2020-07-01");
        assertThat(desk.shown(report, "spb.coordinator", "check-report", "controllerSummary"))
                .contains("Страниц в реестре нет.", "Лица не определены.");
    }

    @Test
    void controllerMayLeaveTheExecutionUnreleasedAndSaysWhy() {
        ProcessInstance report = due("spb.health");
        send(report, "spb.health", "2", "2020-07-01");
        accept(report);
        desk.complete(
                report,
                "spb.controller",
                "decide-control",
                Map.of("controlDecision", "leave", "controlNote", "Страница руководителя не создана."));

        assertThat(report).isEnded().hasPassed("not-released").hasNotPassed("release-from-control");
        assertThat(card(report).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    @ForClause("SPB-8")
    void overdueReportIsLaidBeforeTheControllerAtMidnightAndMayBeLeftOverdue() {
        ProcessInstance report = due("spb.education");
        assertThat(engine.nextFiring(report, "report-overdue")).isEqualTo("2020-11-02T21:00:00Z");

        passTimeTo(report, "2020-11-02T23:59");
        assertThat(report).isWaitingAt("sign-report").hasNotPassed("report-overdue");
        passTimeTo(report, "2020-11-03T00:00");
        assertThat(report).isWaitingAt("sign-report", "decide-overdue");

        passTimeTo(report, "2020-11-05T12:00");
        String prefix = "card:" + card(report).id() + ":0:";
        assertThat(mail.ofReference(report.getId()))
                .extracting(entry -> entry.letter().key())
                .containsExactly(prefix + "reminder:0:spb.education.head", prefix + "overdue:0:spb.education.head");
        desk.complete(report, "spb.controller", "decide-overdue", Map.of("overdueDecision", "leave"));
        assertThat(report).isWaitingAt("sign-report").hasPassed("left-overdue", "remind", "escalate");

        send(report, "spb.education", "3", "2020-11-05");
        accept(report);
        assertThat(cards.status(card(report))).as("late is late").isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(desk.shown(report, "spb.controller", "decide-control", "lateness"))
                .isEqualTo("исполнено с нарушением срока; последний день срока — 02.11.2020");
    }

    @Test
    void extendedReportHasANewTermAndTheOldOneStaysInTheHistory() {
        ProcessInstance report = due("spb.inspection");
        passTimeTo(report, "2020-11-03T10:00");
        desk.complete(
                report,
                "spb.controller",
                "decide-overdue",
                Map.of(
                        "overdueDecision",
                        "extend",
                        "extendedTo",
                        "2020-12-31",
                        "decisionReason",
                        "Инспекция реорганизуется."));

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
        assertThat(extension.note()).contains("Инспекция реорганизуется.");
        assertThat(extension.by()).contains("spb.controller");

        passTimeTo(report, "2020-12-30T12:00");
        assertThat(levels(report))
                .as("a new term is reminded of anew")
                .contains("1:reminder:0:spb.inspection.head")
                .noneMatch(level -> level.startsWith("1:overdue"));
        send(report, "spb.inspection", "4", "2020-12-30");
        accept(report);
        assertThat(cards.status(card(report))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void reportThatMissesItsExtendedTermComesBeforeTheControllerAgain() {
        ProcessInstance report = due("spb.governor-administration");
        passTimeTo(report, "2020-11-03T10:00");
        desk.complete(
                report,
                "spb.controller",
                "decide-overdue",
                Map.of("overdueDecision", "extend", "extendedTo", "2020-12-31", "decisionReason", "Первый отчёт."));

        passTimeTo(report, "2020-12-31T23:59");
        assertThat(desk.tasks(report, "spb.controller", "decide-overdue")).isEmpty();
        passTimeTo(report, "2021-01-01T00:00");
        assertThat(desk.tasks(report, "spb.controller", "decide-overdue")).hasSize(1);
        for (String field : List.of("overdueDecision", "extendedTo", "decisionReason")) {
            assertThat(desk.shown(report, "spb.controller", "decide-overdue", field))
                    .as("asked afresh")
                    .isEqualTo("null");
        }
    }

    @Test
    void reportSentInTimeAndStillBeingCheckedIsNotLaidBeforeTheControllerAsOverdue() {
        ProcessInstance report = due("spb.health");
        passTimeTo(report, "2020-11-02T15:00");
        send(report, "spb.health", "5", "2020-11-02");
        passTimeTo(report, "2020-11-03T12:00");
        assertThat(report).isWaitingAt("check-report");
        assertThat(desk.tasks(report, "spb.controller", "decide-overdue")).isEmpty();

        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "return", "reportRemarks", "Не тот период."));
        passTimeTo(report, "2020-11-05T12:00");
        assertThat(desk.tasks(report, "spb.controller", "decide-overdue"))
                .as("returned after its term")
                .hasSize(1);
    }

    @Test
    void acceptedReportTakesTheControllersTaskAboutItsLatenessAway() {
        ProcessInstance report = due("spb.culture");
        passTimeTo(report, "2020-11-05T10:00");
        send(report, "spb.culture", "6", "2020-11-05");
        accept(report);
        assertThat(report).isWaitingAt("decide-control");
        assertThat(desk.tasks(report, "spb.controller", "decide-overdue")).isEmpty();
    }

    @Test
    void headReportsOfHisOwnAccordWithoutATerm() {
        at("2021-03-01T10:00");
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        ProcessInstance report = desk.start("spb.health.head", "report-execution", Map.of("reason", "По запросу"));
        assertThat(report).isWaitingAt("sign-report");
        assertThat(card(report).clauseId()).isEqualTo("SPB-7");
        assertThat(card(report).lastDay()).isEmpty();
    }

    @ParameterizedTest
    @ForClause({"KUZ-5", "SHP-6", "TOM-6"})
    @CsvSource({
        "kuzbass-66-2020, KUZ-5, kuzbass, kuzbass.health",
        "shpakovsky-1199-2023, SHP-6, shpakovsky, shpakovsky.education",
        "tomsk-132r-2023, TOM-6, tomsk, tomsk.health"
    })
    void controllerWhomTheActNamesReleasesTheExecutionFromControl(
            String act, String clause, String jurisdiction, String body) {
        at("2024-02-05T12:00");
        ProcessInstance report = acts.obliges(act, clause, body, "report-execution", "2024-02-05");
        desk.complete(report, body + ".head", "sign-report", Map.of("reportNumber", "7", "reportSentOn", "2024-02-05"));
        desk.complete(
                report,
                jurisdiction + ".coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        assertThat(report).isWaitingAt("decide-control");
        desk.complete(report, jurisdiction + ".controller", "decide-control", Map.of("controlDecision", "release"));
        assertThat(report).isEnded();
        assertThat(card(report).clauseId()).isEqualTo(clause);
        assertThat(card(report).releasedBy()).contains(jurisdiction + ".controller");
    }

    @Test
    void reportAndItsCheckAreCheckedOnTheServer() {
        ProcessInstance report = due("spb.health");
        String head = "spb.health.head";
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportSentOn", "2020-07-01"),
                "reportNumber",
                "Укажите исходящий номер отчёта.");
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportNumber", "7"),
                "reportSentOn",
                "Укажите дату отправки отчёта.");
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportNumber", "7", "reportSentOn", "2020-07-02"),
                "reportSentOn",
                "ещё не наступила");
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportNumber", "7", "reportSentOn", "2020-06-30"),
                "reportSentOn",
                "раньше");
        desk.isRefused(
                report,
                head,
                "sign-report",
                Map.of("reportNumber", "7", "reportSentOn", "2020-07-01", "reportNote", "о".repeat(2001)),
                "reportNote",
                "не более 2000 знаков");
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
                "Напишите сводку для контролёра.");
        accept(report);

        String controller = "spb.controller";
        desk.isRefused(report, controller, "decide-control", Map.of(), "controlDecision", "Выберите решение.");
        desk.isRefused(
                report,
                controller,
                "decide-control",
                Map.of("controlDecision", "leave"),
                "controlNote",
                "почему исполнение не снято с контроля");
        desk.isRefused(
                report,
                controller,
                "decide-control",
                Map.of("controlDecision", "release", "controlNote", "о".repeat(1001)),
                "controlNote",
                "не более 1000 знаков");
    }

    @Test
    void decisionAboutAnOverdueReportIsCheckedOnTheServer() {
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
                "почему срок продлён");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2020-11-02", "decisionReason", "Так."),
                "extendedTo",
                "Новый срок уже прошёл");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2020-11-04", "decisionReason", "Так."),
                "extendedTo",
                "04.11.2020 должен быть рабочим",
                "нерабочий праздничный день");
        refusedDecision(
                report,
                Map.of("overdueDecision", "extend", "extendedTo", "2099-11-04", "decisionReason", "Так."),
                "extendedTo",
                "2099");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepAndEveryBranchOfTheModelWasWalked() {
        COVERAGE.assertWhole();
    }

    private void refusedDecision(ProcessInstance report, Map<String, Object> form, String field, String... sentence) {
        desk.isRefused(report, "spb.controller", "decide-overdue", form, field, sentence);
    }

    private ProcessInstance due(String body) {
        return due(body, "2020-07-01T10:00");
    }

    private ProcessInstance due(String body, String now) {
        at(now);
        acts.inForce(ACT, "15-р", "2020-07-01", "2020-07-01");
        return acts.obliges(ACT, "SPB-7", body, "report-execution", "2020-07-01");
    }

    private void page(String body, String handle) {
        accounts.activate(new NewAccount(
                "spb",
                body,
                AccountAddress.parse("vk", "vk.com/" + handle),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2020, 9, 1),
                body + ".responsible",
                "test"));
    }

    private void send(ProcessInstance report, String body, String number, String day) {
        desk.complete(report, body + ".head", "sign-report", Map.of("reportNumber", number, "reportSentOn", day));
    }

    private void accept(ProcessInstance report) {
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
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
