package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reports for a period reports of what was law in it, whatever the act says by the day on which he does. */
@PoryadokTest
@EachTestAlone
class PointsOfPeriodTest {

    private static final String HEAD = "ozerny.school.head";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @BeforeEach
    void actIsInForceAndWasAmendedOnTheFifthOfMarch() {
        at("2025-02-04T10:00");
        acts.enact("ozerny-15-2025", "15", "2025-02-03", null, "2025-02-04");
        at("2025-03-12T10:00");
    }

    @Test
    void periodBeforeTheAmendmentHasThePointsOfTheTextOfThen() {
        assertThat(points("2025-02-04", "2025-03-04"))
                .contains("пункт 4 (действовал до 04.03.2025): Определить ответственное лицо")
                .doesNotContain("в двухнедельный срок");
    }

    @Test
    void periodAcrossTheAmendmentHasBoth() {
        assertThat(points("2025-03-04", "2025-03-11"))
                .contains(
                        "пункт 4 (действовал до 04.03.2025): Определить ответственное лицо",
                        "пункт 4: Определить ответственное лицо в двухнедельный срок");
    }

    @Test
    void periodSinceTheAmendmentHasNothingOfTheEarlierText() {
        assertThat(points("2025-03-05", "2025-03-11"))
                .contains("пункт 4: Определить ответственное лицо в двухнедельный срок")
                .doesNotContain("действовал до");
    }

    private String points(String from, String to) {
        ProcessInstance report = desk.start(
                HEAD, "report-execution", Map.of("reason", "По запросу", "periodFrom", from, "periodTo", to));
        desk.open(report, HEAD, "sign-report");
        return desk.shown(report, HEAD, "sign-report", "pointRows");
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Yekaterinburg")));
    }
}
