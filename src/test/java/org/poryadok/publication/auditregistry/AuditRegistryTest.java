package org.poryadok.publication.auditregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P20: every body confirms or corrects its entries, each discrepancy begins its procedure, and silence stays under control. */
@PoryadokTest
@EachTestAlone
class AuditRegistryTest {

    @RegisterExtension
    static final ModelCoverage AUDIT = new ModelCoverage("audit-registry");

    @RegisterExtension
    static final ModelCoverage ENTRIES = new ModelCoverage("confirm-registry-entries");

    @RegisterExtension
    static final ModelCoverage YEARLY = new ModelCoverage("yearly-audit");

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String ACT = "shpakovsky-1199-2023";
    private static final String COORDINATOR = "shpakovsky.coordinator";
    private static final String EDUCATION = "shpakovsky.education";
    private static final String CULTURE = "shpakovsky.culture";
    private static final String SCHOOL = "shpakovsky.school";
    private static final Object ALL = ticked("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private RegistryAudits audits;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private UUID educationPage;
    private UUID culturePage;
    private Set<String> begunByOthers;

    @BeforeEach
    void threeBodiesStandInTheRegistry() {
        begunByOthers = runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        at("2024-10-01T10:00");
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
        educationPage = page(EDUCATION, "https://vk.com/shpak_edu_p20");
        culturePage = page(CULTURE, "https://ok.ru/shpak_cult_p20");
    }

    @Test
    @ForRuleOf({"SHP-3.1.1b", "SPB-3", "KUZ-A1.3", "TOM-2.2"})
    void bodiesConfirmAndTheCoordinatorApprovesAndTheRegistryIsPlacedAnew() throws IOException {
        ProcessInstance audit = begun("2024-10-15");
        assertThat(desk.tasks(audit, EDUCATION + ".head", "check-entries")).hasSize(1);
        desk.isRefused(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer("confirm", Map.of("itemsChecked", ticked("PAGES"))),
                "itemsChecked",
                "подтвердить непроверенное нельзя");
        desk.isRefused(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer("confirm", Map.of("oldestPostOn", "2024-10-02")),
                "oldestPostOn",
                "ещё не наступила");
        desk.isRefused(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer("confirm", Map.of("oldestPostOn", "2010-01-11")),
                "oldestPostOn",
                "ещё не было ни одной страницы");
        desk.isRefusedAt(
                audit,
                EDUCATION + ".head",
                "check-entries",
                Map.of("itemsChecked", ALL),
                "oldestPostOn",
                "auditAnswer");
        desk.complete(audit, EDUCATION + ".head", "check-entries", answer("confirm", Map.of()));
        desk.complete(audit, CULTURE + ".head", "check-entries", answer("confirm", Map.of()));

        assertThat(audit).isWaitingAt("approve-audit").hasNotPassed("answers-due");
        assertThat(desk.shown(audit, COORDINATOR, "approve-audit", "lastDayText"))
                .as("the administration's own term, from the day by which the bodies answer")
                .isEqualTo("12.11.2024 (вторник)");
        assertThat(desk.shown(audit, COORDINATOR, "approve-audit", "modalityText"))
                .endsWith("внутренний срок");
        assertThat(desk.shown(audit, COORDINATOR, "approve-audit", "auditText"))
                .isEqualTo("Органов: 2. Исправили: 0. Подтвердили: 2. Не ответили: 0.");
        desk.isRefused(audit, COORDINATOR, "approve-audit", Map.of("auditConclusion", " "), "auditConclusion", "вывод");
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn("shpakovsky")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test", true, true));
        desk.complete(audit, COORDINATOR, "approve-audit", Map.of("auditConclusion", "Реестр верен."));

        assertThat(audit).isEnded().hasPassed("record-audit", "audit-approved");
        assertThat(kept().conclusion()).contains("Реестр верен.");
        assertThat(cards.card(cards.of(audit.getId()).get(0).id()).fulfilledAt())
                .isPresent();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("publish-registry")
                        .tenantIdIn("shpakovsky")
                        .count())
                .isEqualTo(1);
        assertThat(desk.letter(audit, "auditFile"))
                .contains("Акт сверки реестра", "Комитет образования", "подтвердил", "Реестр верен.", "перед выборами");
    }

    @Test
    @ForRuleOf("SHP-3.1.1b")
    void silentBodyStaysUnderControlAfterTheSummaryAndMayStillAnswer() {
        ProcessInstance audit = begun("2024-10-15");
        desk.complete(audit, EDUCATION + ".head", "check-entries", answer("confirm", Map.of()));
        ControlCard silent = card(audit, CULTURE);
        assertThat(silent.step()).as("it is not the placing of the clause").isEqualTo("Сверка записей органа");
        assertThat(silent.lastDay()).contains(LocalDate.of(2024, 10, 15));
        engine.passTimeUntil(audit, LocalDateTime.parse("2024-10-15T23:59").atZone(STAVROPOL));
        assertThat(audit).isNotWaitingAt("approve-audit");

        engine.passTimeUntil(audit, LocalDateTime.parse("2024-10-17T10:00").atZone(STAVROPOL));
        assertThat(audit).hasPassed("answers-due").isWaitingAt("approve-audit", "confirm-entries");
        assertThat(cards.status(cards.card(silent.id()))).isEqualTo(CardStatus.OVERDUE);
        assertThat(mail.ofReference(silent.processInstanceId().orElseThrow())).isNotEmpty();
        assertThat(desk.shown(audit, COORDINATOR, "approve-audit", "auditText")).contains("Не ответили: 1");
        engine.passTimeUntil(audit, LocalDateTime.parse("2024-11-13T10:00").atZone(STAVROPOL));
        assertThat(audit).hasPassed("conclusion-remind", "conclusion-escalate");
        assertThat(mail.ofReference(audit.getId()))
                .as("of the coordinator's own card, which breaks no act")
                .anySatisfy(entry -> assertThat(entry.letter().text()).startsWith("Внутренний срок исполнения истёк"));
        desk.complete(audit, COORDINATOR, "approve-audit", Map.of("auditConclusion", "Культура не ответила."));
        assertThat(audit).isNotEnded().isWaitingAt("confirm-entries");

        desk.complete(audit, CULTURE + ".responsible", "check-entries", answer("confirm", Map.of()));
        assertThat(audit).isEnded().hasPassed("all-answered");
        assertThat(audits.body(kept().id(), CULTURE).result()).isEqualTo(AuditedBody.Result.CONFIRMED);
    }

    @Test
    @ForRuleOf("SHP-3.1.1b")
    void everyDiscrepancyBeginsItsOwnProcedure() {
        Exemption exemption = schoolIsExempt();
        ProcessInstance audit = begun("2024-10-15");
        desk.isRefused(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer("correct", Map.of()),
                "auditAnswer",
                "хотя бы одно расхождение");
        desk.isRefused(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer("correct", Map.of("changedPages", ticked(educationPage.toString()))),
                "changedText",
                "что изменилось");
        desk.complete(
                audit,
                EDUCATION + ".head",
                "check-entries",
                answer(
                        "correct",
                        Map.of(
                                "changedPages",
                                ticked(educationPage.toString()),
                                "changedText",
                                "новое название",
                                "unmarkedPages",
                                ticked(educationPage.toString()),
                                "foreignAdministrators",
                                ticked(educationPage.toString()),
                                "personGone",
                                "Журавский А. Д. уволился",
                                "missingPage",
                                "«Одноклассники»")));
        desk.complete(
                audit,
                CULTURE + ".head",
                "check-entries",
                answer("correct", Map.of("gonePages", ticked(culturePage.toString()))));
        Map<String, Object> schools = answer(
                "correct", Map.of("needlessExemptions", ticked(exemption.id().toString())));
        schools.remove("oldestPostOn");
        desk.complete(audit, SCHOOL + ".head", "check-entries", schools);

        assertThat(begun("notify-coordinator", EDUCATION)).isEqualTo(1);
        assertThat(begun("replace-official", EDUCATION)).isEqualTo(1);
        assertThat(begun("create-account", EDUCATION)).isEqualTo(1);
        assertThat(begun("close-account", CULTURE)).isEqualTo(1);
        assertThat(begun("secure-account", EDUCATION)).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(exemption.processInstanceId())
                        .activityIdIn("review-exemption")
                        .count())
                .isEqualTo(1);
        assertThat(audits.body(kept().id(), EDUCATION).findings())
                .extracting(AuditFinding::sentence)
                .contains(
                        "страницы нет в реестре: «Одноклассники» (начато: Создание и оформление официальной страницы)",
                        "нет отметки: https://vk.com/shpak_edu_p20");
        ProcessInstance notice = runtime.createProcessInstanceQuery()
                .processDefinitionKey("notify-coordinator")
                .variableValueEquals("bodyId", EDUCATION)
                .singleResult();
        engine.runDueJobs(notice);
        assertThat(cards.of(notice.getId()))
                .as("the act sets a term for created and deleted pages alone")
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.lastDay()).isEmpty());
        assertThat(desk.shown(notice, EDUCATION + ".responsible", "send-notice", "accountText"))
                .contains("новое название");
        assertThat(desk.shown(audit, COORDINATOR, "approve-audit", "auditText")).contains("Исправили: 3");
    }

    @Test
    void coordinatorAloneBeginsAnAuditAndOneAtATime() {
        Desk.assertRefused(
                () -> desk.start(
                        COORDINATOR,
                        "audit-registry",
                        Map.of("auditOccasion", "перед выборами", "answerBy", "2024-10-01")),
                "answerBy",
                "позже сегодняшнего");
        begun("2024-10-15");
        Desk.assertRefused(
                () -> desk.start(
                        COORDINATOR, "audit-registry", Map.of("auditOccasion", "ещё раз", "answerBy", "2024-10-15")),
                null,
                "уже идёт");
    }

    @Test
    void emptyRegistryIsNotAudited() {
        at("2030-01-10T10:00");
        accounts.ofJurisdiction("shpakovsky")
                .forEach(page -> accounts.close(page.id(), page.createdOn(), ByOrder.closing(), "t", "t"));
        Desk.assertRefused(
                () -> desk.start(
                        COORDINATOR,
                        "audit-registry",
                        Map.of("auditOccasion", "перед выборами", "answerBy", "2030-01-20")),
                null,
                "сверять нечего");
    }

    @Test
    @ForRuleOf("SHP-3.1.1b")
    void regularAuditBeginsOnceAYearWhateverTheClockDoes() {
        ProcessInstance yearly = yearly(2024);
        assertThat(engine.nextFiring(yearly, "audit-day")).isEqualTo(moment("2024-11-15T09:00"));
        engine.passTimeUntil(yearly, LocalDateTime.parse("2024-11-15T09:01").atZone(STAVROPOL));
        assertThat(audits.ofJurisdiction("shpakovsky")).singleElement().satisfies(audit -> {
            assertThat(audit.year()).contains(2024);
            assertThat(audit.answerBy()).isEqualTo(LocalDate.of(2024, 11, 29));
        });
        assertThat(engine.nextFiring(yearly, "audit-day"))
                .as("15.11.2025 is a Saturday")
                .isEqualTo(moment("2025-11-17T09:00"));
        runtime.deleteProcessInstance(yearly.getId(), "test");

        jdbc.sql("update registry_audit set closed_at = now(), closed_by = 't'").update();
        at("2024-11-01T10:00");
        ProcessInstance again = yearly(2024);
        engine.passTimeUntil(again, LocalDateTime.parse("2024-11-16T09:01").atZone(STAVROPOL));
        assertThat(audits.ofJurisdiction("shpakovsky")).hasSize(1);
        engine.passTimeUntil(again, LocalDateTime.parse("2025-11-17T09:01").atZone(STAVROPOL));
        assertThat(audits.ofJurisdiction("shpakovsky"))
                .extracting(RegistryAudit::year)
                .containsExactly(Optional.of(2025), Optional.of(2024));
        runtime.createMessageCorrelation("control-ended")
                .processInstanceId(again.getId())
                .correlate();
        assertThat(again).isEnded();
    }

    private ProcessInstance yearly(int year) {
        return runtime.createProcessInstanceByKey("yearly-audit")
                .processDefinitionWithoutTenantId()
                .setVariable("jurisdiction", "shpakovsky")
                .setVariable("year", year)
                .execute();
    }

    private ProcessInstance begun(String answerBy) {
        return desk.start(
                COORDINATOR, "audit-registry", Map.of("auditOccasion", "перед выборами", "answerBy", answerBy));
    }

    private long begun(String procedure, String body) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .variableValueEquals("bodyId", body)
                .list()
                .stream()
                .filter(instance -> !begunByOthers.contains(instance.getId()))
                .count();
    }

    private RegistryAudit kept() {
        return audits.ofJurisdiction("shpakovsky").get(0);
    }

    private ControlCard card(ProcessInstance audit, String body) {
        return engine.tree(audit).stream()
                .flatMap(instance -> cards.of(instance).stream())
                .filter(card -> card.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> answer(String answer, Map<String, Object> besides) {
        Map<String, Object> form =
                new HashMap<>(Map.of("itemsChecked", ALL, "oldestPostOn", "2024-09-25", "auditAnswer", answer));
        form.putAll(besides);
        return form;
    }

    private UUID page(String body, String address) {
        String network = address.contains("ok.ru") ? "ok" : "vk";
        return accounts.activate(new NewAccount(
                        "shpakovsky",
                        body,
                        AccountAddress.parse(network, address),
                        OwnerKind.STRUCTURAL_UNIT,
                        LocalDate.of(2023, 9, 11),
                        body + ".head",
                        "test"))
                .id();
    }

    /** With the procedure that guards it. */
    private Exemption schoolIsExempt() {
        ProcessInstance procedure = desk.start(SCHOOL + ".head", "exempt-from-account", Map.of());
        desk.complete(
                procedure,
                SCHOOL + ".head",
                "apply",
                Map.of("exemptNetworks", ticked("vk", "ok"), "specifics", "Малокомплектная школа."));
        desk.complete(
                procedure, COORDINATOR, "give-opinion", Map.of("opinion", "support", "opinionReason", "Класс один."));
        desk.complete(
                procedure,
                "shpakovsky.supervising-body",
                "decide",
                Map.of(
                        "exemptionDecision",
                        "agree",
                        "decisionReason",
                        "Малокомплектная школа",
                        "letterNumber",
                        "14",
                        "letterDate",
                        "2024-10-01"));
        return exemptions.standing("shpakovsky").get(0);
    }

    private void at(String time) {
        engine.setClock(LocalDateTime.parse(time).atZone(STAVROPOL));
    }

    private static Instant moment(String time) {
        return LocalDateTime.parse(time).atZone(STAVROPOL).toInstant();
    }
}
