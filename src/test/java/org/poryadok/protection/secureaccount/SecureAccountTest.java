package org.poryadok.protection.secureaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
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
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** P11: who answers for the security of a page, the self-check of a body, defects and their mending (KUZ-A1.2.2, TOM-3, TOM-4). */
@PoryadokTest
class SecureAccountTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("secure-account");

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String ACT = "tomsk-132r-2023";
    private static final String EXECUTOR = "tomsk.health.executor";
    private static final String RESPONSIBLE = "tomsk.health.responsible";
    private static final String[] ALL = {"TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"};

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private SecuritySheets sheets;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void nobodyHasPages() {
        pages.closeAllOf("tomsk", "kuzbass", "shpakovsky");
        at("2024-02-05T10:00");
        acts.inForce(ACT, "132-р", "2023-05-04", "2023-05-04");
    }

    @Test
    @ForRuleOf("TOM-4")
    void bodyChecksItsOwnPagesAndASheetWithADateStaysOfEach() {
        Account page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure");
        ProcessInstance check = start("tomsk.health.head");
        ControlCard card = cards.of(check.getId()).get(0);
        assertThat(card.clauseId()).isEqualTo("TOM-4");
        assertThat(card.bodyId()).isEqualTo("tomsk.health");
        assertThat(card.internalTerm()).isTrue();
        assertThat(card.lastDay()).contains(LocalDate.of(2024, 2, 19));
        assertThat(card.explanation()).contains("Внутренний срок", "10 рабочих дней");

        desk.complete(check, EXECUTOR, "self-check", inOrder(1));
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.SUBMITTED);
        desk.complete(check, RESPONSIBLE, "review-check", Map.of("reviewDecision", "accept"));

        assertThat(check)
                .isEnded()
                .hasPassed("accept-check", "pages-protected")
                .hasNotPassed("take-defects-under-control");
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.FULFILLED);
        SecuritySheet sheet = sheets.ofAccount(page.id()).get(0);
        assertThat(sheet.checkedOn()).isEqualTo(LocalDate.of(2024, 2, 5));
        assertThat(sheet.measures()).isEqualTo(Set.of(SecurityMeasure.values()));
        assertThat(sheet.entitled()).containsExactly(EXECUTOR);
        assertThat(sheet.occasion()).isEqualTo("Сменился исполнитель");
        assertThat(sheet.confirmedBy()).contains(RESPONSIBLE);
    }

    @Test
    void checkSentBeforeMidnightOfTheLastDayIsInTimeThoughTheProductNotesItTheNextDay() {
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_midnight");
        ProcessInstance check = start("tomsk.health.head");
        at("2024-02-19T23:58");
        desk.submit(check, EXECUTOR, "self-check", inOrder(1));

        at("2024-02-20T08:00");
        engine.runDueJobs(check);

        ControlCard card = cards.of(check.getId()).get(0);
        assertThat(card.lastDay()).contains(LocalDate.of(2024, 2, 19));
        assertThat(card.submittedAt())
                .hasValueSatisfying(sent -> assertThat(LocalDateTime.ofInstant(sent, TOMSK))
                        .isBetween(
                                LocalDateTime.parse("2024-02-19T23:58:00"),
                                LocalDateTime.parse("2024-02-19T23:59:59")));
        assertThat(cards.status(card)).isNotEqualTo(CardStatus.OVERDUE);
        desk.complete(check, RESPONSIBLE, "review-check", Map.of("reviewDecision", "accept"));
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    @ForRuleOf("TOM-3")
    void pagesOfTheGovernorAndTheAdministrationAreTheSecurityCommitteesAndOthersOfTheSameBodyItsOwn() {
        Account governor = page("tomsk.information-policy", OwnerKind.GOVERNOR, "vk.com/pt_secure_governor");
        Account administration = page("tomsk.information-policy", OwnerKind.ADMINISTRATION, "vk.com/pt_secure_adm");
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_other");
        ProcessInstance check =
                acts.obliges(ACT, "TOM-3", "tomsk.information-security", "secure-account", "2024-02-05");
        ControlCard card = cards.of(check.getId()).get(0);
        assertThat(card.clauseId()).isEqualTo("TOM-3");
        assertThat(card.bodyId()).isEqualTo("tomsk.information-security");
        assertThat(desk.shown(check, "tomsk.information-policy.executor", "self-check", "keeperName"))
                .isEqualTo("Департамент информационной политики Администрации Томской области");
        assertThat(desk.shown(check, "tomsk.information-policy.executor", "self-check", "shownCount"))
                .isEqualTo("2");

        Map<String, Object> form = inOrder(1, 2);
        form.put("entitled1", ticked("tomsk.information-policy.executor"));
        form.put("entitled2", ticked("tomsk.information-policy.executor"));
        desk.complete(check, "tomsk.information-policy.executor", "self-check", form);
        desk.complete(check, "tomsk.security", "review-check", Map.of("reviewDecision", "accept"));
        assertThat(check).isEnded();
        assertThat(List.of(governor, administration))
                .allSatisfy(page -> assertThat(sheets.ofAccount(page.id()))
                        .extracting(SecuritySheet::clauseId)
                        .containsExactly(Optional.of("TOM-3")));
    }

    @Test
    void pageOfTheHeadOfABodyIsNobodysByTheActAndIsCheckedWithoutACardBesideTheBodysOwn() {
        Account own = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_own");
        Account ofHead = page("tomsk.health", OwnerKind.HEAD, "vk.com/pt_secure_head");
        ProcessInstance check = start("tomsk.health.responsible");
        assertThat(desk.shown(check, EXECUTOR, "self-check", "shownCount")).isEqualTo("1");

        ProcessInstance beside = checkOf(ofHead);
        assertThat(runtime.getVariable(beside.getId(), "modalityText")).isEqualTo("акт этого не требует");
        assertThat(cards.of(beside.getId())).isEmpty();
        String ofTheBody = desk.task(checkOf(own), EXECUTOR, "self-check").getName();
        assertThat(desk.task(beside, EXECUTOR, "self-check").getName())
                .as("two tasks of one body do not bear one name")
                .startsWith("Проверить страницы: Начальник ");
        assertThat(ofTheBody).isEqualTo("Проверить страницы: Департамент здравоохранения Томской области");
        desk.complete(beside, EXECUTOR, "self-check", with(inOrder(1), "measures1", ticked("RECOVERY")));
        desk.complete(beside, RESPONSIBLE, "review-check", accept("2024-02-10"));
        assertThat(desk.shown(beside, EXECUTOR, "mend-defects", "lastDayText")).isEqualTo("10.02.2024 (суббота)");
        assertThat(desk.shown(beside, EXECUTOR, "mend-defects", "modalityText"))
                .isEqualTo("акт этого не требует, внутренний срок");
        assertThat(desk.tasks(beside, EXECUTOR, "mend-defects").get(0).getDueDate())
                .as("the day that the form names is the task's")
                .isNotNull();
        desk.complete(beside, EXECUTOR, "mend-defects", mended(beside));
        desk.complete(beside, RESPONSIBLE, "confirm-mending", Map.of("mendingDecision", "accept"));
        assertThat(beside).isEnded();
        assertThat(sheets.defectsOf(beside.getId())).hasSize(3).noneMatch(SecurityDefect::isOpen);
    }

    @Test
    @ForRuleOf("KUZ-A1.2.2")
    void inKuzbassTheCoordinatorSecuresThePagesOfTheGovernment() {
        at("2020-03-20T03:00");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        Account page = pages.open(
                "kuzbass.media", OwnerKind.GOVERNMENT, "vk", "vk.com/pt_secure_kuz", LocalDate.of(2020, 3, 1));
        ProcessInstance check =
                started(Map.of("jurisdiction", "kuzbass", "bodyId", page.bodyId(), "occasion", "Замена лиц"));
        assertThat(cards.of(check.getId())).extracting(ControlCard::clauseId).containsExactly("KUZ-A1.2.2");
        assertThat(runtime.getVariable(check.getId(), "securityGroup")).isEqualTo("kuzbass.security");
    }

    @Test
    void afterAChangeOfPersonsWhereNoActSpeaksOfSecurityTheCheckIsARuleOfTheAdministration() {
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        Account page = page("shpakovsky.education", OwnerKind.STRUCTURAL_UNIT, "vk.com/pt_secure_shp");
        ProcessInstance check = started(Map.of(
                "jurisdiction",
                "shpakovsky",
                "bodyId",
                "shpakovsky.education",
                "occasion",
                "Сменилось ответственное лицо.",
                "accountId",
                page.id().toString()));
        assertThat(desk.shown(check, "shpakovsky.education.executor", "self-check", "clauseCitation"))
                .isEqualTo("внутреннее правило администрации");
        assertThat(cards.of(check.getId())).isEmpty();
    }

    @Test
    void bodyWithoutPagesHasNothingToCheck() {
        ProcessInstance check = acts.obliges(ACT, "TOM-4", "tomsk.culture", "secure-account", "2024-02-05");
        assertThat(check).isEnded().hasPassed("nothing-to-check");
        assertRefused(() -> start("tomsk.culture.head"), null, "проверять нечего");
    }

    @Test
    @ForRuleOf("TOM-4")
    void everyDifferenceFromTheDesignationsIsADefectThatIsMendedUnderControl() {
        Account page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_defects");
        ProcessInstance check = start("tomsk.health.head");
        desk.complete(
                check,
                EXECUTOR,
                "self-check",
                new HashMap<>(Map.of(
                        "measures1",
                        ticked("RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1",
                        ticked(RESPONSIBLE),
                        "strangers1",
                        "Бывший Сотрудник\n\n Бывший Сотрудник \nПодрядчик")));
        List<SecurityDefect> found = sheets.defectsOf(check.getId());
        assertThat(found)
                .extracting(SecurityDefect::description)
                .containsExactly(
                        "двухфакторная аутентификация включена не у всех",
                        "права на площадке есть, а назначения нет: Бывший Сотрудник",
                        "права на площадке есть, а назначения нет: Подрядчик",
                        "назначен исполнителем, а прав на площадке нет: Хворостов Денис Тарасович");
        assertThat(sheets.ofAccount(page.id()).get(0).entitled()).containsExactly(RESPONSIBLE);

        Map<String, Object> accept = accept("2024-02-12");
        accept.put("waived", ticked(found.get(0).id().toString()));
        desk.isRefused(
                check, RESPONSIBLE, "review-check", accept, "waivedBecause", "почему отмеченное — не недостаток");
        accept.put("waivedBecause", "Площадка такой меры не предлагает.");
        desk.complete(check, RESPONSIBLE, "review-check", accept);

        ControlCard card = cards.of(check.getId()).get(1);
        assertThat(card.step()).isEqualTo("Устранить недостатки защищённости");
        assertThat(card.lastDay()).contains(LocalDate.of(2024, 2, 12));
        assertThat(engine.nextFiring(check, "reminder-due-of-mending"))
                .isEqualTo(Instant.parse("2024-02-09T02:00:00Z"));
        assertThat(engine.nextFiring(check, "term-expired-of-mending"))
                .isEqualTo(Instant.parse("2024-02-13T02:00:00Z"));
        desk.isRefused(
                check,
                EXECUTOR,
                "mend-defects",
                Map.of("mended", ticked(found.get(1).id().toString()), "howMended", "Сняты."),
                "mended",
                "Отмечены не все недостатки");
        engine.passTimeUntil(check, LocalDateTime.parse("2024-02-13T10:00").atZone(TOMSK));
        desk.complete(check, EXECUTOR, "mend-defects", mended(check));
        desk.isRefused(
                check,
                RESPONSIBLE,
                "confirm-mending",
                Map.of("mendingDecision", "return"),
                "mendingRemarks",
                "что нужно исправить");
        desk.complete(
                check,
                RESPONSIBLE,
                "confirm-mending",
                Map.of("mendingDecision", "return", "mendingRemarks", "Подрядчик остался."));
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);
        desk.complete(check, EXECUTOR, "mend-defects", mended(check));
        desk.complete(check, RESPONSIBLE, "confirm-mending", Map.of("mendingDecision", "accept"));

        assertThat(check)
                .isEnded()
                .hasPassed("accept-mending", "defects-mended", "remind-of-mending", "escalate-of-mending");
        assertThat(cards.card(card.id()).isLateAt(engine.now())).isTrue();
        assertThat(sheets.defectsOf(check.getId()))
                .noneMatch(SecurityDefect::isOpen)
                .extracting(defect -> defect.mendedOn().orElse(null))
                .containsExactly(null, LocalDate.of(2024, 2, 13), LocalDate.of(2024, 2, 13), LocalDate.of(2024, 2, 13));
    }

    @Test
    void fourPagesComeInTwoPortionsAndAReturnBringsThemBackAsTheyWereFilledIn() {
        for (int i = 1; i <= 4; i++) {
            page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_many" + i);
        }
        ProcessInstance check = start("tomsk.health.head");
        assertThat(desk.shown(check, EXECUTOR, "self-check", "moreCount")).isEqualTo("1");
        desk.complete(check, EXECUTOR, "self-check", with(inOrder(1, 2, 3), "note2", "Ключ у начальника."));
        assertThat(desk.shown(check, EXECUTOR, "self-check", "shownCount")).isEqualTo("1");
        desk.complete(check, EXECUTOR, "self-check", inOrder(1));
        engine.passTimeUntil(check, LocalDateTime.parse("2024-02-05T11:00").atZone(TOMSK));
        desk.isRefused(
                check,
                RESPONSIBLE,
                "review-check",
                Map.of("reviewDecision", "return"),
                "reviewRemarks",
                "что нужно исправить");
        desk.complete(
                check,
                RESPONSIBLE,
                "review-check",
                Map.of("reviewDecision", "return", "reviewRemarks", "Проверьте ключ."));
        assertThat(desk.shown(check, EXECUTOR, "self-check", "note2")).isEqualTo("Ключ у начальника.");
        assertThat(desk.shown(check, EXECUTOR, "self-check", "moreCount")).isEqualTo("1");
        // The term runs on as if nothing had been sent.
        engine.passTimeUntil(check, LocalDateTime.parse("2024-02-20T10:00").atZone(TOMSK));
        assertThat(check).hasPassed("remind", "escalate");
    }

    @Test
    void formsAreCheckedOnTheServer() {
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_input");
        assertRefused(
                () -> desk.start("tomsk.health.head", "secure-account", Map.of()), "occasion", "почему нужна проверка");
        assertRefused(
                () -> desk.start(
                        "tomsk.culture.head",
                        "secure-account",
                        Map.of("occasion", "Так", "pageUrl", "vk.com/pt_secure_input")),
                "pageUrl",
                "у вас в реестре нет");
        ProcessInstance check = desk.start(
                "tomsk.security",
                "secure-account",
                Map.of("occasion", "Жалоба", "pageUrl", "https://m.vk.com/pt_secure_input"));
        desk.isRefused(
                check,
                EXECUTOR,
                "self-check",
                with(inOrder(1), "strangers1", "Хворостов Денис Тарасович"),
                "strangers1",
                "назначен(а): отметьте");
        desk.isRefused(
                check,
                EXECUTOR,
                "self-check",
                with(inOrder(1), "strangers1", "я".repeat(201)),
                "strangers1",
                "не длиннее 200");
        desk.complete(check, EXECUTOR, "self-check", Map.of("measures1", ticked(), "entitled1", ticked()));
        desk.isRefused(check, RESPONSIBLE, "review-check", Map.of(), "reviewDecision", "Выберите решение.");
        desk.isRefused(
                check, RESPONSIBLE, "review-check", Map.of("reviewDecision", "accept"), "mendBy", "Укажите день");
        desk.isRefused(check, RESPONSIBLE, "review-check", accept("2024-02-05"), "mendBy", "позже сегодняшнего");
        desk.isRefused(check, RESPONSIBLE, "review-check", accept("2024-02-10"), "mendBy", "должен быть рабочим");
        assertThat(desk.tasks(check, "tomsk.culture.responsible", "review-check"))
                .isEmpty();
    }

    @Test
    void whereNothingIsADefectAfterAllNoDayIsAskedFor() {
        page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_waived");
        ProcessInstance check = start("tomsk.health.head");
        desk.complete(check, EXECUTOR, "self-check", Map.of("measures1", ticked(), "entitled1", ticked()));
        Object all = ticked(sheets.defectsOf(check.getId()).stream()
                .map(defect -> defect.id().toString())
                .toArray(String[]::new));
        Map<String, Object> accept = accept("2024-02-12");
        accept.put("waived", all);
        accept.put("waivedBecause", "Площадка таких мер не предлагает.");
        desk.isRefused(check, RESPONSIBLE, "review-check", accept, "mendBy", "при таком выборе не заполняется");
        accept.remove("mendBy");
        desk.complete(check, RESPONSIBLE, "review-check", accept);

        assertThat(check).isEnded().hasNotPassed("mend-defects");
        assertThat(sheets.defectsOf(check.getId())).noneMatch(SecurityDefect::isOpen);
    }

    @Test
    void pageThatIsClosedMeanwhileIsNotAskedOf() {
        Account page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_closing");
        Account other = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_staying");
        ProcessInstance check = start("tomsk.health.head");
        close(page);
        desk.open(check, EXECUTOR, "self-check");
        assertThat(desk.shown(check, EXECUTOR, "self-check", "shownCount")).isEqualTo("1");
        assertThat(desk.shown(check, EXECUTOR, "self-check", "page1")).contains("pt_secure_staying");
        desk.complete(check, EXECUTOR, "self-check", inOrder(1));
        desk.complete(check, RESPONSIBLE, "review-check", Map.of("reviewDecision", "accept"));
        assertThat(check).isEnded();
        assertThat(sheets.ofAccount(page.id())).isEmpty();
        assertThat(sheets.ofAccount(other.id())).hasSize(1);
    }

    @Test
    void checkEndsWithItsLastPageAndNobodyIsLateWithIt() {
        Account page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_last");
        ProcessInstance check = start("tomsk.health.head");
        close(page);
        assertThat(check).isEnded().hasPassed("nothing-to-check");
        assertThat(cards.status(cards.of(check.getId()).get(0))).isEqualTo(CardStatus.RELEASED);
    }

    @Test
    void defectsOfTheLastPageAreNotMendedAfterItIsClosed() {
        Account page = page("tomsk.health", OwnerKind.EXECUTIVE_BODY, "vk.com/pt_secure_mending");
        ProcessInstance check = start("tomsk.health.head");
        desk.complete(check, EXECUTOR, "self-check", with(inOrder(1), "measures1", ticked("RECOVERY")));
        desk.complete(check, RESPONSIBLE, "review-check", accept("2024-02-12"));
        assertThat(check).isWaitingAt("mend-defects");
        close(page);
        assertThat(check).isEnded().hasPassed("nothing-to-check");
        assertThat(cards.of(check.getId()))
                .extracting(cards::status)
                .containsExactlyInAnyOrder(CardStatus.FULFILLED, CardStatus.RELEASED);
    }

    private void close(Account page) {
        accounts.close(page.id(), LocalDate.of(2024, 2, 5), ByOrder.closing(), "test", "test");
    }

    /** The act of Ozerny has a year for passwords; the administration, for acts that say nothing, from check to check. */
    @Test
    void passwordStandsAsLongAsTheActSays() {
        at("2025-02-10T10:00");
        acts.inForce("ozerny-11-2025", "11", "2025-02-03", "2025-02-04");
        pages.closeAllOf("ozerny");
        pages.open(
                "ozerny.school",
                OwnerKind.SUBORDINATE_ORGANIZATION,
                "vk",
                "vk.com/pt_password",
                LocalDate.of(2025, 2, 5));
        assertThat(ofSchool(true)).as("the first check").isEmpty();
        at("2025-09-10T10:00");
        assertThat(ofSchool(false)).as("half a year later").isEmpty();
        at("2026-02-10T10:00");
        assertThat(ofSchool(false)).as("a year later").containsExactly("пароли не сменены");
    }

    /** Defects of a check that finds everything in order but, perhaps, the password. */
    private List<String> ofSchool(boolean passwordChanged) {
        ProcessInstance check = desk.start("ozerny.school.head", "secure-account", Map.of("occasion", "Проверка"));
        assertThat(desk.shown(check, "ozerny.school.executor", "self-check", "passwordText"))
                .contains("не реже одного раза в 12 мес. (настройка)");
        desk.complete(
                check,
                "ozerny.school.executor",
                "self-check",
                Map.of(
                        "measures1",
                        passwordChanged ? ticked(ALL) : ticked("TWO_FACTOR", "RECOVERY", "OWNERSHIP"),
                        "entitled1",
                        ticked("ozerny.school.executor")));
        List<String> defects = sheets.defectsOf(check.getId()).stream()
                .map(SecurityDefect::description)
                .toList();
        if (defects.isEmpty()) {
            desk.complete(check, "ozerny.school.responsible", "review-check", Map.of("reviewDecision", "accept"));
        }
        return defects;
    }

    private ProcessInstance checkOf(Account page) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("secure-account").active().list().stream()
                .filter(instance -> runtime.getVariable(instance.getId(), "accountIds")
                        .toString()
                        .contains(page.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance start(String user) {
        return desk.start(user, "secure-account", Map.of("occasion", "Сменился исполнитель"));
    }

    private ProcessInstance started(Map<String, Object> variables) {
        ProcessInstance check = runtime.startProcessInstanceByKey("secure-account", variables);
        engine.runDueJobs(check);
        return check;
    }

    private Account page(String body, OwnerKind owner, String address) {
        return pages.open(body, owner, "vk", address, LocalDate.of(2024, 1, 10));
    }

    private static Map<String, Object> inOrder(int... slots) {
        Map<String, Object> form = new HashMap<>();
        for (int slot : slots) {
            form.put("measures" + slot, ticked(ALL));
            form.put("entitled" + slot, ticked(EXECUTOR));
        }
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        form.put(field, value);
        return form;
    }

    private static Map<String, Object> accept(String mendBy) {
        return new HashMap<>(Map.of("reviewDecision", "accept", "mendBy", mendBy));
    }

    private Map<String, Object> mended(ProcessInstance check) {
        return Map.of(
                "mended",
                ticked(sheets.defectsOf(check.getId()).stream()
                        .filter(SecurityDefect::isOpen)
                        .map(defect -> defect.id().toString())
                        .toArray(String[]::new)),
                "howMended",
                "Права сняты, вход защищён.");
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(TOMSK));
    }
}
