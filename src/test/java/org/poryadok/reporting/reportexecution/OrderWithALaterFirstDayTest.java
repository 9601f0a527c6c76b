package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.beans.factory.annotation.Autowired;

/** An order determines from the day on which it is signed; the report names it then, and from which day the powers are. */
@PoryadokTest
@EachTestAlone
class OrderWithALaterFirstDayTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final String ACT = "spb-draft-2020";
    private static final String HEALTH = "spb.health";
    private static final String HEAD = HEALTH + ".head";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @BeforeEach
    @AfterEach
    void nothingIsOwed() {
        engine.discard("appoint-officials", "report-execution");
    }

    @Test
    @ForRuleOf({"SPB-6.2", "SPB-7"})
    void reportNamesTheOrderFromTheDayOfItsSigningAndSaysFromWhenThePowersAre() throws IOException {
        at("2020-08-03T10:00");
        acts.inForce(ACT, "500", "2020-07-01", "2020-07-01");
        ProcessInstance obligation = acts.obliges(ACT, "SPB-6.2", HEALTH, "appoint-officials", "2020-07-01");
        desk.complete(obligation, HEAD, "propose-person", Map.of("personId", HEALTH + ".responsible"));
        desk.open(obligation, HEAD, "sign-order");
        assertThat(desk.shown(obligation, HEAD, "sign-order", "determinedByText"))
                .as("the note of the form is of this day")
                .isEqualTo("01.10.2020");
        desk.complete(
                obligation,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "13-к", "orderDate", "2020-08-03", "validFrom", "2020-10-05"));

        at("2020-08-05T10:00");
        ProcessInstance report = report();
        assertThat(point(report))
                .contains(
                        "\"result\":\"Исполнено\"",
                        "приказ от 03.08.2020 № 13-к, Калинникова Э. Ф. (полномочия с 05.10.2020)");
        assertThat(shown(report, "personRows"))
                .contains("Калинникова Эмма Филипповна", "№ 13-к от 03.08.2020, полномочия с 05.10.2020");
        assertThat(shown(report, "answeringText"))
                .contains(
                        "по должности — Калинникова Э. Ф.",
                        ", до 05.10.2020; приказ от 03.08.2020 № 13-к, Калинникова Э. Ф. (полномочия с 05.10.2020)")
                .doesNotContain("приказа в системе нет", "не определено");
        sign(report);
        assertThat(desk.letter(report, "reportFile"))
                .contains("определено лиц — 1", "№ 13-к от 03.08.2020, полномочия с 05.10.2020");
        engine.discard("report-execution");

        at("2020-10-06T10:00");
        ProcessInstance later = report();
        assertThat(point(later)).contains("приказ от 03.08.2020 № 13-к, Калинникова Э. Ф. (полномочия с 05.10.2020)");
        assertThat(shown(later, "answeringText")).isEmpty();
    }

    private ProcessInstance report() {
        ProcessInstance report = desk.start(HEAD, "report-execution", Map.of("reason", "По запросу"));
        desk.open(report, HEAD, "sign-report");
        return report;
    }

    private String shown(ProcessInstance report, String variable) {
        return desk.shown(report, HEAD, "sign-report", variable);
    }

    /** The row of clause 6.2. */
    private String point(ProcessInstance report) {
        return Arrays.stream(shown(report, "pointRows").split("(?=\\{\"point\")"))
                .filter(row -> row.contains("пункт 6.2:"))
                .findFirst()
                .orElseThrow();
    }

    private void sign(ProcessInstance report) {
        Map<String, Object> form = new HashMap<>(Map.of("reportNumber", "1", "reportSentOn", "2020-08-05"));
        for (int point = 1; point <= PointSlot.ALL.size(); point++) {
            if (!shown(report, "point" + point).equals("null")) {
                form.put("why" + point, "Готовится.");
                form.put("until" + point, "2021-12-31");
            }
        }
        if (!shown(report, "standingText").equals("null")) {
            form.put("standingNote", "Исполняется.");
        }
        desk.complete(report, HEAD, "sign-report", form);
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZONE));
    }
}
