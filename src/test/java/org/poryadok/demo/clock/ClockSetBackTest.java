package org.poryadok.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks into the future and comes back finds the future still to come. */
@PoryadokTest
@EachTestAlone
class ClockSetBackTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Novokuznetsk");
    private static final String REMINDER = "reminder-due";
    private static final String ESCALATION = "term-expired";

    @Autowired
    private ClockDesk desk;

    @Autowired
    private Engine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Test
    void timersAreThoseOfTheCardAgainAndEverybodyIsToldAgain() {
        sets(2020, 2, 14, 10);
        ProcessInstance page = aPageIsDemanded();
        engine.runDueJobs(page);
        Instant reminder = engine.nextFiring(page, REMINDER);
        Instant escalation = engine.nextFiring(page, ESCALATION);
        assertThat(escalation).isEqualTo(at(2020, 3, 3, 9).toInstant());

        sets(2026, 11, 30, 12);
        engine.runDueJobs(page);
        assertThat(engine.nextFiring(page, ESCALATION))
                .isAfter(at(2026, 11, 30, 12).toInstant());
        assertThat(yearsOfLetters()).containsOnly(2026);

        sets(2020, 2, 14, 11);
        assertThat(engine.nextFiring(page, REMINDER)).isEqualTo(reminder);
        assertThat(engine.nextFiring(page, ESCALATION)).isEqualTo(escalation);
        assertThat(yearsOfLetters()).isEmpty();

        engine.passTimeUntil(page, at(2020, 3, 3, 12));
        assertThat(yearsOfLetters()).isNotEmpty().containsOnly(2020);
        assertThat(levels()).anyMatch(told -> told.startsWith("reminder")).anyMatch(told -> told.startsWith("overdue"));
    }

    @Test
    void whatHasFiredBeforeTheMomentDoesNotFireTwice() {
        sets(2020, 2, 14, 10);
        ProcessInstance page = aPageIsDemanded();
        engine.passTimeUntil(page, at(2020, 3, 4, 12));
        List<String> before = levels();

        sets(2020, 3, 3, 12);
        engine.runDueJobs(page);

        assertThat(timers(page, REMINDER)).isZero();
        assertThat(levels()).isNotEmpty().isSubsetOf(before).doesNotHaveDuplicates();
    }

    @Test
    void everyTimerOfTheHouseCanBeSetAnew() {
        sets(2026, 11, 30, 12);
        sets(2020, 2, 14, 10);

        assertThat(management.createJobQuery().timers().list())
                .isNotEmpty()
                .extracting(Job::getDuedate)
                .allSatisfy(due -> assertThat(due.toInstant()
                                        .isBefore(at(2021, 3, 1, 0).toInstant())
                                || due.toInstant().isAfter(at(9000, 1, 1, 0).toInstant()))
                        .as("%s", due)
                        .isTrue());
    }

    private ProcessInstance aPageIsDemanded() {
        return runtime.startProcessInstanceByKey(
                "create-account",
                "kuzbass-66-2020|KUZ-3a|kuzbass.culture",
                Map.of(
                        "jurisdiction",
                        "kuzbass",
                        "actId",
                        "kuzbass-66-2020",
                        "clauseId",
                        "KUZ-3a",
                        "bodyId",
                        "kuzbass.culture",
                        "eventDate",
                        LocalDate.of(2020, 2, 14).toString()));
    }

    private void sets(int year, int month, int day, int hour) {
        desk.set(at(year, month, day, hour).toOffsetDateTime().toString());
    }

    private static ZonedDateTime at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(ZONE);
    }

    private List<Integer> yearsOfLetters() {
        return database.sql("select distinct extract(year from created_at)::int from letter")
                .query(Integer.class)
                .list();
    }

    private List<String> levels() {
        return database.sql("select level || ' ' || recipient from control_card_event where kind = 'ESCALATED'")
                .query(String.class)
                .list();
    }

    private long timers(ProcessInstance page, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(page.getId())
                .activityId(activity)
                .count();
    }
}
