package org.poryadok.casework.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all cycles have in common. */
@PoryadokTest
class CyclesTest {

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
    private JdbcClient database;

    @Test
    void everyJurisdictionHasOneOfEachFromTheStartAndItWaitsForItsTurn() {
        assertThat(all)
                .extracting(Cycle::key)
                .containsExactlyInAnyOrder(
                        "daily-digest",
                        "monthly-report",
                        "security-cycle",
                        "yearly-audit",
                        "yearly-reports",
                        "norm-weeks");
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
    void nodeWithoutTheFileOfAnActEndsNothingOfItsJurisdiction() {
        String digest = runtime.startProcessInstanceByKey("daily-digest", "atlantis", Map.of("jurisdiction", "tomsk"))
                .getId();
        String underWay = runtime.startProcessInstanceByKey(
                        "enact-act", Map.of("jurisdiction", "tomsk", "actId", "tomsk-132r-2023"))
                .getId();
        database.sql("update act_ru_execution set tenant_id_ = 'atlantis' where proc_inst_id_ = ?")
                .param(underWay)
                .update();

        cycles.settle();

        assertThat(cycles.find("daily-digest", "atlantis")).contains(digest);
        runtime.deleteProcessInstances(List.of(digest, underWay), "тест", true, true);
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

    private Map<String, Long> running(Cycle cycle) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(cycle.key()).list().stream()
                .collect(Collectors.groupingBy(ProcessInstance::getBusinessKey, Collectors.counting()));
    }

    private Map<String, Long> oneOfEachJurisdiction() {
        return acts.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::id, jurisdiction -> 1L));
    }
}
