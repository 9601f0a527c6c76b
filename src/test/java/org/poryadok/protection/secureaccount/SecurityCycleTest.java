package org.poryadok.protection.secureaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The periodic self-check: one cycle per jurisdiction, one check per body and period, whatever the clock does. */
@PoryadokTest
class SecurityCycleTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("security-cycle");

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    private Engine engine;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RoundDays roundDays;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Acts acts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void twoBodiesHavePages() {
        accounts.closeAllOf("tomsk");
        endChecks();
        at("2025-02-03T10:00");
        enacted.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_round_health");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_round_health2");
        page("tomsk.culture", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_round_culture");
        page("tomsk.hospital", OwnerKind.SUBORDINATE_ORGANIZATION, "vk.com/pt_round_hospital");
        cycles.find(SecurityCycle.KEY, "tomsk").ifPresent(cycle -> runtime.deleteProcessInstance(cycle, "test"));
        cycles.settle();
    }

    @AfterEach
    void endChecks() {
        checks().forEach(check -> runtime.deleteProcessInstance(check.getId(), "test"));
    }

    @Test
    void everyJurisdictionHasOneCycleAndItWaitsForTheFirstWorkingDayOfTheQuarter() {
        cycles.settle();
        assertThat(acts.jurisdictions())
                .allSatisfy(jurisdiction -> assertThat(runtime.createProcessInstanceQuery()
                                .processDefinitionKey("security-cycle")
                                .processInstanceBusinessKey(jurisdiction.id())
                                .count())
                        .isEqualTo(1));
        assertThat(engine.nextFiring(cycle(), "period-begins")).isEqualTo(Instant.parse("2025-04-01T02:00:00Z"));
        at("2025-12-20T10:00");
        assertThat(cycles.find(SecurityCycle.KEY, "tomsk")).isPresent();
        runtime.deleteProcessInstance(cycle().getId(), "test");
        cycles.settle();
        assertThat(engine.nextFiring(cycle(), "period-begins"))
                .as("after the holidays of New Year")
                .isEqualTo(Instant.parse("2026-01-12T02:00:00Z"));
    }

    @Test
    void quarterBeginsOneCheckPerBodyWhosePagesSomebodyAnswersFor() {
        engine.passTimeUntil(cycle(), LocalDateTime.parse("2025-04-01T09:30").atZone(TOMSK));
        assertThat(checks())
                .extracting(check -> runtime.getVariable(check.getId(), "bodyId"))
                .containsExactlyInAnyOrder("tomsk.health", "tomsk.culture");
        assertThat(checks())
                .allSatisfy(check -> assertThat(
                                runtime.getVariable(check.getId(), "occasion").toString())
                        .contains("период с 01.04.2025"));
        assertThat(engine.nextFiring(cycle(), "period-begins")).isEqualTo(Instant.parse("2025-07-01T02:00:00Z"));
    }

    @Test
    void clockSetBackAndForwardAgainBeginsNoQuarterTwiceAndBodiesAtWorkAreNotAskedAgain() {
        at("2026-02-03T10:00");
        runtime.deleteProcessInstance(cycle().getId(), "test");
        cycles.settle();
        engine.passTimeUntil(cycle(), LocalDateTime.parse("2026-10-01T09:30").atZone(TOMSK));
        assertThat(checks()).as("July's are still at work in October").hasSize(2);
        endChecks();
        at("2026-09-15T10:00");
        cycles.correctTurns();
        assertThat(engine.nextFiring(cycle(), "period-begins")).isEqualTo(Instant.parse("2026-10-01T02:00:00Z"));
        engine.passTimeUntil(cycle(), LocalDateTime.parse("2026-10-01T09:30").atZone(TOMSK));
        assertThat(checks()).hasSize(2);
        endChecks();
        at("2026-09-15T10:00");
        cycles.correctTurns();
        engine.passTimeUntil(cycle(), LocalDateTime.parse("2026-10-01T09:30").atZone(TOMSK));
        assertThat(checks()).as("October's have begun once already").isEmpty();
    }

    @Test
    void actWithAPeriodOfItsOwnIsCheckedInItAndOthersAsTheAdministrationHasSet() {
        at("2025-02-10T10:00");
        assertThat(roundDays.next("ozerny")).isEqualTo(Instant.parse("2025-04-01T03:30:00Z"));
        enacted.inForce("ozerny-11-2025", "11", "2025-02-03", "2025-02-04");
        assertThat(roundDays.next("ozerny")).as("half a year").isEqualTo(Instant.parse("2025-07-01T03:30:00Z"));
        assertThat(roundDays.next("tomsk")).as("a quarter").isEqualTo(Instant.parse("2025-04-01T02:00:00Z"));
    }

    @Test
    void cycleOfAJurisdictionWithoutActsEnds() {
        ProcessInstance gone = runtime.startProcessInstanceByKey(
                "security-cycle",
                "atlantis",
                Map.of(
                        "jurisdiction",
                        "tomsk",
                        "period",
                        LocalDate.of(2025, 4, 1).toString()));
        cycles.settle();
        assertThat(gone).isEnded().hasPassed("control-ended");
    }

    private ProcessInstance cycle() {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cycles.find(SecurityCycle.KEY, "tomsk").orElseThrow())
                .singleResult();
    }

    private List<ProcessInstance> checks() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("secure-account")
                .tenantIdIn("tomsk")
                .list();
    }

    private void page(String body, OwnerKind owner, String address) {
        accounts.open(body, owner, "vk", address, LocalDate.of(2024, 1, 10));
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(TOMSK));
    }
}
