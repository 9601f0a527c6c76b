package org.poryadok.protection.accountcompromised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.Account;
import org.poryadok.registry.TestAccounts;
import org.poryadok.supervision.UrgentAdvice;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P18: a page that its body does not control, from the report to the cause; terms in hours (KUZ-A1.2.2, TOM-3, TOM-4, SPB-4). */
@PoryadokTest
class AccountCompromisedTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("account-compromised");

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String EXECUTOR = "tomsk.health.executor";
    private static final String RESPONSIBLE = "tomsk.health.responsible";
    private static final String SECURITY = "tomsk.security";

    @Autowired
    private UrgentAdvice advice;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private Organisation people;

    @Autowired
    private Absences absences;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Incidents incidents;

    @Autowired
    private List<MorningNews> morning;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    private Account page;

    /** A Saturday night: terms in hours ask neither for days off nor for the time of day. */
    @BeforeEach
    void bodyHasAPage() {
        accounts.closeAllOf("tomsk", "kuzbass", "spb");
        at("2024-02-10T23:30");
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_hacked");
    }

    @Test
    void whoIsAwayIsNotCalledButHisDeputy() {
        Absence away = absences.report(
                new NewAbsence(
                        EXECUTOR,
                        RESPONSIBLE,
                        Standing.SUBSTITUTE,
                        LocalDate.of(2024, 2, 10),
                        LocalDate.of(2024, 2, 12),
                        "приказ"),
                "tomsk.health.hr",
                () -> {});
        try {
            ProcessInstance incident = report("tomsk.health.specialist");

            String executor = people.official(EXECUTOR).orElseThrow().fullName();
            String deputy = people.official(RESPONSIBLE).orElseThrow().contact();
            assertThat(advice.of(incident.getId(), "tomsk.health.specialist"))
                    .hasValueSatisfying(said -> assertThat(said.contacts())
                            .anySatisfy(contact -> assertThat(contact).contains(deputy, "(замещает "))
                            .noneSatisfy(contact -> assertThat(contact).contains(executor)));
        } finally {
            absences.end(away.id(), "tomsk.health.hr", Optional.empty());
        }
    }

    @Test
    @ForRuleOf("TOM-4")
    void anyOfficialReportsAndTheHourRunsFromThatMomentThroughMidnightAndADayOff() {
        ProcessInstance incident = report("tomsk.health.specialist");
        Incident opened = only(page);
        assertThat(opened.reportedAt())
                .isBetween(Instant.parse("2024-02-10T16:30:00Z"), Instant.parse("2024-02-10T16:31:00Z"));
        assertThat(opened.reportedBy()).isEqualTo("tomsk.health.specialist");
        Instant hour = opened.reportedAt().plusSeconds(3600);
        ControlCard card = card(incident, "Принять первые меры");
        assertThat(card.clauseId()).isEqualTo("TOM-4");
        assertThat(card.overdueAfter()).contains(hour);
        assertThat(card.lastDay()).contains(LocalDate.of(2024, 2, 11));
        assertThat(card.internalTerm()).isTrue();
        assertThat(card.explanation()).contains("Внутренний срок, 1 час", "круглосуточно", "11.02.2024 00:30");
        assertThat(desk.task(incident, EXECUTOR, "contain").getDueDate()).isEqualTo(Date.from(hour));
        assertThat(desk.shown(incident, EXECUTOR, "contain", "containByText")).isEqualTo("11.02.2024 00:30");
        assertThat(desk.task(incident, RESPONSIBLE, "publish-notice").getDueDate())
                .as("citizens are warned with the first measures")
                .isEqualTo(Date.from(hour));
        assertThat(desk.shown(incident, RESPONSIBLE, "publish-notice", "lastDayText"))
                .isEqualTo("11.02.2024 00:30 (по времени Томска, МСК+4)");
        assertThat(advice.of(incident.getId(), "tomsk.health.specialist")).hasValueSatisfying(said -> {
            assertThat(said.measures())
                    .anySatisfy(measure -> assertThat(measure).contains("завершить все сеансы", "сменить пароли"));
            assertThat(said.contacts())
                    .anySatisfy(contact -> assertThat(contact).startsWith("исполнитель: "))
                    .anySatisfy(contact -> assertThat(contact).startsWith("информационная безопасность: "));
        });
        assertThat(desk.task(incident, SECURITY, "advise").getDueDate()).isEqualTo(Date.from(opened.adviseBy()));
        assertThat(engine.nextFiring(incident, "reminder-due"))
                .isEqualTo(opened.reportedAt().plusSeconds(1800));
        assertThat(engine.nextFiring(incident, "term-expired")).isEqualTo(hour);
        assertThat(told(opened, "reported"))
                .containsExactlyInAnyOrder(
                        "tomsk.coordinator",
                        "tomsk.regional-centre",
                        "tomsk.controller",
                        SECURITY,
                        "tomsk.health.head",
                        RESPONSIBLE,
                        EXECUTOR);
        String security = people.official(SECURITY).orElseThrow().telephone().orElseThrow();
        String reporter =
                people.official("tomsk.health.specialist").orElseThrow().email().orElseThrow();
        assertThat(desk.shown(incident, EXECUTOR, "contain", "contactsText")).contains("тел. " + security);
        assertThat(desk.shown(incident, SECURITY, "advise", "reporterContact"))
                .as("who has no number in the staff list is named by his address")
                .contains(reporter)
                .doesNotContain("тел.");
        assertThat(text(opened, "reported", EXECUTOR)).contains("Кому звонить: ", "тел. " + security);
        assertThat(text(opened, "reported", SECURITY)).contains("Кто сообщил: ", reporter);
        assertThat(incidents.isCompromised(page.id())).isTrue();
        assertThat(incidents.compromised()).containsKey(page.id());
    }

    /** Even where no card holds the procedure: the page would stay in foreign hands with nobody to get it back. */
    @Test
    void administratorEndsNoIncidentThatIsOpen() {
        ProcessInstance incident = report(EXECUTOR);
        cards.of(incident.getId()).forEach(card -> cards.release(card.id(), "tomsk.controller", "Учения"));
        identity.setAuthentication("admin", List.of("camunda-admin"), List.of());
        try {
            assertThatThrownBy(() -> runtime.deleteProcessInstance(incident.getId(), "over", true, true))
                    .hasMessageContaining("Инцидент со страницей не закрыт");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(incident.getId())
                        .count())
                .isOne();
    }

    @Test
    @ForRuleOf("TOM-4")
    void incidentIsLivedThroughToTheCauseAndTheMarkGoesWhenThePageIsBack() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        contain(incident);
        assertThat(card(incident, "Принять первые меры").state()).isEqualTo(CardState.FULFILLED);
        at("2024-02-11T00:05");
        assertThat(desk.shown(incident, RESPONSIBLE, "publish-notice", "noticeText"))
                .contains("https://vk.com/pt_hacked", "временно не под контролем органа", "Не доверяйте");
        warn(incident);
        advise(incident);
        assertThat(incidents.isCompromised(page.id())).isTrue();

        at("2024-02-11T09:00");
        desk.isRefused(
                incident, EXECUTOR, "restore", restored("09:30"), "restoredTime", "ещё не наступило: сейчас 09:00");
        desk.complete(incident, EXECUTOR, "restore", restored("08:40"));
        assertThat(incidents.isCompromised(page.id())).isFalse();
        assertThat(incidents.incident(opened.id()).restoredAt()).contains(Instant.parse("2024-02-11T01:40:00Z"));
        ProcessInstance check = runtime.createProcessInstanceQuery()
                .processDefinitionKey("secure-account")
                .variableValueEquals("accountId", page.id().toString())
                .singleResult();
        assertThat(runtime.getVariable(check.getId(), "occasion").toString()).startsWith("После инцидента");

        Map<String, Object> cause = Map.of("cause", "Подобран пароль.", "lessons", "Включена вторая проверка входа.");
        desk.complete(incident, RESPONSIBLE, "report-cause", cause);
        desk.isRefused(
                incident,
                SECURITY,
                "accept-report",
                Map.of("reportDecision", "return"),
                "reportRemarks",
                "что нужно исправить");
        desk.complete(
                incident,
                SECURITY,
                "accept-report",
                Map.of("reportDecision", "return", "reportRemarks", "Чей пароль?"));
        desk.complete(incident, RESPONSIBLE, "report-cause", cause);
        desk.complete(incident, SECURITY, "accept-report", Map.of("reportDecision", "accept"));

        assertThat(incident).isEnded().hasPassed("record-restoring", "close-incident", "incident-closed");
        assertThat(incidents.incident(opened.id()).cause()).contains("Подобран пароль.");
        assertThat(incidents.incident(opened.id()).closedAt()).isPresent();
        assertThat(told(opened, "closed")).contains("tomsk.coordinator", "tomsk.regional-centre", "tomsk.controller");
        report(EXECUTOR);
    }

    @Test
    void lateMeasuresAreToldMoreSeldomByAndByAndHigherUpAfterTheFirstHour() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-11T02:45").atZone(TOMSK));
        assertThat(told(opened, "reminder")).containsExactlyInAnyOrder(EXECUTOR, RESPONSIBLE);
        assertThat(told(opened, "contain-late:0"))
                .containsExactlyInAnyOrder(EXECUTOR, RESPONSIBLE, "tomsk.health.head", SECURITY);
        assertThat(told(opened, "contain-late:1")).contains("tomsk.coordinator", "tomsk.controller");
        assertThat(told(opened, "contain-late:2")).contains("tomsk.coordinator", "tomsk.controller", EXECUTOR);
        assertThat(text(opened, "contain-late:0", EXECUTOR))
                .contains(
                        "1. Обратиться в поддержку площадки",
                        "4. Скрыть страницу или закрыть публикации",
                        "11.02.2024 01:30 об этом узнают: координатор, контролёр.",
                        "Открыть задачу: ",
                        "/cases/" + incident.getId() + "/task");
        assertThat(text(opened, "contain-late:0", "tomsk.health.head"))
                .contains("Открыть дело: ")
                .doesNotContain("/task");
        assertThat(text(opened, "contain-late:2", "tomsk.controller"))
                .contains(
                        "внутренний срок истёк 2 часа назад: vk.com/pt_hacked ",
                        "11.02.2024 04:30 об этом снова узнают: исполнитель, ответственное лицо, руководитель органа,"
                                + " служба безопасности, координатор, контролёр.",
                        "/camunda/app/cockpit/default/#/deadlines/case/" + incident.getId());
        contain(incident);
        assertThat(cards.card(card(incident, "Принять первые меры").id()).isLateAt(engine.now()))
                .isTrue();
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-12T00:45").atZone(TOMSK));
        assertThat(told(opened, "contain-late:3")).isEmpty();
        assertThat(told(opened, "contain-late:4")).isEmpty();
        assertThat(told(opened, "advice-late:0")).containsExactly(SECURITY);
        assertThat(told(opened, "advice-late:1"))
                .containsExactlyInAnyOrder(SECURITY, "tomsk.coordinator", "tomsk.controller");
    }

    @Test
    void whoeverHasTakenTheTaskIsToldOfItsTermWhateverHisRole() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        String specialist = "tomsk.health.specialist";
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceId(incident.getId())
                        .taskDefinitionKey("contain")
                        .singleResult()
                        .getId(),
                specialist);
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-12T02:45").atZone(TOMSK));
        assertThat(told(opened, "reminder")).contains(specialist);
        assertThat(told(opened, "contain-late:0")).contains(specialist);
        assertThat(told(opened, "contain-late:16")).contains(specialist);
        assertThat(text(opened, "reminder", specialist))
                .contains("Первые меры не отмечены, внутренний срок: осталось ", "1. Обратиться в поддержку площадки");
        assertThat(told(opened, "advice-late:0"))
                .as("the security service's task")
                .doesNotContain(specialist);
        assertThat(text(opened, "advice-late:0", SECURITY))
                .as("the first measures are still to be taken")
                .contains("1. Обратиться в поддержку площадки");
    }

    @Test
    void digestNamesAnOpenIncidentAndLeadsToTheListOfThem() {
        MorningNews incidents = morning.stream()
                .filter(one -> one.list().equals("incidents"))
                .findFirst()
                .orElseThrow();
        int before = incidents.sentences("tomsk").size();
        report(EXECUTOR);
        assertThat(incidents.sentences("tomsk"))
                .hasSize(before + 1)
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("vk.com/pt_hacked", "первые меры не отмечены", "внутренние сроки не истекли"));
        assertThat(incidents.sentences("kuzbass")).noneMatch(sentence -> sentence.contains("pt_hacked "));
        at("2024-02-11T02:45");
        assertThat(incidents.sentences("tomsk"))
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("прошло: 3 часа", "внутренний срок истёк, об этом сообщено: координатор"));
    }

    @Test
    void pageThatIsNotBackClimbsAfterTheFirstMeasuresWereReportedAndSoDoesAWarningThatIsMissing() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        contain(incident);
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-11T02:45").atZone(TOMSK));
        assertThat(told(opened, "contain-late:0")).isEmpty();
        assertThat(told(opened, "warning-late:0"))
                .containsExactlyInAnyOrder(RESPONSIBLE, "tomsk.health.head", SECURITY);
        assertThat(told(opened, "warning-late:1")).contains("tomsk.coordinator", "tomsk.controller");
        assertThat(text(opened, "warning-late:0", RESPONSIBLE))
                .contains("Граждане не предупреждены: внутренний срок истёк");
        warn(incident);
        advise(incident);
        assertThat(desk.task(incident, EXECUTOR, "restore").getDueDate()).isEqualTo(Date.from(opened.restoreBy()));
        assertThat(engine.nextFiring(incident, "restoring-term-expired"))
                .isEqualTo(opened.reportedAt().plusSeconds(24 * 3600));

        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-12T04:45").atZone(TOMSK));
        assertThat(told(opened, "restoring-late:0"))
                .containsExactlyInAnyOrder(EXECUTOR, RESPONSIBLE, "tomsk.health.head", SECURITY);
        for (int hours : List.of(1, 2, 4)) {
            assertThat(told(opened, "restoring-late:" + hours)).contains("tomsk.coordinator", "tomsk.controller");
        }
        assertThat(told(opened, "restoring-late:3")).isEmpty();
        assertThat(text(opened, "restoring-late:2", "tomsk.controller"))
                .contains("Страница не возвращена: внутренний срок истёк 2 часа назад: vk.com/pt_hacked ");
        assertThat(told(opened, "warning-late:24")).isEmpty();

        at("2024-02-12T05:00");
        Map<String, Object> back = new HashMap<>(restored("04:50"));
        back.put("restoredDay", "2024-02-12");
        desk.complete(incident, EXECUTOR, "restore", back);
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-13T04:45").atZone(TOMSK));
        assertThat(told(opened, "restoring-late:8")).isEmpty();
        assertThat(incident).hasPassed("tell-not-restored", "not-restored-told");
    }

    @Test
    void whatAsksForFirstMeasuresAndHasNotGoneOutIsTakenBackWhenTheyAreReported() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-11T00:10").atZone(TOMSK));
        assertThat(told(opened, "reminder")).isNotEmpty();
        contain(incident);
        assertThat(database.sql("select distinct state from letter where key like ?")
                        .param("incident:" + opened.id() + ":reminder:%")
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
        assertThat(database.sql("select distinct state from letter where key like ?")
                        .param("incident:" + opened.id() + ":reported:%")
                        .query(String.class)
                        .list())
                .containsExactly("QUEUED");
    }

    @Test
    void hostThatWasAwayInTheHourOfTheEscalationTellsCoordinatorAndControllerWhenItIsBackAndRemindsOfNothingStale() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        at("2024-02-11T06:10");
        engine.runDueJobs(incident);
        assertThat(told(opened, "reminder")).isEmpty();
        assertThat(told(opened, "contain-late:5"))
                .containsExactlyInAnyOrder(
                        EXECUTOR, RESPONSIBLE, "tomsk.health.head", SECURITY, "tomsk.coordinator", "tomsk.controller");
        for (int missed : List.of(0, 1, 2, 3, 4)) {
            assertThat(told(opened, "contain-late:" + missed)).isEmpty();
        }
        assertThat(text(opened, "contain-late:5", "tomsk.coordinator"))
                .contains("внутренний срок истёк 5 часов назад", "11.02.2024 10:30 об этом снова узнают: ");
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-13T03:35").atZone(TOMSK));
        assertThat(told(opened, "contain-late:6"))
                .as("the next one counts from the letter that went out")
                .isEmpty();
        assertThat(told(opened, "contain-late:10")).hasSize(6);
        assertThat(told(opened, "contain-late:18")).hasSize(6);
        assertThat(told(opened, "contain-late:26"))
                .as("after a day no more to the executor")
                .hasSize(5)
                .doesNotContain(EXECUTOR);
        assertThat(told(opened, "contain-late:50")).hasSize(5);
        assertThat(text(opened, "contain-late:50", "tomsk.controller")).contains("внутренний срок истёк 2 дня назад");
        assertThat(told(opened, "contain-late:34")).isEmpty();
    }

    @Test
    void afterAWeekThoseWhoAnswerAreToldOnceAWeekInDays() {
        ProcessInstance incident = report(EXECUTOR);
        Incident opened = only(page);
        at("2024-02-20T10:00");
        engine.runDueJobs(incident);
        assertThat(told(opened, "contain-late:225"))
                .containsExactlyInAnyOrder("tomsk.health.head", "tomsk.coordinator", "tomsk.controller");
        assertThat(text(opened, "contain-late:225", "tomsk.controller"))
                .contains(
                        "внутренний срок истёк 9 дней назад",
                        "27.02.2024 10:30 об этом снова узнают: руководитель органа, координатор, контролёр.")
                .doesNotContain("225 часов");
        assertThat(text(opened, "contain-late:225", "tomsk.controller"))
                .as("one letter of both terms")
                .contains(
                        "Первые меры не приняты. Не решено, уведомлять ли НКЦКИ: vk.com/pt_hacked ",
                        "Не решено, уведомлять ли НКЦКИ: внутренний срок истёк 8 дней назад");
        assertThat(lateLettersTo(opened, SECURITY))
                .as("who answers for the advice alone reads of that alone")
                .singleElement()
                .asString()
                .contains("advice-late");
        engine.passTimeUntil(incident, LocalDateTime.parse("2024-02-27T10:35").atZone(TOMSK));
        assertThat(lateLettersTo(opened, "tomsk.controller")).hasSize(2);
    }

    @Test
    void falseAlarmIsCalledOffForEverybodyAndTakesTheMarkAway() {
        ProcessInstance incident = report("tomsk.health.head");
        Incident opened = only(page);
        desk.isRefused(
                incident, EXECUTOR, "contain", Map.of("containment", "false"), "falseBecause", "почему тревога ложная");
        desk.complete(incident, EXECUTOR, "contain", Map.of("containment", "false", "falseBecause", "Пост — наш."));
        assertThat(incident)
                .isEnded()
                .hasPassed("alarm-called-off", "record-false-alarm", "alarm-withdrawn")
                .hasNotPassed("restore");
        assertThat(incidents.isCompromised(page.id())).isFalse();
        assertThat(cards.of(opened.processInstanceId()))
                .allSatisfy(card -> assertThat(card.state()).isEqualTo(CardState.RELEASED));
        assertThat(told(opened, "called-off")).contains("tomsk.coordinator", "tomsk.controller");
    }

    @Test
    void pageThatCannotBeHadBackKeepsTheMarkAndItsClosingBegins() {
        ProcessInstance incident = report(EXECUTOR);
        contain(incident);
        at("2024-02-11T00:05");
        warn(incident);
        advise(incident);
        desk.complete(
                incident, EXECUTOR, "restore", Map.of("restoring", "lost", "restoringNote", "Площадка отказала."));
        assertThat(incidents.isCompromised(page.id())).isTrue();
        assertThat(incidents.incident(only(page).id()).lost()).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("close-account")
                        .variableValueEquals("accountId", page.id().toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    @ForRuleOf("SPB-4")
    void inPetersburgTheCommitteeAdvisesAndItsTermIsUnderControlWhileTheBodysMeasuresRestOnNoClause() {
        acts.inForce("spb-draft-2020", "1", "2020-08-01", "2020-08-10");
        Account spb = page("spb.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_hacked_spb");
        ProcessInstance incident = report("spb.health.executor");
        assertThat(cards.of(incident.getId())).extracting(ControlCard::clauseId).containsExactly("SPB-4");
        ControlCard advice = card(incident, "Помочь органу и решить об уведомлении НКЦКИ");
        assertThat(advice.overdueAfter()).contains(only(spb).reportedAt().plusSeconds(24 * 3600));
        assertThat(desk.shown(incident, "spb.health.executor", "contain", "clauseCitation"))
                .isEqualTo("внутреннее правило администрации");
        assertThat(desk.shown(incident, "spb.security", "advise", "clauseCitation"))
                .isEqualTo("пункт 4");
        desk.complete(
                incident,
                "spb.security",
                "advise",
                Map.of(
                        "advice",
                        "Смените ключи.",
                        "computerIncident",
                        "not-needed",
                        "notNeededBecause",
                        "Не значимый объект."));
        assertThat(cards.card(advice.id()).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    @ForRuleOf({"TOM-3", "KUZ-A1.2.2"})
    void pagesOfTheGovernorAndOfTheGovernmentAreTheSecurityServicesOwnCase() {
        page("tomsk.information-policy", OwnerKind.GOVERNOR, "vk.com/pt_hacked_governor");
        ProcessInstance tomsk = report("tomsk.information-policy.executor");
        assertThat(cards.of(tomsk.getId()))
                .extracting(ControlCard::clauseId, ControlCard::bodyId)
                .containsOnly(org.assertj.core.api.Assertions.tuple("TOM-3", "tomsk.information-security"))
                .hasSize(2);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page("kuzbass.media", OwnerKind.GOVERNMENT, "vk.com/pt_hacked_kuz");
        ProcessInstance kuzbass = report("kuzbass.media.executor");
        assertThat(cards.of(kuzbass.getId()))
                .extracting(ControlCard::clauseId)
                .containsOnly("KUZ-A1.2.2")
                .hasSize(2);
    }

    @Test
    void reportIsShortButCheckedOnTheServerAndASecondOneIsToldThatItIsKnown() {
        assertRefused(() -> desk.start(EXECUTOR, "account-compromised", Map.of()), "sign", "что случилось");
        String coordinator = people.official("tomsk.coordinator").orElseThrow().contact();
        for (Map<String, Object> withoutPage : List.<Map<String, Object>>of(
                Map.of("sign", "NO_ACCESS"), Map.of("sign", "NO_ACCESS", "pageUrl", "vk.com/pt_hacked"))) {
            assertRefused(
                    () -> desk.start("tomsk.culture.head", "account-compromised", withoutPage),
                    null,
                    "Действующих страниц вашего органа в реестре нет: позвоните координатору (" + coordinator
                            + ") и внесите страницу");
        }
        assertRefused(
                () -> desk.start("tomsk.coordinator", "account-compromised", Map.of("sign", "NO_ACCESS")),
                "pageUrl",
                "Укажите адрес");
        page("tomsk.culture", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_of_culture");
        assertRefused(
                () -> desk.start(
                        "tomsk.culture.head",
                        "account-compromised",
                        Map.of("sign", "NO_ACCESS", "pageUrl", "vk.com/pt_hacked")),
                "pageUrl",
                "у вас в реестре нет");
        assertThatThrownBy(() -> desk.start(
                        "kuzbass.coordinator",
                        "account-compromised",
                        Map.of("sign", "OTHER", "pageUrl", "vk.com/pt_hacked")))
                .isInstanceOfAny(Refusal.class, AuthorizationException.class);
        desk.start(
                "tomsk.coordinator",
                "account-compromised",
                Map.of("sign", "OTHER", "pageUrl", "https://m.vk.com/pt_hacked"));
        assertRefused(() -> report(EXECUTOR), "pageUrl", "Об этой странице уже сообщено");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_hacked_second");
        assertRefused(() -> report(EXECUTOR), "pageUrl", "несколько страниц");
    }

    @Test
    void formsAreCheckedOnTheServer() {
        ProcessInstance incident = report(EXECUTOR);
        desk.isRefused(incident, EXECUTOR, "contain", Map.of(), "containment", "Выберите решение.");
        desk.isRefused(
                incident,
                EXECUTOR,
                "contain",
                Map.of("containment", "real", "measuresTaken", ticked("SUPPORT")),
                "notDoneBecause",
                "Отмечены не все меры");
        Map<String, Object> notice = new HashMap<>(Map.of(
                "noticeText",
                "Не верьте.",
                "noticePlaces",
                "на сайте",
                "noticeDay",
                "2024-02-10",
                "noticeTime",
                "25:00"));
        desk.isRefusedAt(incident, RESPONSIBLE, "publish-notice", notice, "noticePlaces", "noticeTime");
        notice.put("noticeDay", "2024-02-09");
        notice.put("noticeTime", "25:99");
        desk.isRefusedAt(incident, RESPONSIBLE, "publish-notice", notice, "noticePlaces", "noticeDay", "noticeTime");
        desk.isRefused(incident, RESPONSIBLE, "publish-notice", notice, "noticePlaces", "https://");
        desk.isRefused(incident, RESPONSIBLE, "publish-notice", notice, "noticeDay", "раньше, чем сообщено");
        notice.put("noticeDay", "2024-02-10");
        notice.put("noticePlaces", "https://health.example/1");
        desk.isRefused(incident, RESPONSIBLE, "publish-notice", notice, "noticeTime", "09:40");
        notice.put("noticeTime", "22:00");
        desk.isRefused(incident, RESPONSIBLE, "publish-notice", notice, "noticeTime", "раньше, чем сообщено");
        desk.isRefused(
                incident,
                SECURITY,
                "advise",
                Map.of("advice", "Смените.", "computerIncident", "sent", "sentDay", "2024-02-10", "sentTime", "23:30"),
                "sentNumber",
                "реквизиты уведомления");
        contain(incident);
        at("2024-02-11T00:05");
        warn(incident);
        advise(incident);
        desk.isRefused(
                incident,
                EXECUTOR,
                "restore",
                Map.of(
                        "restoring",
                        "restored",
                        "restoringChecks",
                        ticked("ADMINS_CHECKED"),
                        "restoredDay",
                        "2024-02-11",
                        "restoredTime",
                        "00:05",
                        "restoringNote",
                        "Всё."),
                "restoringChecks",
                "отметьте всё");
        desk.isRefused(incident, EXECUTOR, "restore", Map.of("restoring", "lost"), "restoringNote", "почему вернуть");
    }

    private ProcessInstance report(String user) {
        return desk.start(user, "account-compromised", Map.of("sign", "FOREIGN_POST", "seen", "Реклама в ленте"));
    }

    private void contain(ProcessInstance incident) {
        desk.complete(
                incident,
                EXECUTOR,
                "contain",
                Map.of("containment", "real", "measuresTaken", ticked("SUPPORT", "SESSIONS", "CREDENTIALS", "HIDDEN")));
    }

    private void warn(ProcessInstance incident) {
        desk.complete(
                incident,
                RESPONSIBLE,
                "publish-notice",
                Map.of(
                        "noticeText",
                        "Не верьте.",
                        "noticePlaces",
                        "https://health.example/1",
                        "noticeDay",
                        "2024-02-11",
                        "noticeTime",
                        "0:05"));
    }

    private void advise(ProcessInstance incident) {
        desk.complete(
                incident,
                SECURITY,
                "advise",
                Map.of(
                        "advice",
                        "Смените ключи.",
                        "computerIncident",
                        "sent",
                        "sentNumber",
                        "77-1",
                        "sentDay",
                        "2024-02-11",
                        "sentTime",
                        "00:05"));
    }

    private static Map<String, Object> restored(String time) {
        return Map.of(
                "restoring",
                "restored",
                "restoringChecks",
                ticked("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED"),
                "restoredDay",
                "2024-02-11",
                "restoredTime",
                time,
                "restoringNote",
                "Чужое удалено.");
    }

    private ControlCard card(ProcessInstance incident, String step) {
        return cards.of(incident.getId()).stream()
                .filter(card -> card.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Incident only(Account account) {
        List<Incident> found = incidents.ofAccount(account.id());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** To whom letters of an occasion were put into the outbox. */
    private List<String> told(Incident incident, String occasion) {
        String key = "incident:" + incident.id() + ":" + occasion + ":";
        return database
                .sql("select key from letter where key like ?")
                .param(key + "%")
                .query(String.class)
                .list()
                .stream()
                .map(found -> found.substring(key.length()))
                .toList();
    }

    private List<String> lateLettersTo(Incident incident, String user) {
        return database.sql("select key from letter where key like ?")
                .param("incident:" + incident.id() + ":%-late:%:" + user)
                .query(String.class)
                .list();
    }

    /** Subject and text of the letter of an occasion to somebody. */
    private String text(Incident incident, String occasion, String user) {
        return database.sql("select subject || ' ' || text_body from letter where key = ?")
                .param("incident:" + incident.id() + ":" + occasion + ":" + user)
                .query(String.class)
                .single();
    }

    private Account page(String body, OwnerKind owner, String address) {
        return accounts.open(body, owner, "vk", address, LocalDate.of(2024, 1, 10));
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(TOMSK));
    }
}
