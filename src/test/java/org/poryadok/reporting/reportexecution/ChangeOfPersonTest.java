package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leaves after he was designated in time, and hands over late, takes nothing from what the clause demanded. */
@PoryadokTest
@EachTestAlone
class ChangeOfPersonTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final String ACT = "spb-draft-2020";
    private static final String EDUCATION = "spb.education";
    private static final String HEAD = EDUCATION + ".head";
    private static final String HR = EDUCATION + ".hr";
    private static final String EXECUTOR = EDUCATION + ".executor";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    private ProcessInstance replacement;

    @BeforeEach
    @AfterEach
    void nothingIsOwed() {
        engine.discard("replace-official", "appoint-officials", "report-execution", "report-absence");
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void clauseThatWasFulfilledInTimeStaysSoWhoeverFollowedAndHoweverLateTheAccessWas() throws IOException {
        executorIsDesignatedAndLeavesForMonths();
        comesBackEarly();

        ProcessInstance month = report(Map.of("periodFrom", "2020-08-03", "periodTo", "2020-08-31"));
        assertThat(point(month))
                .contains(
                        "\"result\":\"Исполнено; последующие назначения: 08.08.2020\"",
                        "\"on\":\"05.08.2020\"",
                        "приказ от 05.08.2020 № 2",
                        "приказ от 07.08.2020 № 3",
                        "(исполняющий обязанности, полномочия с 08.08.2020)")
                .doesNotContain("Замена", "внутренн");
        sign(month);
        assertThat(desk.letter(month, "reportFile"))
                .contains("Исполнено; последующие назначения: 08.08.2020", "приказ от 05.08.2020 № 2")
                .doesNotContain("Замена");
        engine.discard("report-execution");

        ProcessInstance whole = report(Map.of());
        assertThat(point(whole))
                .contains(
                        "\"result\":\"Исполнено; последующие назначения: 08.08.2020\"",
                        "\"on\":\"05.08.2020\"",
                        "приказ от 05.08.2020 № 2",
                        "полномочия по 06.08.2020",
                        "приказ от 31.08.2020 № 77-к")
                .doesNotContain("внутренн");
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void lettersOnTheHandOverQuoteNoClause() {
        executorIsDesignatedAndLeavesForMonths();
        assertThat(desk.shown(replacement, HEAD, "hand-over-access", "clauseCitation"))
                .isEqualTo("внутреннее правило администрации");
        assertThat(mail.ofReference(replacement.getId()))
                .filteredOn(entry -> entry.letter().text().contains("Передать доступ к страницам"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(
                                entry.letter().subject() + entry.letter().text())
                        .contains("внутреннее правило администрации")
                        .doesNotContain("6.3", "До 01.10.2020 определить"));
    }

    @Test
    @ForRuleOf("SPB-6.3")
    void letterOnTheSuccessorDoesNotDenyTheTermOfTheClauseThatItQuotes() {
        executorIsDesignated();
        executorLeavesForMonths();
        engine.passTimeUntil(
                replacement, LocalDateTime.parse("2020-09-20T10:00").atZone(ZONE));
        assertThat(mail.ofReference(runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(replacement.getId())
                        .singleResult()
                        .getId()))
                .extracting(entry -> entry.letter().text())
                .filteredOn(text -> text.startsWith("Внутренний срок исполнения истёк"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "«До 01.10.2020 определить",
                                "Этот срок внутренний, его установила администрация: опоздание по нему – не нарушение"
                                        + " акта.",
                                "Срок, который называет пункт (до 01.10.2020), к этому случаю не относится.")
                        .doesNotContain("акт срока не называет"));
    }

    /** In time by order № 2; the hand-over stays open, the successor follows by order № 3 of the day after the last one, from the next day on. */
    private void executorIsDesignatedAndLeavesForMonths() {
        executorIsDesignated();
        executorLeavesForMonths();
        engine.passTimeUntil(
                replacement, LocalDateTime.parse("2020-08-07T10:00").atZone(ZONE));
        designates(replacement, EDUCATION + ".specialist", "3", "2020-08-07", "2020-08-08");
    }

    private void executorIsDesignated() {
        at("2020-08-03T10:00");
        acts.inForce(ACT, "500", "2020-07-01", "2020-07-01");
        ProcessInstance obligation = acts.obliges(ACT, "SPB-6.3", EDUCATION, "appoint-officials", "2020-08-03");
        at("2020-08-05T10:00");
        designates(obligation, EXECUTOR, "2", "2020-08-05", "2020-08-05");
    }

    private void executorLeavesForMonths() {
        at("2020-08-05T15:00");
        replacement = desk.start(HR, "replace-official", Map.of());
        desk.complete(
                replacement,
                HR,
                "report-departure",
                Map.of(
                        "officialId",
                        EXECUTOR,
                        "departure",
                        "LEAVE",
                        "lastDay",
                        "2020-08-06",
                        "leaveUntil",
                        "2020-12-01",
                        "departureDocument",
                        "приказ от 05.08.2020 № 14-к"));
    }

    private void designates(ProcessInstance instance, String person, String number, String ordered, String from) {
        desk.complete(instance, HEAD, "propose-person", Map.of("personId", person));
        desk.complete(
                instance, HEAD, "sign-order", Map.of("orderNumber", number, "orderDate", ordered, "validFrom", from));
    }

    private void comesBackEarly() {
        at("2020-09-01T10:00");
        ProcessInstance absence = desk.start(HR, "report-absence", Map.of());
        desk.complete(
                absence,
                HR,
                "enter-absence",
                Map.of(
                        "absenceDeed",
                        "RETURN",
                        "returningId",
                        EXECUTOR,
                        "returnOrderNumber",
                        "77-к",
                        "returnOrderDate",
                        "2020-08-31",
                        "returnedFrom",
                        "2020-09-01"));
        engine.runDueJobs(absence);
    }

    private ProcessInstance report(Map<String, Object> period) {
        Map<String, Object> start = new HashMap<>(period);
        start.put("reason", "По запросу");
        ProcessInstance report = desk.start(HEAD, "report-execution", start);
        desk.open(report, HEAD, "sign-report");
        return report;
    }

    /** The row of clause 6.3. */
    private String point(ProcessInstance report) {
        return Arrays.stream(
                        desk.shown(report, HEAD, "sign-report", "pointRows").split("(?=\\{\"point\")"))
                .filter(row -> row.contains("пункт 6.3:"))
                .findFirst()
                .orElseThrow();
    }

    private void sign(ProcessInstance report) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", "1", "reportSentOn", "2020-09-01"));
        for (int point = 1; point <= PointSlot.ALL.size(); point++) {
            if (!desk.shown(report, HEAD, "sign-report", "point" + point).equals("null")) {
                form.put("why" + point, "Готовится.");
                form.put("until" + point, "2021-12-31");
            }
        }
        if (!desk.shown(report, HEAD, "sign-report", "standingText").equals("null")) {
            form.put("standingNote", "Исполняется.");
        }
        desk.complete(report, HEAD, "sign-report", form);
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZONE));
    }
}
