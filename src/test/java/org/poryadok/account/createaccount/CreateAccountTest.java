package org.poryadok.account.createaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewExemption;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** P03: choosing a network, creating and designing the page, accepting it by the act's checklist. */
@PoryadokTest
class CreateAccountTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("create-account");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId PETERSBURG = ZoneId.of("Europe/Moscow");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String KUZBASS = "kuzbass-66-2020";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private ManagementService management;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private List<FulfilmentProof> proofs;

    @BeforeEach
    void nobodyInKuzbassHasAPage() {
        pages.forgetAllOf("kuzbass");
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void acceptedPageEntersTheRegistryInItsNormalFormAndItsNoticeBegins() {
        ProcessInstance page = ministryIsObliged("kuzbass.education");

        assertThat(page).isWaitingAt("choose-network");
        choose(page, "kuzbass.education", "vk");
        assertThat(page).isWaitingAt("create-and-design");
        at("2020-02-25T11:00", KEMEROVO);
        desk.complete(
                page,
                "kuzbass.education.executor",
                "create-and-design",
                Map.of(
                        "address",
                        " https://m.vk.com/MinObr_PT_accepted?from=search ",
                        "createdOn",
                        "2020-02-25",
                        "requirementsDone",
                        ticked("description", "design")));
        assertThat(page).isWaitingAt("accept-account");
        assertThat(desk.shown(page, "kuzbass.education.responsible", "accept-account", "addressNormal"))
                .isEqualTo("https://vk.com/minobr_pt_accepted");
        desk.complete(page, "kuzbass.education.responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page)
                .isEnded()
                .hasPassedInOrder(
                        "account-needed",
                        "take-under-control",
                        "creation-started",
                        "find-pages",
                        "page-wanted",
                        "choose-network",
                        "create-and-design",
                        "accept-account",
                        "register-account",
                        "start-notice",
                        "account-registered",
                        "pages-there",
                        "account-in-force");
        Account account = accounts.findByAddress(AccountAddress.parse("vk", "vk.com/minobr_pt_accepted"))
                .orElseThrow();
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.bodyId()).isEqualTo("kuzbass.education");
        assertThat(account.createdOn()).isEqualTo(LocalDate.of(2020, 2, 25));
        assertThat(cards.status(card(page))).isEqualTo(CardStatus.FULFILLED);

        ProcessInstance notice = notices.of("vk.com/minobr_pt_accepted");
        desk.complete(
                notice,
                "kuzbass.education.responsible",
                "send-notice",
                Map.of("outgoingNumber", "02-1", "sentOn", "2020-02-25"));
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(notice).isEnded();
    }

    @Test
    void returnedPageGoesBackToTheExecutorWithTheRemarksAndTheTermRunsOn() {
        ProcessInstance page = ministryIsObliged("kuzbass.construction");
        choose(page, "kuzbass.construction", "vk");
        desk.complete(
                page,
                "kuzbass.construction.executor",
                "create-and-design",
                Map.of("networkUnfit", true, "networkRemarks", "Группа уже есть в «Одноклассниках»."));
        assertThat(page).isWaitingAt("choose-network");
        assertThat(desk.shown(page, "kuzbass.construction.responsible", "choose-network", "networkRemarks"))
                .isEqualTo("Группа уже есть в «Одноклассниках».");
        assertThat(task(page).getName()).doesNotContain("ВКонтакте");
        choose(page, "kuzbass.construction", "ok");
        assertThat(task(page).getName()).contains("Одноклассники").doesNotContain("ВКонтакте");
        at("2020-02-28T11:00", KEMEROVO);
        design(page, "kuzbass.construction", "ok.ru/pt_returned", "2020-02-28");

        desk.complete(
                page,
                "kuzbass.construction.responsible",
                "accept-account",
                Map.of("decision", "return", "remarks", "Нет описания страницы."));

        assertThat(page).isWaitingAt("create-and-design");
        assertThat(desk.shown(page, "kuzbass.construction.executor", "create-and-design", "remarks"))
                .isEqualTo("Нет описания страницы.");
        assertThat(card(page).lastDay()).contains(LocalDate.of(2020, 3, 2));
        design(page, "kuzbass.construction", "ok.ru/pt_returned", "2020-02-28");
        assertThat(desk.shown(page, "kuzbass.construction.responsible", "accept-account", "decision"))
                .as("decided afresh")
                .isEqualTo("null");
        desk.complete(page, "kuzbass.construction.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(page).isEnded().hasPassed("start-notice");
    }

    @Test
    void forgottenPageIsRemindedOnceAndThenToldToTheExecutorAndTheHeadOnceEach() {
        ProcessInstance page = ministryIsObliged("kuzbass.culture");

        engine.passTimeUntil(page, LocalDateTime.parse("2020-03-05T10:00").atZone(KEMEROVO));

        assertThat(page).isWaitingAt("choose-network").hasPassed("remind", "escalate");
        assertThat(mail.ofReference(page.getId()))
                .extracting(entry -> entry.letter().key())
                .containsExactly(
                        key(page, "reminder", "kuzbass.culture.responsible"),
                        key(page, "overdue", "kuzbass.culture.responsible"),
                        key(page, "overdue", "kuzbass.culture.head"));
        assertThat(cards.status(card(page))).isEqualTo(CardStatus.OVERDUE);
    }

    @ParameterizedTest
    @ForRuleOf("KUZ-A1.1")
    @CsvSource({"twitter, Twitter с 04.03.2022 отмечен как запрещённый", "instagram, экстремистск"})
    void networkThatIsProhibitedTodayIsRefusedWithTheReasonAndWasAllowedInFebruary2020(String network, String reason) {
        inForceInKuzbass("2020-02-20T10:00");
        ProcessInstance page = desk.start("kuzbass.health.responsible", "create-account", Map.of("reason", "Ещё одна"));
        Map<String, Object> form = Map.of("network", network, "ownerClass", "SECTORAL_BODY");

        at("2026-11-20T10:00", KEMEROVO);
        desk.isRefused(
                page,
                "kuzbass.health.responsible",
                "choose-network",
                form,
                "network",
                "на 20.11.2026 запрещена",
                reason);
        at("2020-02-20T10:00", KEMEROVO);
        desk.complete(page, "kuzbass.health.responsible", "choose-network", form);

        assertThat(page).isWaitingAt("create-and-design");
        at("2026-11-20T10:00", KEMEROVO);
        desk.isRefused(
                page,
                "kuzbass.health.executor",
                "create-and-design",
                Map.of("address", network + ".com/minzdrav", "createdOn", "2026-11-19"),
                "createdOn",
                "на 19.11.2026 запрещена");
    }

    @ParameterizedTest
    @ForRuleOf({"KUZ-2a", "KUZ-A2.4a"})
    @CsvSource({"design, Текстовое описание аккаунта", "description, Дизайнерское оформление аккаунта"})
    void pageOfTheGovernmentWithoutAMandatoryItemIsNotAccepted(String done, String missing) {
        at("2020-02-14T10:00", KEMEROVO);
        ProcessInstance page = acts.obliges(KUZBASS, "KUZ-2a", "kuzbass.media", "create-account", "2020-02-14");
        desk.complete(
                page,
                "kuzbass.media.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "GOVERNMENT"));
        desk.complete(
                page,
                "kuzbass.media.executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/pt_government_" + done,
                        "createdOn",
                        "2020-02-14",
                        "requirementsDone",
                        ticked(done)));

        desk.isRefused(
                page,
                "kuzbass.media.responsible",
                "accept-account",
                Map.of("decision", "accept"),
                "decision",
                "Принять страницу нельзя",
                missing,
                "пункт 2.4 Порядка");
    }

    @Test
    void pageOfKirovIsAcceptedBeforeItsMarksWhichAreVerifiedAfterwardsAndAsksForNoNotice() {
        ProcessInstance page = kirovPage("vk");
        assertThat(desk.shown(page, "kirov.health.executor", "create-and-design", "requirements"))
                .contains(
                        "Мини-приложение ЕПГУ",
                        "пункт 2.4.2",
                        "Сообщить о проблеме",
                        "Госаблики",
                        "можно после создания")
                .doesNotContain("Госорганизация");
        desk.complete(
                page,
                "kirov.health.executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/pt_kirov_whole",
                        "createdOn",
                        "2024-06-03",
                        "requirementsDone",
                        ticked("gospabliki")));
        assertThat(desk.shown(page, "kirov.health.responsible", "accept-account", "requirementRows"))
                .contains("выполнено", "подтверждается после создания");
        desk.complete(page, "kirov.health.responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page)
                .isEnded()
                .hasPassed("register-account", "start-verification", "account-in-force")
                .hasNotPassed("start-notice");
    }

    @Test
    @ForRuleOf("KUZ-A2.4b")
    void recommendedItemsMayStayUndone() {
        ProcessInstance page = ministryIsObliged("kuzbass.education");
        choose(page, "kuzbass.education", "vk");
        at("2020-02-20T11:00", KEMEROVO);
        design(page, "kuzbass.education", "vk.com/pt_plain", "2020-02-20");
        desk.complete(page, "kuzbass.education.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(page).isEnded().hasPassed("start-notice");
    }

    @Test
    void pageThatIsInTheRegistryAlreadyIsRefusedWithItsHolder() {
        ProcessInstance first = ministryIsObliged("kuzbass.education");
        choose(first, "kuzbass.education", "vk");
        at("2020-02-20T11:00", KEMEROVO);
        design(first, "kuzbass.education", "vk.com/pt_taken", "2020-02-20");
        desk.complete(first, "kuzbass.education.responsible", "accept-account", Map.of("decision", "accept"));

        ProcessInstance second = ministryIsObliged("kuzbass.health");
        choose(second, "kuzbass.health", "vk");
        at("2020-02-21T11:00", KEMEROVO);
        desk.isRefused(
                second,
                "kuzbass.health.executor",
                "create-and-design",
                Map.of("address", "https://vk.com/PT_TAKEN/", "createdOn", "2020-02-20"),
                "address",
                "Страница https://vk.com/pt_taken уже есть в реестре",
                "её ведёт Министерство образования Кузбасса");
        desk.isRefusedAt(
                second,
                "kuzbass.health.executor",
                "create-and-design",
                Map.of("address", "https://ok.ru/pt_elsewhere", "createdOn", "2020-02-22"),
                "address",
                "createdOn");
    }

    @Test
    void pageThatSomebodyElseHasRegisteredMeanwhileIsNotAcceptedAndGoesBack() {
        ProcessInstance first = designed("kuzbass.education", "vk.com/pt_meanwhile");
        ProcessInstance second = designed("kuzbass.health", "vk.com/pt_meanwhile");
        desk.complete(first, "kuzbass.education.responsible", "accept-account", Map.of("decision", "accept"));

        desk.isRefused(
                second,
                "kuzbass.health.responsible",
                "accept-account",
                Map.of("decision", "accept"),
                "decision",
                "уже есть в реестре",
                "Министерство образования Кузбасса",
                "Верните страницу на доработку.");
        desk.complete(
                second,
                "kuzbass.health.responsible",
                "accept-account",
                Map.of("decision", "return", "remarks", "Страница чужая."));
        assertThat(second).isWaitingAt("create-and-design");
    }

    @Test
    void pageOlderThanTheActIsEnteredWithoutANotice() {
        inForceInKuzbass("2020-02-20T10:00");
        ProcessInstance page = desk.start("kuzbass.health.responsible", "create-account", Map.of("reason", "Учесть"));
        choose(page, "kuzbass.health", "vk");
        design(page, "kuzbass.health", "vk.com/pt_old", "2020-02-13");
        desk.complete(page, "kuzbass.health.responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page).isEnded().hasNotPassed("start-notice");
    }

    @Test
    void agreedExemptionEndsTheObligationBeforeItBeginsOrWhileItRuns() {
        at("2023-09-04T10:00", STAVROPOL);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        ProcessInstance running = libraryIsObliged();
        Exemption exemption = exemptions.agree(new NewExemption(
                "shpakovsky",
                "shpakovsky-1199-2023",
                "SHP-4",
                "SHP-3.2.1.1",
                "shpakovsky.library",
                List.of("vk", "ok"),
                "Читальный зал",
                "поддерживает",
                "Нет штата",
                "8",
                LocalDate.of(2023, 9, 4),
                Optional.of(LocalDate.of(2023, 9, 30)),
                "shpakovsky.supervising-body",
                "test"));
        ProcessInstance later = libraryIsObliged();
        exemptions.end(exemption.id(), "test", "test");

        assertThat(running).isEnded().hasPassed("page-given-up", "pages-there");
        assertThat(later).isEnded().hasPassed("pages-there").hasNotPassed("page-wanted");
        assertThat(cards.status(card(running))).isEqualTo(CardStatus.RELEASED);
        assertThat(cards.status(card(later))).isEqualTo(CardStatus.RELEASED);
    }

    private ProcessInstance libraryIsObliged() {
        return acts.obliges(
                "shpakovsky-1199-2023", "SHP-3.2.1.1", "shpakovsky.library", "create-account", "2023-09-01");
    }

    @Test
    @ForRuleOf({"SHP-1", "SHP-2.1"})
    void furtherPageOfTheAdministrationOfTheDistrictIsAPageOfItsOwnAccord() {
        at("2023-09-04T12:00", STAVROPOL);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        String body = "shpakovsky.administration";
        ProcessInstance page = desk.start(body + ".responsible", "create-account", Map.of("reason", "Ещё одна"));
        desk.complete(
                page, body + ".responsible", "choose-network", Map.of("network", "vk", "ownerClass", "ADMINISTRATION"));
        design(page, body, "vk.com/pt_shp_2_1", "2023-09-04");
        desk.complete(page, body + ".responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page).isEnded();
        assertThat(card(page).clauseId())
                .as("SHP-2.1 names the pages of the administration, and no further one")
                .isEqualTo("SHP-1");
        assertThat(cards.status(card(page))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void pageThatIsClosedWhileAnotherIsBeingCreatedIsAskedForBesideIt() {
        at("2023-09-04T10:00", STAVROPOL);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        String body = "shpakovsky.education";
        ProcessInstance obligation =
                acts.obliges("shpakovsky-1199-2023", "SHP-3.2.1.1", body, "create-account", "2023-09-01");
        Account vk = pages.open(
                body, OwnerKind.STRUCTURAL_UNIT, "vk", "vk.com/pt_education_closed", LocalDate.of(2023, 9, 4));
        pages.close(vk, ClosingGround.OTHER, LocalDate.of(2023, 9, 4));
        assertThat(card(obligation).state()).isEqualTo(CardState.OPEN);

        assertThat(desk.tasks(obligation, body + ".executor", "create-and-design"))
                .hasSize(2);
        pages.open(body, OwnerKind.STRUCTURAL_UNIT, "ok", "ok.ru/pt_education", LocalDate.of(2023, 9, 4));
        desk.open(obligation, body + ".executor", "create-and-design");
        assertThat(desk.shown(obligation, body + ".executor", "create-and-design", "progressText"))
                .isEqualTo("По этому пункту создано 1 из 2: нет «ВКонтакте» (закрыта 04.09.2023).");
        design(obligation, body, "vk.com/pt_education_anew", "2023-09-04");
        desk.complete(obligation, body + ".responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(obligation).isEnded();
    }

    @Test
    void pageThatIsClosedWhileItIsStillBeingHandedOverIsCreatedOnceMore() {
        at("2023-09-04T10:00", STAVROPOL);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        String body = "shpakovsky.culture";
        pages.open(body, OwnerKind.STRUCTURAL_UNIT, "ok", "ok.ru/pt_culture", LocalDate.of(2023, 9, 4));
        ProcessInstance obligation =
                acts.obliges("shpakovsky-1199-2023", "SHP-3.2.1.1", body, "create-account", "2023-09-01");
        design(obligation, body, "vk.com/pt_culture_short", "2023-09-04");
        desk.submit(obligation, body + ".responsible", "accept-account", Map.of("decision", "accept"));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(obligation.getId())
                .activityId("register-account")
                .singleResult()
                .getId());

        pages.close(
                accounts.findByLink("vk.com/pt_culture_short").orElseThrow(),
                ClosingGround.OTHER,
                LocalDate.of(2023, 9, 4));
        engine.runDueJobs(obligation);

        assertThat(obligation).isWaitingAt("create-and-design");
    }

    /** No clause tells the Government to create a page or what it must contain; the rules apply to those it has. */
    @Test
    void createdPageIsToldByEachActThatWasInForceOnItsDayThoughAnotherHasItCreated() {
        bothActsAreInForceInTomsk();
        pageOfTheHospital("vk.com/pt_two_acts", "2023-07-12");

        ProcessInstance notice = notices.underAct("tomsk-notice", "vk.com/pt_two_acts");
        assertThat(card(notice).actId()).isEqualTo("tomsk-notice");
        assertThat(card(notice).bodyId()).isEqualTo("tomsk.hospital");
        assertThat(card(notice).lastDay()).contains(LocalDate.of(2023, 7, 14));
        assertThat(desk.shown(notice, "tomsk.hospital.responsible", "send-notice", "clauseQuotation"))
                .contains("со дня создания или удаления");
    }

    @Test
    void whatTheActCallsAnApplicationIsCalledSoInTaskFormAndLetter() {
        pages.forgetAllOf("tomsk");
        at("2023-05-15T10:00", TOMSK);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        at("2023-07-03T10:00", TOMSK);
        acts.inForce("tomsk-registry-2023", "190-р", "2023-07-03", "2023-07-03");
        at("2023-07-12T10:00", TOMSK);
        pageOfTheHospital("vk.com/pt_application", "2023-07-12");
        ProcessInstance notice = notices.underAct("tomsk-registry-2023", "vk.com/pt_application");
        String officer = "tomsk.hospital.responsible";

        assertThat(card(notice).step()).isEqualTo("Подать заявку о включении официальной страницы в реестр");
        assertThat(desk.task(notice, officer, "send-notice").getName())
                .isEqualTo("Направить заявку координатору: ВКонтакте, vk.com/pt_application");
        assertThat(desk.shown(notice, officer, "send-notice", "noticeAsked"))
                .isEqualTo("заявку о включении официальной страницы в реестр");
        desk.complete(notice, officer, "send-notice", Map.of("outgoingNumber", "7", "sentOn", "2023-07-12"));
        assertThat(desk.task(notice, "tomsk.coordinator", "check-notice").getName())
                .isEqualTo("Проверить заявку: ВКонтакте, vk.com/pt_application");
        FileValue letter = runtime.getVariableTyped(notice.getId(), "noticeFile");
        assertThat(letter.getFilename()).isEqualTo("Заявка pt_application.docx");
        desk.complete(notice, "tomsk.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(proofs.stream()
                        .filter(proof -> proof.procedure().equals("notify-coordinator"))
                        .flatMap(proof -> proof.of(cards.of(notice.getId()).get(0)).stream()))
                .containsExactly("заявка от 12.07.2023 № 7");
    }

    @Test
    void pageThatWasThereBeforeTheFurtherActIsNotToldUnderIt() {
        bothActsAreInForceInTomsk();

        assertThat(pageOfTheHospital("vk.com/pt_before_the_act", "2023-07-02"))
                .isEnded()
                .hasNotPassed("start-notice");
    }

    @Test
    @ForRuleOf("KIR-0")
    void pageThatNoClauseDemandsIsCreatedUnderTheRulesOfTheAct() {
        at("2024-06-03T10:00", KIROV);
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        String officer = "kirov.government.responsible";
        ProcessInstance page = desk.start(officer, "create-account", Map.of("reason", "Новая"));

        assertThat(card(page).clauseId()).isEqualTo("KIR-0");
        assertThat(card(page).lastDay()).isEmpty();
        assertThat(desk.shown(page, officer, "choose-network", "modalityText")).isEqualTo("акт этого не требует");
        assertThat(desk.shown(page, officer, "choose-network", "ownerClasses"))
                .contains("\"GOVERNMENT\"")
                .doesNotContain("HEAD");
        desk.complete(page, officer, "choose-network", Map.of("network", "ok", "ownerClass", "GOVERNMENT"));
        assertThat(desk.shown(page, "kirov.government.executor", "create-and-design", "requirements"))
                .contains("Госорганизация");
    }

    @Test
    void furtherPageOfOwnAccordHasNoTermAndCannotBecomeOverdue() {
        inForceInKuzbass("2021-04-05T10:00");
        ProcessInstance page = desk.start("kuzbass.health.responsible", "create-account", Map.of("reason", "Ещё одна"));

        assertThat(card(page).lastDay()).isEmpty();
        assertThat(desk.shown(page, "kuzbass.health.responsible", "choose-network", "lastDayText"))
                .isEqualTo("не установлен");
        assertThat(desk.task(page, "kuzbass.health.responsible", "choose-network")
                        .getDueDate())
                .isNull();
    }

    @Test
    void nobodyStartsUnderAnActThatIsNotInForce() {
        acts.inForce("spb-draft-2020", "15-р", at("2020-07-01T10:00", PETERSBURG), "2020-07-01");
        at("2020-06-30T23:59", PETERSBURG);
        assertRefused(
                () -> desk.start("spb.health.responsible", "create-account", Map.of("reason", "Ещё одна")),
                null,
                "Действующего акта, по которому Комитет по здравоохранению проводит эту процедуру, нет");
    }

    @Test
    void whoeverBelongsToNoBodyIsToldWhoStartsTheProcedure() {
        assertRefused(
                () -> desk.start("admin", "create-account", Map.of("jurisdiction", "kuzbass", "reason", "Ещё одна")),
                null,
                "ни к одному органу не отнесена",
                "он внесёт вас в файл сотрудников");
    }

    @Test
    void choiceOfNetworkIsCheckedOnTheServer() {
        ProcessInstance page = ministryIsObliged("kuzbass.health");
        String officer = "kuzbass.health.responsible";
        desk.isRefused(
                page,
                officer,
                "choose-network",
                Map.of("ownerClass", "SECTORAL_BODY"),
                "network",
                "Выберите площадку.");
        desk.isRefused(
                page,
                officer,
                "choose-network",
                Map.of("network", "myspace", "ownerClass", "SECTORAL_BODY"),
                "network",
                "Выберите площадку.");
        desk.isRefused(
                page,
                officer,
                "choose-network",
                Map.of("network", "telegram", "ownerClass", "SECTORAL_BODY"),
                "network",
                "Выберите площадку.");
        desk.isRefused(
                page, officer, "choose-network", Map.of("network", "vk"), "ownerClass", "Выберите, чья это страница.");
        desk.isRefused(
                page,
                officer,
                "choose-network",
                Map.of("network", "vk", "ownerClass", "KREMLIN"),
                "ownerClass",
                "Выберите, чья это страница.");
        desk.isRefused(
                page,
                officer,
                "choose-network",
                Map.of("network", "vk", "ownerClass", "LOCAL_GOVERNMENT"),
                "ownerClass",
                "Выберите, чья это страница.");
    }

    @Test
    void whatIsTypedAboutTheNewPageIsCheckedOnTheServer() {
        ProcessInstance page = ministryIsObliged("kuzbass.health");
        choose(page, "kuzbass.health", "vk");
        at("2020-02-20T00:30", KEMEROVO);

        refusedPage(page, Map.of("createdOn", "2020-02-20"), "address", "Укажите адрес страницы.");
        refusedPage(page, Map.of("address", "ok.ru/group/5", "createdOn", "2020-02-20"), "address", "ВКонтакте");
        refusedPage(page, Map.of("address", "vk.com/pt_refused"), "createdOn", "Укажите день, когда страница создана");
        refusedPage(
                page,
                Map.of("address", "vk.com/pt_refused", "createdOn", "20.02.2020"),
                "createdOn",
                "Такой даты нет: «20.02.2020»");
        refusedPage(
                page,
                Map.of("address", "vk.com/pt_refused", "createdOn", "2020-02-21"),
                "createdOn",
                "ещё не наступила",
                "сегодня 20.02.2020");
        refusedPage(
                page,
                Map.of("address", "vk.com/pt_refused", "createdOn", "2000-01-01"),
                "createdOn",
                "раньше, чем появились социальные сети");
        refusedPage(
                page,
                Map.of("address", "vk.com/pt_refused", "createdOn", "2020-02-20", "permanentId", "нет"),
                "permanentId",
                "");
        refusedPage(
                page,
                Map.of("address", "vk.com/pt_refused", "createdOn", "2020-02-20", "designNote", "о".repeat(1001)),
                "designNote",
                "не более 1000 знаков");
    }

    @Test
    void acceptanceIsCheckedOnTheServer() {
        ProcessInstance page = ministryIsObliged("kuzbass.health");
        choose(page, "kuzbass.health", "vk");
        at("2020-02-20T11:00", KEMEROVO);
        design(page, "kuzbass.health", "vk.com/pt_undecided", "2020-02-20");
        String officer = "kuzbass.health.responsible";
        desk.isRefused(page, officer, "accept-account", Map.of(), "decision", "Выберите решение.");
        desk.isRefused(page, officer, "accept-account", Map.of("decision", "maybe"), "decision", "Выберите решение.");
        desk.isRefused(
                page,
                officer,
                "accept-account",
                Map.of("decision", "return", "remarks", "  "),
                "remarks",
                "без замечаний вернуть нельзя");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuzbass.health.executor", "kuzbass.education.responsible", "tomsk.health.responsible"})
    void nobodyElseSeesTheTaskOfTheResponsibleOfficer(String stranger) {
        ProcessInstance page = ministryIsObliged("kuzbass.health");
        assertThat(desk.tasks(page, stranger, "choose-network")).isEmpty();
    }

    private ProcessInstance designed(String body, String address) {
        ProcessInstance page = ministryIsObliged(body);
        choose(page, body, "vk");
        at("2020-02-20T11:00", KEMEROVO);
        design(page, body, address, "2020-02-20");
        return page;
    }

    private void refusedPage(ProcessInstance page, Map<String, Object> form, String field, String... sentence) {
        desk.isRefused(page, "kuzbass.health.executor", "create-and-design", form, field, sentence);
    }

    /** KUZ-3a: accounts by 1 March 2020, from the day of signing. */
    private ProcessInstance ministryIsObliged(String body) {
        inForceInKuzbass("2020-02-17T10:00");
        return acts.obliges(KUZBASS, "KUZ-3a", body, "create-account", "2020-02-14");
    }

    private void inForceInKuzbass(String now) {
        at(now, KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
    }

    /** The earlier one demands no notice, the later one does. */
    private void bothActsAreInForceInTomsk() {
        pages.forgetAllOf("tomsk");
        at("2023-05-15T10:00", TOMSK);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        at("2023-07-03T10:00", TOMSK);
        acts.inForce("tomsk-notice", "190-р", "2023-06-30", "2023-07-03");
        at("2023-07-12T10:00", TOMSK);
    }

    private ProcessInstance pageOfTheHospital(String address, String createdOn) {
        String officer = "tomsk.hospital.responsible";
        ProcessInstance page = desk.start(officer, "create-account", Map.of("reason", "Новая"));
        assertThat(card(page).actId()).isEqualTo("tomsk-132r-2023");
        desk.complete(
                page, officer, "choose-network", Map.of("network", "vk", "ownerClass", "SUBORDINATE_ORGANIZATION"));
        design(page, "tomsk.hospital", address, createdOn);
        desk.complete(page, officer, "accept-account", Map.of("decision", "accept"));
        return page;
    }

    private ProcessInstance kirovPage(String network) {
        at("2024-06-03T10:00", KIROV);
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        ProcessInstance page = desk.start("kirov.health.responsible", "create-account", Map.of("reason", "Новая"));
        desk.complete(
                page,
                "kirov.health.responsible",
                "choose-network",
                Map.of("network", network, "ownerClass", "EXECUTIVE_BODY"));
        return page;
    }

    private void choose(ProcessInstance page, String body, String network) {
        desk.complete(
                page,
                body + ".responsible",
                "choose-network",
                Map.of("network", network, "ownerClass", "SECTORAL_BODY"));
    }

    private void design(ProcessInstance page, String body, String address, String createdOn) {
        desk.complete(
                page, body + ".executor", "create-and-design", Map.of("address", address, "createdOn", createdOn));
    }

    private ControlCard card(ProcessInstance page) {
        return cards.of(page.getId()).get(0);
    }

    private String key(ProcessInstance page, String level, String recipient) {
        return "card:" + card(page).id() + ":0:" + level + ":0:" + recipient;
    }

    private String at(String localTime, ZoneId zone) {
        LocalDateTime moment = LocalDateTime.parse(localTime);
        engine.setClock(moment.atZone(zone));
        return moment.toLocalDate().toString();
    }
}
