package org.poryadok.supervision.dailydigest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.casework.cycle.Cycles;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DigestProcessTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    private Cycles cycles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Engine engine;

    @Test
    void digestOfAJurisdictionWithoutActsEnds() {
        ProcessInstance gone =
                runtime.startProcessInstanceByKey("daily-digest", "atlantis", Map.of("jurisdiction", "kirov"));
        cycles.settle();
        assertThat(count("atlantis")).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(gone.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void clockSetBackBringsTheMorningBack() {
        engine.setClock(LocalDateTime.parse("2026-11-21T10:00").atZone(TOMSK));
        runtime.deleteProcessInstance(cycles.find(DailyDigest.KEY, "tomsk").orElseThrow(), "тест");
        cycles.settle();
        assertThat(morning()).isEqualTo(Date.from(Instant.parse("2026-11-23T02:15:00Z")));

        engine.setClock(LocalDateTime.parse("2024-12-27T10:00").atZone(TOMSK));
        cycles.correctTurns();
        assertThat(morning()).isEqualTo(Date.from(Instant.parse("2024-12-28T02:15:00Z")));
    }

    private Date morning() {
        return management
                .createJobQuery()
                .processInstanceId(cycles.find(DailyDigest.KEY, "tomsk").orElseThrow())
                .singleResult()
                .getDuedate();
    }

    private long count(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("daily-digest")
                .processInstanceBusinessKey(jurisdiction)
                .count();
    }
}
