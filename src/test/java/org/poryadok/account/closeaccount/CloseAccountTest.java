package org.poryadok.account.closeaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Closing;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** P15: deciding to close a page, keeping its content, deleting it; the notices that follow (KUZ-3c, SHP-3.2.2, SHP-3.1.5). */
@PoryadokTest
class CloseAccountTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("close-account");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final String KUZBASS = "kuzbass-66-2020";
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";
    private static final String HEAD = "kuzbass.health.head";
    private static final String EXECUTOR = "kuzbass.health.executor";

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
    private RuntimeService runtime;

    @BeforeEach
    void nobodyHasPages() {
        pages.closeAllOf("kuzbass", "shpakovsky", "kirov", "tomsk");
    }

    @Test
    @ForRuleOf("KUZ-3c")
    void closedPageStaysInTheRegistryWithItsGroundAndKuz3cRunsTenDaysFromItsDeletion() {
        Account page = kuzbassPage("vk.com/pt_close", "2020-03-20");
        ProcessInstance closing = start(HEAD);
        assertThat(desk.shown(closing, HEAD, "decide-closing", "pagesDemanded")).isEqualTo("true");
        desk.complete(closing, HEAD, "decide-closing", byOrder(page, "REORGANISATION"));
        desk.complete(
                closing,
                EXECUTOR,
                "prepare-page",
                Map.of(
                        "archivePlace",
                        "https://disk.example/a/17",
                        "subscriberCount",
                        "1204",
                        "subscribersTold",
                        "told",
                        "toldOn",
                        "2020-03-20"));
        at("2020-03-27T10:00", KEMEROVO);
        desk.complete(closing, EXECUTOR, "delete-page", Map.of("closedOn", "2020-03-26"));

        assertThat(closing)
                .isWaitingAt("notify")
                .hasPassedInOrder(
                        "closing-wanted",
                        "prepare-closing",
                        "decide-closing",
                        "prepare-page",
                        "delete-page",
                        "close-entry");
        Account closed = accounts.account(page.id());
        assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
        assertThat(closed.closedOn()).contains(LocalDate.of(2020, 3, 26));
        assertThat(accounts.closing(page.id()))
                .contains(new Closing(
                        ClosingGround.REORGANISATION,
                        Optional.empty(),
                        "12-п",
                        LocalDate.of(2020, 3, 19),
                        Optional.empty(),
                        "https://disk.example/a/17",
                        Optional.of(1204),
                        Optional.of(LocalDate.of(2020, 3, 20)),
                        Optional.empty()));
        assertThat(accounts.closing(page.id()).orElseThrow().sentence())
                .isEqualTo("реорганизация или упразднение органа; приказ от 19.03.2020 № 12-п");
        ControlCard card = noticeCard(closing);
        assertThat(card.clauseId()).isEqualTo("KUZ-3c");
        assertThat(card.lastDay()).contains(LocalDate.of(2020, 4, 6));

        desk.complete(
                closing,
                "kuzbass.health.responsible",
                "send-notice",
                Map.of("outgoingNumber", "02-9", "sentOn", "2020-03-27"));
        desk.complete(closing, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(closing).isEnded().hasPassed("notice-settled", "account-closed");
    }

    @Test
    @ForRuleOf("TOM-1")
    void deletionIsToldByEachActInForceThoughThePageWasCreatedUnderAnother() {
        ZoneId tomsk = ZoneId.of("Asia/Tomsk");
        at("2023-05-15T10:00", tomsk);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        Account page =
                page("tomsk.hospital", OwnerKind.SUBORDINATE_ORGANIZATION, "vk.com/pt_close_hospital", "2023-05-12");
        at("2023-07-03T10:00", tomsk);
        acts.inForce("tomsk-notice", "190-р", "2023-06-30", "2023-07-03");
        at("2023-07-12T10:00", tomsk);
        ProcessInstance closing = start("tomsk.hospital.head");
        desk.complete(closing, "tomsk.hospital.head", "decide-closing", byOrder(page, "REORGANISATION", "2023-07-12"));
        prepare(closing, "tomsk.hospital.executor", "2023-07-12");
        desk.complete(closing, "tomsk.hospital.executor", "delete-page", Map.of("closedOn", "2023-07-12"));

        ControlCard card = noticeCard(closing);
        assertThat(card.actId()).isEqualTo("tomsk-notice");
        assertThat(card.bodyId()).isEqualTo("tomsk.hospital");
        assertThat(card.eventDate()).isEqualTo(LocalDate.of(2023, 7, 12));
        assertThat(card.lastDay()).contains(LocalDate.of(2023, 7, 14));
        assertThat(desk.shown(closing, "tomsk.hospital.responsible", "send-notice", "clauseQuotation"))
                .contains("со дня создания или удаления");
        desk.complete(
                closing,
                "tomsk.hospital.responsible",
                "send-notice",
                Map.of("outgoingNumber", "7", "sentOn", "2023-07-12"));
        desk.complete(closing, "tomsk.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(closing).isEnded().hasPassed("notice-settled");
    }

    @Test
    @ForRuleOf({"SHP-3.2.2", "SHP-3.1.5"})
    void districtTellsOfTheDeletionWithinTwoAndThreeWorkingDays() {
        at("2023-11-01T10:00", STAVROPOL);
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
        Account page = page("shpakovsky.education", OwnerKind.STRUCTURAL_UNIT, "vk.com/pt_close_shp", "2023-09-10");
        ProcessInstance closing = start("shpakovsky.education.head");
        desk.complete(
                closing,
                "shpakovsky.education.head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        page.id().toString(),
                        "closingGround",
                        "OTHER",
                        "groundNote",
                        "страница создана по ошибке",
                        "orderNumber",
                        "4",
                        "orderDate",
                        "2023-10-31"));
        desk.complete(
                closing,
                "shpakovsky.education.executor",
                "prepare-page",
                Map.of(
                        "archivePlace",
                        "Сервер отдела",
                        "subscribersTold",
                        "impossible",
                        "notToldBecause",
                        "Подписчиков нет."));
        desk.complete(closing, "shpakovsky.education.executor", "delete-page", Map.of("closedOn", "2023-11-01"));

        assertThat(cards.of(engine.running(closing, "notify-coordinator").getId()))
                .extracting(ControlCard::clauseId, card -> card.lastDay().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("SHP-3.2.2", LocalDate.of(2023, 11, 3)), tuple("SHP-3.1.5", LocalDate.of(2023, 11, 7)));
        assertThat(accounts.closing(page.id()).orElseThrow().sentence())
                .isEqualTo("страница создана по ошибке; приказ от 31.10.2023 № 4");
        assertThat(accounts.closing(page.id()).orElseThrow().notToldBecause()).contains("Подписчиков нет.");
    }

    @Test
    void whereTheActAsksForNoNoticeThePageIsClosedUnderTheClauseOnKeepingPages() {
        at("2024-06-03T10:00", KIROV);
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        Account page = page("kirov.health", OwnerKind.EXECUTIVE_BODY, "t.me/pt_close_kir", "2024-05-20", "telegram");
        ProcessInstance closing = start("kirov.health.head");
        assertThat(desk.shown(closing, "kirov.health.head", "decide-closing", "clauseCitation"))
                .contains("пункта 2.2 Порядка");
        desk.complete(closing, "kirov.health.head", "decide-closing", byOrder(page, "REORGANISATION", "2024-06-03"));
        prepare(closing, "kirov.health.executor", "2024-06-03");
        desk.complete(closing, "kirov.health.executor", "delete-page", Map.of("closedOn", "2024-06-03"));

        assertThat(closing).isEnded().hasPassed("account-closed").hasNotPassed("notify");
    }

    @Test
    void pageThatAnotherReplacesNamesItAndTheReplacementMustBeInTheRegistry() {
        Account page = kuzbassPage("vk.com/pt_close_old", "2020-03-20");
        Account other = page("kuzbass.culture", OwnerKind.SECTORAL_BODY, "ok.ru/pt_close_new", "2020-02-20", "ok");
        ProcessInstance closing = start(HEAD);
        Map<String, Object> form = byOrder(page, "REPLACED");
        desk.isRefused(closing, HEAD, "decide-closing", form, "replacementAddress", "Укажите адрес страницы");
        form.put("replacementAddress", "https://vk.com/pt_nowhere");
        desk.isRefused(
                closing,
                HEAD,
                "decide-closing",
                form,
                "replacementAddress",
                "Такой действующей страницы в реестре нет");
        form.put("replacementAddress", "vk.com/pt_close_old");
        desk.isRefused(closing, HEAD, "decide-closing", form, "replacementAddress", "не может заменить саму себя");
        form.put("replacementAddress", "https://m.ok.ru/pt_close_new?st=1");
        desk.complete(closing, HEAD, "decide-closing", form);
        assertThat(desk.shown(closing, EXECUTOR, "prepare-page", "replacementText"))
                .isEqualTo("https://ok.ru/pt_close_new");
        prepare(closing, EXECUTOR, "2020-03-20");
        desk.complete(closing, EXECUTOR, "delete-page", Map.of("closedOn", "2020-03-20"));

        assertThat(accounts.closing(page.id()).orElseThrow().replacement()).contains(other.id());
    }

    @Test
    void pageOfAProhibitedNetworkIsClosedOnThatGroundAndAnAllowedOneIsNot() {
        Account page = kuzbassPage("instagram.com/pt_close_insta", "2020-03-20", "instagram");
        ProcessInstance closing = start(HEAD);
        desk.isRefused(
                closing,
                HEAD,
                "decide-closing",
                byOrder(page, "NETWORK_PROHIBITED"),
                "closingGround",
                "Площадка «Instagram» сегодня не запрещена: допускается");
        at("2022-03-22T10:00", KEMEROVO);
        desk.complete(closing, HEAD, "decide-closing", byOrder(page, "NETWORK_PROHIBITED", "2022-03-22"));
        assertThat(closing).isWaitingAt("prepare-page");
        assertThat(desk.shown(closing, EXECUTOR, "prepare-page", "groundText")).isEqualTo("площадка запрещена");
    }

    @Test
    void headMayLeaveThePageOpenAndSaysWhy() {
        kuzbassPage("vk.com/pt_close_kept", "2020-03-20");
        ProcessInstance closing = start(HEAD);
        desk.isRefused(
                closing,
                HEAD,
                "decide-closing",
                Map.of("closingDecision", "keep"),
                "keepReason",
                "Напишите, почему страница остаётся.");
        desk.complete(closing, HEAD, "decide-closing", Map.of("closingDecision", "keep", "keepReason", "Передумали."));

        assertThat(closing).isEnded().hasPassed("account-kept").hasNotPassed("prepare-page");
        assertThat(accounts.ofBody("kuzbass.health")).hasSize(1);
    }

    @Test
    void bodyWithoutPagesHasNothingToClose() {
        inForceInKuzbass("2020-03-20T10:00");
        assertRefused(() -> start("kuzbass.culture.head"), null, "Действующих страниц вашего органа в реестре нет");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuzbass.health.responsible", "kuzbass.health.executor", "kuzbass.coordinator"})
    void onlyTheHeadOfTheBodyBegins(String other) {
        kuzbassPage("vk.com/pt_close_head", "2020-03-20");
        assertThatThrownBy(() -> start(other)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void anotherProcedureMayHandOverThePageAndStrangersSeeNothingOfIt() {
        Account page = kuzbassPage("vk.com/pt_close_handed", "2020-03-20");
        ProcessInstance closing = runtime.startProcessInstanceByKey(
                "close-account",
                Map.of(
                        "jurisdiction",
                        "kuzbass",
                        "actId",
                        KUZBASS,
                        "bodyId",
                        "kuzbass.health",
                        "accountId",
                        page.id().toString()));
        assertThat(desk.shown(closing, HEAD, "decide-closing", "accountId"))
                .isEqualTo(page.id().toString());
        for (String stranger : new String[] {"kuzbass.culture.head", "tomsk.health.head", "kuzbass.health.executor"}) {
            assertThat(desk.tasks(closing, stranger, "decide-closing")).isEmpty();
        }
        desk.complete(closing, HEAD, "decide-closing", byOrder(page, "REORGANISATION"));
        ProcessInstance second = start(HEAD);
        desk.isRefused(
                second,
                HEAD,
                "decide-closing",
                byOrder(page, "REORGANISATION"),
                "accountId",
                "Закрытие этой страницы уже начато.");
    }

    @Test
    void pageThatTheActItselfNamesIsMarked() {
        at("2023-11-01T10:00", STAVROPOL);
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
        page("shpakovsky.administration", OwnerKind.ADMINISTRATION, "vk.com/shpakray", "2019-02-01");
        acts.namesItsPages(SHPAKOVSKY);
        ProcessInstance closing = start("shpakovsky.administration.head");
        assertThat(desk.shown(closing, "shpakovsky.administration.head", "decide-closing", "designatedNote"))
                .contains("https://vk.com/shpakray", "названа в самом акте");
    }

    @Test
    void decisionIsCheckedOnTheServer() {
        Account page = kuzbassPage("vk.com/pt_close_checked", "2020-03-20");
        Account strangers = page("kuzbass.culture", OwnerKind.SECTORAL_BODY, "vk.com/pt_close_strange", "2020-02-20");
        ProcessInstance closing = start(HEAD);
        desk.isRefused(closing, HEAD, "decide-closing", Map.of(), "closingDecision", "Выберите решение.");
        desk.isRefused(
                closing, HEAD, "decide-closing", byOrder(strangers, "OTHER"), "accountId", "страницу вашего органа");
        desk.isRefused(closing, HEAD, "decide-closing", byOrder(page, "WHIM"), "closingGround", "Выберите основание.");
        desk.isRefused(closing, HEAD, "decide-closing", byOrder(page, "OTHER"), "groundNote", "на каком основании");
        Map<String, Object> form = byOrder(page, "REORGANISATION");
        form.remove("orderNumber");
        desk.isRefused(closing, HEAD, "decide-closing", form, "orderNumber", "Укажите номер приказа.");
        desk.isRefused(
                closing,
                HEAD,
                "decide-closing",
                byOrder(page, "REORGANISATION", "2020-03-21"),
                "orderDate",
                "ещё не наступила");
        desk.isRefused(
                closing,
                HEAD,
                "decide-closing",
                byOrder(page, "REORGANISATION", "2020-02-01"),
                "orderDate",
                "не может быть раньше создания страницы");
        Map<String, Object> wrong = byOrder(page, "OTHER", "2020-03-21");
        wrong.put("replacementAddress", "vk.com/pt_close_checked");
        desk.isRefusedAt(closing, HEAD, "decide-closing", wrong, "groundNote", "replacementAddress", "orderDate");
    }

    @Test
    void preparationAndDeletionAreCheckedOnTheServer() {
        Account page = kuzbassPage("vk.com/pt_close_days", "2020-03-20");
        ProcessInstance closing = start(HEAD);
        desk.complete(closing, HEAD, "decide-closing", byOrder(page, "REORGANISATION"));
        refusedPreparation(closing, Map.of("subscribersTold", "told"), "archivePlace", "где сохранены материалы");
        refusedPreparation(
                closing, Map.of("archivePlace", "Архив", "subscriberCount", "много"), "subscriberCount", "цифрами");
        refusedPreparation(
                closing, Map.of("archivePlace", "Архив", "subscriberCount", "\u00a012"), "subscriberCount", "цифрами");
        refusedPreparation(closing, Map.of("archivePlace", "Архив"), "subscribersTold", "Выберите решение.");
        refusedPreparation(
                closing, Map.of("archivePlace", "Архив", "subscribersTold", "told"), "toldOn", "когда предупреждены");
        refusedPreparation(
                closing,
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2020-03-21"),
                "toldOn",
                "ещё не наступила");
        refusedPreparation(
                closing,
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2020-02-01"),
                "toldOn",
                "страницы ещё не было");
        refusedPreparation(
                closing,
                Map.of("archivePlace", "Архив", "subscribersTold", "impossible"),
                "notToldBecause",
                "почему предупредить подписчиков невозможно");
        prepare(closing, EXECUTOR, "2020-03-20");
        desk.isRefused(closing, EXECUTOR, "delete-page", Map.of(), "closedOn", "Укажите день");
        desk.isRefused(
                closing, EXECUTOR, "delete-page", Map.of("closedOn", "2020-03-21"), "closedOn", "ещё не наступила");
        desk.isRefused(
                closing,
                EXECUTOR,
                "delete-page",
                Map.of("closedOn", "2020-02-01"),
                "closedOn",
                "раньше приказа о закрытии");
        desk.isRefused(
                closing,
                EXECUTOR,
                "delete-page",
                Map.of("closedOn", "2020-03-19"),
                "closedOn",
                "Подписчиков предупредили 20.03.2020: раньше этого дня страница не могла быть удалена");
    }

    private ProcessInstance start(String user) {
        return desk.start(user, "close-account", Map.of());
    }

    private void refusedPreparation(ProcessInstance closing, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(closing, EXECUTOR, "prepare-page", form, field, sentence);
    }

    private void prepare(ProcessInstance closing, String executor, String on) {
        desk.complete(
                closing,
                executor,
                "prepare-page",
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", on));
    }

    private static Map<String, Object> byOrder(Account page, String ground) {
        return byOrder(page, ground, "2020-03-19");
    }

    private static Map<String, Object> byOrder(Account page, String ground, String on) {
        return new HashMap<>(Map.of(
                "closingDecision",
                "close",
                "accountId",
                page.id().toString(),
                "closingGround",
                ground,
                "orderNumber",
                "12-п",
                "orderDate",
                on));
    }

    private ControlCard noticeCard(ProcessInstance closing) {
        return cards.of(engine.running(closing, "notify-coordinator").getId()).get(0);
    }

    private Account kuzbassPage(String address, String today) {
        return kuzbassPage(address, today, "vk");
    }

    private Account kuzbassPage(String address, String today, String network) {
        inForceInKuzbass(today + "T10:00");
        return page("kuzbass.health", OwnerKind.SECTORAL_BODY, address, "2020-02-20", network);
    }

    private Account page(String body, OwnerKind owner, String address, String createdOn) {
        return page(body, owner, address, createdOn, "vk");
    }

    private Account page(String body, OwnerKind owner, String address, String createdOn, String network) {
        return pages.open(body, owner, network, address, LocalDate.parse(createdOn));
    }

    private void inForceInKuzbass(String now) {
        at(now, KEMEROVO);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
