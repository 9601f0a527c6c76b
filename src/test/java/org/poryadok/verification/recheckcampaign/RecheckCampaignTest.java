package org.poryadok.verification.recheckcampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;
import static org.poryadok.verification.verifyaccount.KirovVerification.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.TestAccounts;
import org.poryadok.verification.verifyaccount.KirovVerification;
import org.springframework.beans.factory.annotation.Autowired;

/** P19: an amendment or a changed network makes accounts be checked again until the coordinator's day. */
@PoryadokTest
class RecheckCampaignTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("recheck-campaign");

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String ACT = "kirov-131-2024";
    private static final String KUZBASS = "kuzbass-66-2020";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private KirovVerification verification;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private CardCorrespondence correspondence;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void leaveNothingUnderVerification() {
        engine.discard("recheck-campaign", "verify-account", "report-execution");
        pages.closeAllOf("kirov", "kuzbass");
    }

    @Test
    @ForRuleOf({"KIR-I.2", "KIR-2.3", "KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5"})
    void everyAccountOfTheScopeIsCheckedUntilTheDayOfTheCoordinatorAndTheResultIsKept() {
        Account ok = verification.accountWithAccess("kirov.health", "ok", OwnerKind.EXECUTIVE_BODY);
        Account hospital = verification.accountWithAccess("kirov.hospital", "ok", OwnerKind.SUBORDINATE_ORGANIZATION);
        verification.accountWithAccess("kirov.health", "telegram", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance campaign = obliged();
        assertThat(campaign).isWaitingAt("define-scope");
        assertThat(desk.shown(campaign, "kirov.coordinator", "define-scope", "occasion"))
                .startsWith("Введён в действие акт: распоряжение Правительства Кировской области");
        assertThat(desk.shown(campaign, "kirov.coordinator", "define-scope", "networkOptions"))
                .contains("Одноклассники: 2", "Телеграм: 1");

        desk.complete(
                campaign,
                "kirov.coordinator",
                "define-scope",
                scope(ticked("ok"), ticked("EXECUTIVE_BODY", "SUBORDINATE_ORGANIZATION"), "", "2024-07-01"));
        assertThat(desk.shown(campaign, "kirov.coordinator", "confirm-scope", "scopeRows"))
                .contains(
                        "Отметка «Госорганизация»",
                        ok.address().normalized(),
                        hospital.address().normalized())
                .doesNotContain("t.me");
        desk.complete(campaign, "kirov.coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));

        assertThat(campaign)
                .isWaitingAt("recheck-account")
                .hasPassedInOrder(
                        "change-known",
                        "take-campaign-under-control",
                        "define-scope",
                        "confirm-scope",
                        "launch-campaign",
                        "recheck-started");
        assertThat(cards.of(verification.of(campaign, ok).getId()))
                .extracting(ControlCard::clauseId, ControlCard::internalTerm)
                .containsExactlyInAnyOrder(tuple("KIR-2.3", true), tuple("KIR-2.5", true));
        assertThat(cards.of(verification.of(campaign, ok).getId())).allSatisfy(card -> {
            assertThat(card.lastDay()).contains(LocalDate.of(2024, 7, 1));
            assertThat(card.explanation()).contains("Внутренний срок", "назначил координатор");
        });
        assertThat(verification
                        .task(verification.of(campaign, ok), "kirov.health.executor", "fulfil-items")
                        .getDueDate())
                .isEqualTo("2024-07-01T23:59:59.000+03:00");
        verification.fulfil(verification.of(campaign, ok), "kirov.health", 2);
        verification.accept(verification.of(campaign, ok));
        verification.fulfil(verification.of(campaign, hospital), "kirov.hospital", 2);
        verification.accept(verification.of(campaign, hospital));

        assertThat(campaign)
                .isWaitingAt("approve-result")
                .hasPassed("accounts-rechecked", "recheck-over")
                .hasNotPassed("decide-leftover");
        assertThat(desk.shown(campaign, "kirov.coordinator", "approve-result", "resultText"))
                .isEqualTo("Страниц: 2. Соответствует: 2.");
        desk.isRefused(campaign, "kirov.coordinator", "approve-result", Map.of(), "conclusion", "Сделайте вывод");
        desk.complete(campaign, "kirov.coordinator", "approve-result", Map.of("conclusion", "Отметки есть у всех."));
        assertThat(campaign).isEnded().hasPassed("record-result", "campaign-over");
        assertThat(card(campaign).state()).isEqualTo(CardState.FULFILLED);
        Campaign kept = kept(campaign);
        assertThat(kept.conclusion()).contains("Отметки есть у всех.");
        assertThat(campaigns.accounts(kept.id()))
                .extracting(CampaignAccount::result)
                .containsOnly(CampaignResult.CONFORMS)
                .hasSize(2);
    }

    @Test
    @ForRuleOf("KIR-2.3")
    void verificationThatRunsAlreadyGetsTheDayOfTheCampaignAndIsNotAskedTwice() {
        Account ok = verification.accountWithAccess("kirov.education", "ok", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance earlier = acts.obliges(ACT, "KIR-2.3", "kirov.education", "verify-account", "2024-05-15");
        ProcessInstance running = verification.of(earlier, ok);
        assertThat(cards.of(running.getId()))
                .as("20 working days, until the coordinator names a day")
                .allSatisfy(card -> assertThat(card.lastDay()).contains(LocalDate.of(2024, 6, 13)));

        ProcessInstance campaign =
                launched(scope(ticked("ok"), ticked("EXECUTIVE_BODY"), "Указать телефон доверия.", "2024-07-01"));
        assertThat(desk.tasks(campaign, "kirov.education.executor", "fulfil-items"))
                .isEmpty();
        assertThat(cards.of(running.getId()))
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.lastDay()).contains(LocalDate.of(2024, 7, 1)));
        ControlCard question = cards.of(running.getId()).stream()
                .filter(card -> card.procedure().equals(Procedure.COORDINATOR_QUESTION))
                .findFirst()
                .orElseThrow();
        assertThat(correspondence.basis(question)).isEqualTo("внутреннее правило администрации");
        assertThat(question.step())
                .isEqualTo("Вопрос координатора: " + ok.address().normalized());
        Task open = desk.task(earlier, "kirov.education.executor", "fulfil-items");
        assertThat(open.getDueDate()).isEqualTo("2024-07-01T23:59:59.000+03:00");
        assertThat(desk.shown(earlier, "kirov.education.executor", "fulfil-items", "lastDayText"))
                .contains("01.07.2024");
        assertThat(desk.shown(earlier, "kirov.education.executor", "fulfil-items", "campaignOccasion"))
                .contains("Введён в действие акт: распоряжение Правительства Кировской области");

        assertThat(engine.nextFiring(campaign, "reminder-due"))
                .as("08:30 … 09:00 the working day before")
                .isEqualTo("2024-06-28T06:00:00Z");
        assertThat(engine.nextFiring(campaign, "term-expired")).isEqualTo("2024-07-02T06:00:00Z");
        engine.passTimeUntil(campaign, LocalDateTime.parse("2024-06-28T12:00").atZone(KIROV));
        assertThat(campaign).hasPassed("remind", "reminded");
        assertThat(mail.ofReference(running.getId()))
                .as("its own timers know no day; a letter for each clause and for the question")
                .hasSize(3);
        engine.passTimeUntil(campaign, LocalDateTime.parse("2024-07-02T12:00").atZone(KIROV));
        assertThat(campaign).isWaitingAt("recheck-account", "decide-leftover").hasPassed("escalate", "escalated");

        desk.open(open, "kirov.education.executor");
        assertThat(desk.shown(earlier, "kirov.education.executor", "fulfil-items", "item3"))
                .as("the open task asks the campaign's question too, and says that no clause does")
                .isEqualTo("Указать телефон доверия. (вопрос координатора)");
        assertThat(desk.shown(earlier, "kirov.education.executor", "fulfil-items", "clauseCitation"))
                .contains("пункт 2.3", "внутреннее правило администрации");
        desk.complete(earlier, "kirov.education.executor", "fulfil-items", done(3));
        assertThat(desk.shown(earlier, "kirov.coordinator", "check-items", "itemRows"))
                .contains("Указать телефон доверия. (вопрос координатора)", "(обязательно, пункт 2.3");
        desk.complete(earlier, "kirov.coordinator", "check-items", Map.of("confirmation", "accept"));
        engine.runDueJobs(earlier);
        engine.runDueJobs(campaign);
        assertThat(earlier).isEnded();
        assertThat(campaign).as("nothing is left to decide about").isWaitingAt("approve-result");
    }

    @Test
    void verificationThatRanBeforeACampaignOutlivesItAndTheResultSaysSo() {
        Account ok = verification.accountWithAccess("kirov.hospital", "ok", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance earlier = acts.obliges(ACT, "KIR-2.3", "kirov.hospital", "verify-account", "2024-05-15");
        ProcessInstance campaign = launched(scope(ticked("ok"), ticked("SUBORDINATE_ORGANIZATION"), "", "2024-07-01"));
        engine.passTimeUntil(campaign, LocalDateTime.parse("2024-07-02T12:00").atZone(KIROV));
        assertThat(desk.shown(campaign, "kirov.coordinator", "decide-leftover", "leftoverRows"))
                .contains("проверяется по обязанности, начатой раньше");

        desk.complete(campaign, "kirov.coordinator", "decide-leftover", Map.of("leftoverDecision", "close"));
        assertThat(desk.shown(campaign, "kirov.coordinator", "approve-result", "resultText"))
                .isEqualTo("Страниц: 1. Проверяется по обязанности, начатой раньше: 1.");
        assertThat(verification.of(earlier, ok)).isWaitingAt("fulfil-items");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(kept(campaign).id() + "|kirov.hospital")
                        .count())
                .as("no report beside it")
                .isZero();
    }

    @Test
    void whatACampaignAsksForEarlierThanTheRunningTermMovesTheOpenTask() {
        Account ok = verification.accountWithAccess("kirov.information", "ok", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance earlier = acts.obliges(ACT, "KIR-2.3", "kirov.information", "verify-account", "2024-05-15");
        launched(scope(
                ticked("ok"), ticked("EXECUTIVE_BODY"), "Указать телефон доверия.", "2024-06-10", ticked("KIR-2.2")));

        assertThat(desk.task(earlier, "kirov.information.executor", "fulfil-items")
                        .getDueDate())
                .isEqualTo("2024-06-10T23:59:59.000+03:00");
        assertThat(desk.shown(earlier, "kirov.information.executor", "fulfil-items", "lastDayText"))
                .contains("10.06.2024");
        ProcessInstance running = verification.of(earlier, ok);
        assertThat(engine.nextFiring(running, "reminder-due")).isEqualTo("2024-06-07T06:00:00Z");
        assertThat(cards.of(running.getId()))
                .filteredOn(card -> !card.procedure().equals(Procedure.COORDINATOR_QUESTION))
                .as("what the campaign does not ask keeps its day")
                .allSatisfy(card -> assertThat(card.lastDay()).contains(LocalDate.of(2024, 6, 13)));
    }

    @Test
    void withoutPagesTheCoordinatorEntersThemFirst() {
        engine.setClock(LocalDateTime.parse("2024-06-03T09:00").atZone(KIROV));
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
        ProcessInstance campaign = obliged();
        String coordinator = "kirov.coordinator";
        desk.isRefused(
                campaign,
                coordinator,
                "define-scope",
                scope(ticked("vk"), ticked("EXECUTIVE_BODY"), "", "2024-07-01"),
                "campaignDecision",
                "перепроверять нечего");
        desk.complete(campaign, coordinator, "define-scope", Map.of("campaignDecision", "enter"));
        assertThat(campaign).isWaitingAt("enter-pages").hasPassed("pages-first");
        desk.complete(campaign, coordinator, "prepare-list", Map.of("entryDecision", "withdraw"));
        assertThat(campaign).isWaitingAt("define-scope");

        pages.open("kirov.health", OwnerKind.EXECUTIVE_BODY, "vk", TestAccounts.handle(), LocalDate.of(2024, 5, 17));
        desk.complete(campaign, coordinator, "define-scope", Map.of("campaignDecision", "enter"));
        desk.complete(campaign, coordinator, "prepare-list", Map.of("entryDecision", "withdraw"));
        assertThat(desk.shown(campaign, coordinator, "define-scope", "campaignNetworks"))
                .as("what fits is proposed anew once there are pages")
                .isEqualTo("[\"vk\"]");
        desk.complete(
                campaign, coordinator, "define-scope", scope(ticked("vk"), ticked("EXECUTIVE_BODY"), "", "2024-07-01"));
        assertThat(campaign).isWaitingAt("confirm-scope");
    }

    @Test
    void requirementsThatACampaignAddsDuringTheCheckAreNotConfirmedUnseen() {
        Account ok = verification.accountWithAccess("kirov.digital", "ok", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance earlier = acts.obliges(ACT, "KIR-2.3", "kirov.digital", "verify-account", "2024-05-15");
        verification.fulfil(verification.of(earlier, ok), "kirov.digital", 2);
        launched(scope(ticked("ok"), ticked("EXECUTIVE_BODY"), "Указать телефон доверия.", "2024-07-01"));

        desk.isRefused(
                earlier,
                "kirov.coordinator",
                "check-items",
                Map.of("confirmation", "accept"),
                "confirmation",
                "начатая перепроверка добавила требования");
    }

    @Test
    @ForRuleOf("KUZ-A1.1")
    void bannedNetworkMakesItsAccountsBeCheckedAndWhatIsLeftGoesUnderControl() {
        at("2020-03-02T10:00", KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        Account closing = kuzbass("kuzbass.health");
        Account forgotten = kuzbass("kuzbass.education");
        at("2022-03-22T10:00", KEMEROVO);
        ProcessInstance campaign = desk.start(
                "kuzbass.coordinator",
                "recheck-campaign",
                Map.of("occasionKind", "NETWORK", "occasionNote", "Решение суда от 21.03.2022"));

        assertThat(desk.shown(campaign, "kuzbass.coordinator", "define-scope", "campaignNetworks"))
                .isEqualTo("[\"instagram\"]");
        assertThat(desk.shown(campaign, "kuzbass.coordinator", "define-scope", "question"))
                .contains("Прекратить ведение страницы", "запрещена на территории Российской Федерации");
        desk.complete(
                campaign,
                "kuzbass.coordinator",
                "define-scope",
                Map.of(
                        "campaignDecision",
                        "hold",
                        "campaignClauses",
                        ticked("KUZ-A1.1"),
                        "campaignNetworks",
                        ticked("instagram"),
                        "campaignOwners",
                        ticked("SECTORAL_BODY"),
                        "campaignDate",
                        "2022-03-31"));
        desk.complete(campaign, "kuzbass.coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));
        assertThat(card(campaign).modality())
                .as("what the act only states, the coordinator's day makes an obligation")
                .isEqualTo(Modality.MANDATORY);

        accounts.close(
                closing.id(), LocalDate.of(2022, 3, 22), ByOrder.closing(), "kuzbass.health.responsible", "test");
        desk.complete(
                verification.task(verification.of(campaign, closing), "kuzbass.health.executor", "fulfil-items"),
                "kuzbass.health.executor",
                Map.of("state1", "OPEN"));
        engine.passTimeUntil(campaign, LocalDateTime.parse("2022-03-31T23:59").atZone(KEMEROVO));
        assertThat(campaign).isWaitingAt("recheck-account");
        engine.passTimeUntil(campaign, LocalDateTime.parse("2022-04-01T00:00").atZone(KEMEROVO));
        assertThat(campaign).isWaitingAt("recheck-account", "decide-leftover");
        assertThat(desk.shown(campaign, "kuzbass.coordinator", "decide-leftover", "leftoverRows"))
                .contains(forgotten.address().normalized())
                .doesNotContain(closing.address().normalized());

        String coordinator = "kuzbass.coordinator";
        desk.isRefused(campaign, coordinator, "decide-leftover", Map.of(), "leftoverDecision", "Выберите решение.");
        desk.isRefused(
                campaign,
                coordinator,
                "decide-leftover",
                Map.of("leftoverDecision", "extend"),
                "extendedTo",
                "Укажите новый последний день");
        desk.isRefused(
                campaign,
                coordinator,
                "decide-leftover",
                Map.of("leftoverDecision", "extend", "extendedTo", "2022-04-09", "extensionReason", "Просят"),
                "extendedTo",
                "должен быть рабочим");
        desk.isRefused(
                campaign,
                coordinator,
                "decide-leftover",
                Map.of("leftoverDecision", "extend", "extendedTo", "2022-04-11"),
                "extensionReason",
                "Напишите, почему");
        desk.complete(
                campaign,
                coordinator,
                "decide-leftover",
                Map.of(
                        "leftoverDecision",
                        "extend",
                        "extendedTo",
                        "2022-04-11",
                        "extensionReason",
                        "Министерство просит неделю."));
        assertThat(engine.nextFiring(campaign, "extension-passed")).isEqualTo("2022-04-11T17:00:00Z");
        assertThat(cards.of(verification.of(campaign, forgotten).getId()).get(0).lastDay())
                .contains(LocalDate.of(2022, 4, 11));
        assertThat(verification
                        .task(verification.of(campaign, forgotten), "kuzbass.education.executor", "fulfil-items")
                        .getDueDate())
                .isEqualTo("2022-04-11T23:59:59.000+07:00");

        engine.passTimeUntil(campaign, LocalDateTime.parse("2022-04-12T00:00").atZone(KEMEROVO));
        ControlCard left =
                cards.of(verification.of(campaign, forgotten).getId()).get(0);
        assertThat(desk.shown(campaign, coordinator, "decide-leftover", "leftoverDecision"))
                .as("decided afresh")
                .isEqualTo("null");
        assertThat(desk.shown(campaign, coordinator, "decide-leftover", "extensionReason"))
                .isEqualTo("null");
        desk.complete(campaign, coordinator, "decide-leftover", Map.of("leftoverDecision", "close"));
        assertThat(campaign)
                .isWaitingAt("approve-result")
                .hasPassed("closed-with-leftover", "left-over", "pass-leftover");
        assertThat(cards.card(left.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(desk.shown(campaign, coordinator, "approve-result", "resultText"))
                .isEqualTo("Страниц: 2. Страница закрыта: 1. Не завершено, передано на контроль: 1.");
        assertThat(desk.shown(campaign, coordinator, "approve-result", "lastDayText"))
                .as("the forms that come after an extension show the new day")
                .contains("11.04.2022", "продлён");
        ProcessInstance report = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(kept(campaign).id() + "|kuzbass.education")
                .singleResult();
        engine.runDueJobs(report);
        assertThat(report).isWaitingAt("sign-report");
        assertThat(desk.shown(report, "kuzbass.education.head", "sign-report", "reason"))
                .contains("не проверены страницы (1): " + forgotten.address().normalized());
        desk.complete(campaign, coordinator, "approve-result", Map.of("conclusion", "Одна страница под контролем."));
        assertThat(campaign).isEnded();
        assertThat(card(campaign).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    @ForRuleOf("TOM-7")
    void coordinatorDeclinesAReCheckThatIsNotNeededAndSaysWhy() {
        at("2023-08-25T10:00", TOMSK);
        ProcessInstance campaign = runtime.startProcessInstanceByKey(
                "recheck-campaign",
                "test",
                Map.of(
                        "jurisdiction",
                        "tomsk",
                        "actId",
                        "tomsk-132r-2023",
                        "clauseId",
                        "TOM-7",
                        "bodyId",
                        "tomsk.information-policy",
                        "occasion",
                        "Изменён акт. Распоряжение № 238-р."));
        desk.isRefused(
                campaign,
                "tomsk.coordinator",
                "define-scope",
                Map.of("campaignDecision", "decline"),
                "campaignDeclineReason",
                "Напишите, почему перепроверка не нужна.");
        desk.complete(
                campaign,
                "tomsk.coordinator",
                "define-scope",
                Map.of(
                        "campaignDecision",
                        "decline",
                        "campaignDeclineReason",
                        "Требования к страницам не изменились."));
        assertThat(campaign).isEnded().hasPassed("decline-campaign", "campaign-declined");
        assertThat(card(campaign).state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.history(card(campaign).id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .hasValueSatisfying(
                                note -> assertThat(note).contains("Требования к страницам не изменились.")));
    }

    @Test
    void scopeIsCheckedOnTheServerAndCanBeChanged() {
        verification.accountWithAccess("kirov.health", "telegram", OwnerKind.EXECUTIVE_BODY);
        verification.accountWithAccess("kirov.college", "vk", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance campaign = obliged();
        refused(campaign, Map.of(), "campaignDecision", "Выберите решение.");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-07-01", ticked()),
                "campaignClauses",
                "Выберите, по каким пунктам");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-07-01", ticked("KIR-3.1")),
                "campaignClauses",
                "Выберите, по каким пунктам");
        refused(
                campaign,
                scope(ticked(), ticked("EXECUTIVE_BODY"), "", "2024-07-01"),
                "campaignNetworks",
                "Выберите площадки.");
        refused(
                campaign,
                scope(ticked("telegram"), ticked(), "", "2024-07-01"),
                "campaignOwners",
                "Выберите, чьи страницы");
        refused(
                campaign,
                scope(ticked("vk"), ticked("EXECUTIVE_BODY"), "Проверить", "2024-07-01"),
                "campaignNetworks",
                "не подходит ни одна страница");
        refused(
                campaign,
                scope(ticked("myspace"), ticked("EXECUTIVE_BODY"), "Проверить", "2024-07-01"),
                "campaignNetworks",
                "Выберите площадки.");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-07-01", ticked("KIR-I.2")),
                "question",
                "ничего не требуют от этих страниц");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "в".repeat(1001), "2024-07-01"),
                "question",
                "не более 1000 знаков");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", ""),
                "campaignDate",
                "Назначьте последний день");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-06-03"),
                "campaignDate",
                "должен быть позже сегодняшнего: 03.06.2024");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-06-12"),
                "campaignDate",
                "должен быть рабочим, а это");
        refused(
                campaign,
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2077-07-01"),
                "campaignDate",
                "2077");

        desk.complete(
                campaign,
                "kirov.coordinator",
                "define-scope",
                scope(ticked("telegram"), ticked("EXECUTIVE_BODY"), "", "2024-06-04"));
        desk.isRefused(campaign, "kirov.coordinator", "confirm-scope", Map.of(), "scopeDecision", "Выберите решение.");
        at("2024-06-04T10:00", KIROV);
        desk.isRefused(
                campaign,
                "kirov.coordinator",
                "confirm-scope",
                Map.of("scopeDecision", "confirm"),
                "scopeDecision",
                "должен быть позже сегодняшнего");
        desk.complete(campaign, "kirov.coordinator", "confirm-scope", Map.of("scopeDecision", "change"));
        assertThat(campaign).isWaitingAt("define-scope").hasNotPassed("launch-campaign");
        assertThat(desk.shown(campaign, "kirov.coordinator", "define-scope", "campaignNetworks"))
                .isEqualTo("[\"telegram\"]");
        assertThat(desk.tasks(campaign, "tomsk.coordinator", "define-scope")).isEmpty();
        assertThat(desk.tasks(campaign, "kirov.health.head", "define-scope")).isEmpty();
    }

    @Test
    void onlyACoordinatorWhoseActKnowsReChecksBeginsOne() {
        at("2024-06-03T10:00", KIROV);
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
        Map<String, Object> form = Map.of("occasionKind", "OTHER", "occasionNote", "Жалобы");
        assertRefused(
                () -> desk.start("kirov.coordinator", "recheck-campaign", Map.of("occasionNote", "Жалобы")),
                "occasionKind",
                "Выберите повод.");
        assertRefused(
                () -> desk.start("kirov.coordinator", "recheck-campaign", Map.of("occasionKind", "OTHER")),
                "occasionNote",
                "Напишите, что изменилось.");
        assertRefused(
                () -> desk.start(
                        "admin",
                        "recheck-campaign",
                        new HashMap<>(
                                Map.of("occasionKind", "OTHER", "occasionNote", "Жалобы", "jurisdiction", "kirov"))),
                null,
                "Перепроверку начинает координатор.");
        assertRefused(
                () -> desk.start("shpakovsky.coordinator", "recheck-campaign", form),
                null,
                "Действующего акта, по которому проводится перепроверка, нет.");
        assertThat(desk.start("kirov.coordinator", "recheck-campaign", form)).isWaitingAt("define-scope");
    }

    private ProcessInstance obliged() {
        at("2024-06-03T10:00", KIROV);
        return acts.obliges(ACT, "KIR-I.2", "kirov.information", "recheck-campaign", "2024-05-15");
    }

    @Test
    void campaignThatOnlyAsksAQuestionAsksNobodyForAccessToTheUnifiedPortal() {
        Account page = verification.account("kirov.college", "ok", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance campaign = launched(scope(
                ticked("ok"),
                ticked("SUBORDINATE_ORGANIZATION"),
                "Есть ли виджет «Госуслуги»?",
                "2024-07-01",
                ticked("KIR-2.2")));

        assertThat(verification.of(campaign, page)).isWaitingAt("fulfil-items").hasNotPassed("give-epgu-access");
    }

    private ProcessInstance launched(Map<String, Object> scope) {
        ProcessInstance campaign = obliged();
        desk.complete(campaign, "kirov.coordinator", "define-scope", scope);
        desk.complete(campaign, "kirov.coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));
        return campaign;
    }

    private static Map<String, Object> scope(Object networks, Object owners, String question, String date) {
        return scope(
                networks, owners, question, date, ticked("KIR-2.3", "KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5"));
    }

    private static Map<String, Object> scope(
            Object networks, Object owners, String question, String date, Object clauses) {
        return Map.of(
                "campaignDecision",
                "hold",
                "campaignClauses",
                clauses,
                "campaignNetworks",
                networks,
                "campaignOwners",
                owners,
                "question",
                question,
                "campaignDate",
                date);
    }

    private void refused(ProcessInstance campaign, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(campaign, "kirov.coordinator", "define-scope", form, field, sentence);
    }

    private Account kuzbass(String body) {
        return pages.open(body, OwnerKind.SECTORAL_BODY, "instagram", TestAccounts.handle(), LocalDate.of(2020, 3, 1));
    }

    private Campaign kept(ProcessInstance campaign) {
        return campaigns.ofJurisdiction(card(campaign).jurisdiction()).stream()
                .filter(found -> found.processInstanceId().equals(campaign.getId()))
                .findFirst()
                .orElseThrow();
    }

    private ControlCard card(ProcessInstance campaign) {
        return cards.of(campaign.getId()).get(0);
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
