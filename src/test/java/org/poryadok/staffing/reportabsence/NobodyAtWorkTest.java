package org.poryadok.staffing.reportabsence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.Refusal;
import org.poryadok.host.access.EngineOrganisation;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** The financial department has no personnel office, and its head, who answers for its pages too, is on a long leave. */
@PoryadokTest
@EachTestAlone
class NobodyAtWorkTest {

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String FINANCE = "shpakovsky.finance";
    private static final String HEAD = FINANCE + ".head";
    private static final String EXECUTOR = FINANCE + ".executor";
    private static final String SPECIALIST = FINANCE + ".specialist";
    private static final String ABOVE = "shpakovsky.administration.head";
    private static final String COORDINATOR = "shpakovsky.coordinator";
    private static final Map<String, Object> FOR_FINANCE = Map.of("staffBodyId", FINANCE);

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private EngineOrganisation rights;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Absences absences;

    @Autowired
    private Designations designations;

    @Autowired
    private DeputyTasks deputies;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    private ProcessInstance replacement;
    private long groupsOfHead;

    @BeforeEach
    void headHasReportedHisLeaveAndIsGone() {
        at("2023-10-02T10:00");
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-02");
        designations.designate(
                new NewDesignation(
                        FINANCE,
                        PersonRole.RESPONSIBLE,
                        HEAD,
                        "shpakovsky-1199-2023",
                        "SHP-3.2.1.2",
                        "1",
                        LocalDate.of(2023, 9, 12),
                        LocalDate.of(2023, 9, 12),
                        Optional.empty()),
                "test");
        groupsOfHead = groups();
        assertThat(offered(ABOVE)).as("somebody is at work").isEmpty();
        replacement = desk.start(HEAD, "replace-official", Map.of());
        desk.complete(
                replacement,
                HEAD,
                "report-departure",
                Map.of(
                        "officialId",
                        HEAD,
                        "departure",
                        "LEAVE",
                        "lastDay",
                        "2023-10-06",
                        "leaveUntil",
                        "2023-12-01",
                        "departureDocument",
                        "приказ от 02.10.2023 № 14-к"));
        until("2023-11-13T10:00");
        rights.synchronise();
        assertThat(groups()).isZero();
    }

    @Test
    void headOfTheBodyAboveEntersTheReturnAndTheHeadActsAgain() {
        assertThat(offered(ABOVE))
                .contains(
                        "Администрация Шпаковского муниципального округа Ставропольского края: ваш орган",
                        "Финансовое управление",
                        "кадровой службы нет",
                        "длительный отпуск или отсутствие, последний рабочий день 06.10.2023, до 01.12.2023")
                .doesNotContain("Комитет образования");

        ProcessInstance absence = desk.start(ABOVE, "report-absence", FOR_FINANCE);
        assertThat(desk.shown(absence, ABOVE, "enter-absence", "staffNote"))
                .startsWith("В органе нет на месте тех, кто это вносит: кадровой службы нет; руководитель");
        assertThat(groupsOf(desk.task(absence, ABOVE, "enter-absence")))
                .containsExactlyInAnyOrder(FINANCE + ".hr", HEAD, ABOVE);
        desk.complete(absence, ABOVE, "enter-absence", returned());

        assertThat(absence).isEnded();
        assertThat(replacement).isEnded();
        assertThat(organisation.works(HEAD)).isTrue();
        assertThat(groups()).isEqualTo(groupsOfHead);
        assertThat(responsible()).isEqualTo(HEAD);
        assertThat(desk.tasks(desk.start(HEAD, "report-absence", Map.of()), HEAD, "enter-absence"))
                .as("he acts again")
                .hasSize(1);
        assertThat(offered(ABOVE)).as("and nobody in his place").isEmpty();
        assertThatThrownBy(() -> desk.start(ABOVE, "report-absence", FOR_FINANCE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onTheLastDayOfTheLeaveTheHeadOfTheBodyAboveDecidesOfTheReturn() {
        assertThat(desk.tasks(replacement, ABOVE, "propose-person"))
                .as("offered to the head before he went")
                .isEmpty();
        deputies.settle("shpakovsky");
        desk.complete(replacement, ABOVE, "propose-person", Map.of("personId", FINANCE + ".responsible"));
        desk.complete(
                replacement,
                ABOVE,
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2023-11-13", "validFrom", "2023-11-13"));
        until("2023-12-01T10:00");
        desk.complete(
                replacement,
                ABOVE,
                "decide-return",
                Map.of(
                        "returnDecision",
                        "back",
                        "returnOrderNumber",
                        "2",
                        "returnOrderDate",
                        "2023-12-01",
                        "returnedFrom",
                        "2023-12-02"));
        until("2023-12-02T10:00");
        rights.synchronise();
        assertThat(groups()).isEqualTo(groupsOfHead);
        assertThat(responsible()).isEqualTo(HEAD);
    }

    @Test
    void whereTheHeadAboveIsAwayTooTheCoordinatorEntersAbsenceDepartureAndReturn() {
        assertThat(offered(COORDINATOR)).isEmpty();
        isRefused(COORDINATOR, Map.of(), "Это вносит кадровая служба или руководитель органа: Отдел массовых");
        absences.report(
                new NewAbsence(
                        ABOVE,
                        "shpakovsky.administration.responsible",
                        Standing.ACTING,
                        LocalDate.of(2023, 11, 13),
                        LocalDate.of(2023, 11, 17),
                        "приказ"),
                "shpakovsky.administration.hr",
                () -> {});
        assertThat(offered(COORDINATOR)).contains("Финансовое управление").doesNotContain("ваш орган");

        ProcessInstance absence = desk.start(COORDINATOR, "report-absence", FOR_FINANCE);
        desk.isRefused(
                absence, COORDINATOR, "enter-absence", away(COORDINATOR), "absentId", "Выберите, кто отсутствует");
        desk.complete(absence, COORDINATOR, "enter-absence", away(EXECUTOR));
        assertThat(absences.today("shpakovsky"))
                .anySatisfy(one -> assertThat(one.officialId()).isEqualTo(EXECUTOR));
        ProcessInstance leaving = desk.start(COORDINATOR, "replace-official", FOR_FINANCE);
        desk.complete(
                leaving,
                COORDINATOR,
                "report-departure",
                Map.of(
                        "officialId",
                        EXECUTOR,
                        "departure",
                        "DISMISSAL",
                        "lastDay",
                        "2023-11-17",
                        "departureDocument",
                        "приказ от 13.11.2023 № 20-к"));
        ProcessInstance back = desk.start(COORDINATOR, "report-absence", FOR_FINANCE);
        desk.complete(back, COORDINATOR, "enter-absence", returned());
        assertThat(groups()).isEqualTo(groupsOfHead);
    }

    @Test
    void bodyOfWhichSomebodyIsAtWorkIsNobodyElses() {
        isRefused(ABOVE, Map.of("staffBodyId", "shpakovsky.education"), "За этот орган вносит его кадровая служба");
        isRefused(ABOVE, Map.of("staffBodyId", "kuzbass.culture"), "За этот орган вносит его кадровая служба");
        isRefused(ABOVE, Map.of(), "Выберите, за какой орган вносите");
        isRefused(COORDINATOR, FOR_FINANCE, "при таком выборе не заполняется");
        isRefused("shpakovsky.education.head", FOR_FINANCE, "при таком выборе не заполняется");
        isRefused("kuzbass.coordinator", FOR_FINANCE, "при таком выборе не заполняется");
    }

    private List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private void isRefused(String user, Map<String, Object> form, String sentence) {
        assertThatThrownBy(() -> desk.start(user, "report-absence", form)).hasMessageContaining(sentence);
        assertThatThrownBy(() -> desk.start(user, "replace-official", form)).hasMessageContaining(sentence);
    }

    private static Map<String, Object> returned() {
        return Map.of(
                "absenceDeed",
                "RETURN",
                "returningId",
                HEAD,
                "returnOrderNumber",
                "7",
                "returnOrderDate",
                "2023-11-13",
                "returnedFrom",
                "2023-11-13");
    }

    private static Map<String, Object> away(String official) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "absenceDeed", "REPORT",
                "absentId", official,
                "absenceKind", "ANNUAL_LEAVE",
                "firstDay", "2023-11-13",
                "lastDay", "2023-11-15",
                "deputyId", SPECIALIST,
                "standing", "SUBSTITUTE",
                "absenceGround", "приказ от 10.11.2023 № 3"));
        return form;
    }

    /** What there is to choose from when he opens the start form; empty where it asks nothing. */
    private String offered(String user) {
        return desk.as(user, () -> {
            Object options = forms.getStartFormVariables(engine.definitionId("report-absence"))
                    .get("staffBodyOptions");
            return options == null ? "" : options.toString();
        });
    }

    private String responsible() {
        return designations
                .active(FINANCE, PersonRole.RESPONSIBLE, LocalDate.of(2023, 12, 2))
                .orElseThrow()
                .officialId();
    }

    private long groups() {
        return identity.createGroupQuery().groupMember(HEAD).count();
    }

    private void until(String time) {
        engine.passTimeUntil(replacement, LocalDateTime.parse(time).atZone(STAVROPOL));
    }

    private void at(String time) {
        engine.setClock(LocalDateTime.parse(time).atZone(STAVROPOL));
    }
}
