package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
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

    @Autowired
    private Designations designations;

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

    @Test
    void personsAreThoseOfThePeriodThoughAnotherAnswersToday() {
        firstIsFollowedByAnother();
        assertThat(persons("2025-02-04", "2025-02-28"))
                .contains("№ 1 от 05.02.2025, полномочия по 28.02.2025")
                .doesNotContain("03.03.2025");
    }

    @Test
    void whosePowersHadEndedBeforeThePeriodIsNoPartOfTheReport() {
        firstIsFollowedByAnother();
        assertThat(persons("2025-03-01", "2025-03-11"))
                .contains("№ 1 от 03.03.2025")
                .doesNotContain("05.02.2025");
    }

    private void firstIsFollowedByAnother() {
        designate("ozerny.school.responsible", "2025-02-05");
        designations.end(
                designations
                        .activeOf("ozerny.school", LocalDate.of(2025, 3, 12))
                        .get(0)
                        .id(),
                LocalDate.of(2025, 2, 28));
        designate("ozerny.school.executor", "2025-03-03");
    }

    private void designate(String person, String on) {
        designations.designate(
                new NewDesignation(
                        "ozerny.school",
                        PersonRole.RESPONSIBLE,
                        person,
                        "ozerny-15-2025",
                        "OZV-4.1",
                        "1",
                        LocalDate.parse(on),
                        LocalDate.parse(on),
                        Optional.empty()),
                "test");
    }

    private String persons(String from, String to) {
        return shown(from, to, "personRows");
    }

    private String points(String from, String to) {
        return shown(from, to, "pointRows");
    }

    private String shown(String from, String to, String what) {
        ProcessInstance report = desk.start(
                HEAD, "report-execution", Map.of("reason", "По запросу", "periodFrom", from, "periodTo", to));
        desk.open(report, HEAD, "sign-report");
        return desk.shown(report, HEAD, "sign-report", what);
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Yekaterinburg")));
    }
}
