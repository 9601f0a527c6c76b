package org.poryadok.casework.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.LettersToCome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all cycles have in common, shown by those that the rooms have without the host. */
@RoomTest
@EachTestAlone
@ExtendWith(OutputCaptureExtension.class)
class CyclesTest {

    private static final long MINUTE = 60_000;

    @Autowired
    private List<Cycle> all;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Acts acts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private WorkingMornings mornings;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private LettersToCome letters;

    @Autowired
    private Clock clock;

    @Test
    void everyJurisdictionHasOneOfEachFromTheStartAndItWaitsForItsTurn() {
        assertThat(all).extracting(Cycle::key).containsExactlyInAnyOrder("daily-digest", "monthly-report");
        assertThat(all).allSatisfy(cycle -> {
            assertThat(running(cycle)).isEqualTo(oneOfEachJurisdiction());
            assertThat(management
                            .createJobQuery()
                            .processDefinitionKey(cycle.key())
                            .timers()
                            .count())
                    .isEqualTo(acts.jurisdictions().size());
        });
    }

    @Test
    void nodesThatStartTogetherStartOneOfEachBetweenThem() throws Exception {
        for (Cycle cycle : all) {
            runtime.deleteProcessInstance(cycles.find(cycle.key(), "kirov").orElseThrow(), "тест");
        }
        AtOnce.times(3, Executors.callable(cycles::settle));
        assertThat(all).allSatisfy(cycle -> assertThat(running(cycle)).isEqualTo(oneOfEachJurisdiction()));
    }

    @Test
    void nodeWithoutTheFileOfAnActEndsNothingOfItsJurisdiction(CapturedOutput log) {
        String digest = runtime.startProcessInstanceByKey("daily-digest", "atlantis", Map.of("jurisdiction", "tomsk"))
                .getId();
        repository
                .createDeployment()
                .addModelInstance(
                        "under-way.bpmn",
                        Bpmn.createExecutableProcess("under-way")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        String underWay = runtime.startProcessInstanceByKey("under-way", Map.of("jurisdiction", "tomsk"))
                .getId();
        database.sql("update act_ru_execution set tenant_id_ = 'atlantis' where proc_inst_id_ = ?")
                .param(underWay)
                .update();

        cycles.settle();

        assertThat(cycles.find("daily-digest", "atlantis")).contains(digest);
        assertThat(log.getAll()).contains("atlantis has procedures under way");
        runtime.deleteProcessInstance(underWay, "тест");
        cycles.settle();
        assertThat(cycles.find("daily-digest", "atlantis")).isEmpty();
    }

    @Test
    void turnThatIsFartherThanTheRegularOneIsBroughtForwardAndANearerOneStays() {
        for (Cycle cycle : all) {
            Job timer = timer(cycle, "kirov");
            Date regular = timer.getDuedate();
            Date nearer = new Date(regular.getTime() - 1000);
            Map<String, Object> ofTheTurn = cycle.next("kirov").variables();
            management.setJobDuedate(timer.getId(), new Date(regular.getTime() + 1000));
            ofTheTurn
                    .keySet()
                    .forEach(name -> runtime.setVariable(timer.getProcessInstanceId(), name, "of a later turn"));
            cycles.correctTurns("tomsk");
            assertThat(timer(cycle, "kirov").getDuedate())
                    .as("another jurisdiction's")
                    .isAfter(regular);
            cycles.correctTurns("kirov");
            assertThat(timer(cycle, "kirov").getDuedate()).isEqualTo(regular);
            assertThat(runtime.getVariables(timer.getProcessInstanceId(), ofTheTurn.keySet()))
                    .as("it is the turn of that day")
                    .isEqualTo(ofTheTurn);
            management.setJobDuedate(timer.getId(), new Date(regular.getTime() + 1000));
            cycles.correctTurns();
            assertThat(timer(cycle, "kirov").getDuedate()).as("of all").isEqualTo(regular);
            management.setJobDuedate(timer.getId(), nearer);
            cycles.correctTurns();
            cycles.settle();
            assertThat(timer(cycle, "kirov").getDuedate()).isEqualTo(nearer);
            management.setJobDuedate(timer.getId(), new Date(regular.getTime() + 1000));
            cycles.settle();
            assertThat(timer(cycle, "kirov").getDuedate()).isEqualTo(regular);
        }
    }

    @Test
    void lettersOfAMorningGoOutOnWorkingDaysAtTheHourOfTheJurisdiction() {
        assertThat(mornings.from(LocalDate.of(2026, 11, 20), "kirov")).isEqualTo("2026-11-20T06:00:00Z");
        assertThat(mornings.from(LocalDate.of(2026, 11, 21), "kirov"))
                .as("a Saturday")
                .isEqualTo("2026-11-23T06:00:00Z");
        assertThat(mornings.from(LocalDate.of(2099, 11, 21), "kirov"))
                .as("a year without a calendar")
                .isEqualTo("2099-11-21T06:00:00Z");
        engine.setClock(LocalDateTime.parse("2026-11-20T08:59:59").atZone(ZoneId.of("Europe/Moscow")));
        assertThat(mornings.isToCome(LocalDate.of(2026, 11, 20), "kirov")).isTrue();
        engine.setClock(LocalDateTime.parse("2026-11-20T09:00").atZone(ZoneId.of("Europe/Moscow")));
        assertThat(mornings.isToCome(LocalDate.of(2026, 11, 20), "kirov")).isFalse();
    }

    @Test
    void cycleThatHasLostItsTimerIsStartedAnew() {
        for (Cycle cycle : all) {
            String broken = cycles.find(cycle.key(), "kirov").orElseThrow();
            String going = cycles.find(cycle.key(), "tomsk").orElseThrow();
            management.deleteJob(management
                    .createJobQuery()
                    .processInstanceId(broken)
                    .singleResult()
                    .getId());
            cycles.settle();
            String mended = cycles.find(cycle.key(), "kirov").orElseThrow();
            assertThat(mended).as(cycle.key()).isNotEqualTo(broken);
            assertThat(management
                            .createJobQuery()
                            .processInstanceId(mended)
                            .timers()
                            .count())
                    .as(cycle.key())
                    .isEqualTo(1);
            assertThat(cycles.find(cycle.key(), "tomsk")).contains(going);
        }
    }

    @Test
    void afterTheClockHasGoneBackEverythingWaitsByItsNewHour() {
        engine.setClock(LocalDateTime.parse("2026-11-20T12:00").atZone(ZoneId.of("Europe/Moscow")));
        repository
                .createDeployment()
                .addModelInstance(
                        "waiting-an-hour.bpmn",
                        Bpmn.createExecutableProcess("waiting-an-hour")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("PT1H")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "tried-again.bpmn",
                        Bpmn.createExecutableProcess("tried-again")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncAfter()
                                .endEvent()
                                .done())
                .deploy();
        String waiting = runtime.startProcessInstanceByKey("waiting-an-hour").getId();
        String again = runtime.startProcessInstanceByKey("tried-again").getId();
        management.setJobDuedate(job(again).getId(), Date.from(engine.now().plusSeconds(60)));
        engine.setClock(LocalDateTime.parse("2026-11-02T12:00").atZone(ZoneId.of("Europe/Moscow")));
        Date now = Date.from(engine.now());
        List<Date> fired = new ArrayList<>();

        new ClockSetBack(management, letters, fired::add, cycles, clock).follow();

        assertThat(job(waiting).getDuedate())
                .isCloseTo(Date.from(now.toInstant().plusSeconds(3600)), MINUTE);
        assertThat(job(again).getDuedate()).as("not in weeks").isCloseTo(now, MINUTE);
        assertThat(fired).singleElement().satisfies(moment -> assertThat(moment).isCloseTo(now, MINUTE));
        assertThat(all)
                .allSatisfy(cycle -> assertThat(timer(cycle, "kirov").getDuedate())
                        .isEqualTo(cycle.next("kirov").due()));
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private Job timer(Cycle cycle, String jurisdiction) {
        return management
                .createJobQuery()
                .processInstanceId(cycles.find(cycle.key(), jurisdiction).orElseThrow())
                .timers()
                .singleResult();
    }

    private Map<String, Long> running(Cycle cycle) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(cycle.key()).list().stream()
                .collect(Collectors.groupingBy(ProcessInstance::getBusinessKey, Collectors.counting()));
    }

    private Map<String, Long> oneOfEachJurisdiction() {
        return acts.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::id, jurisdiction -> 1L));
    }
}
