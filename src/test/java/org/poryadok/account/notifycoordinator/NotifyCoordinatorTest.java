package org.poryadok.account.notifycoordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** P06: the body tells its coordinator, the coordinator tells the regional centre, both from the day of the event. */
@PoryadokTest
class NotifyCoordinatorTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("notify-coordinator");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Test
    @ForRuleOf("KUZ-3c")
    void kuzbassHasOneTierAndItEndsWhenTheCoordinatorAcceptsTheNotice() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        assertThat(notice).isWaitingAt("send-notice");
        assertThat(desk.shown(notice, "kuzbass.health.responsible", "send-notice", "lastDayText"))
                .contains("25.02.2020");

        send(notice, "kuzbass.health", "01-1", "2020-02-14");
        assertThat(notice).isWaitingAt("check-notice");
        assertThat(desk.shown(notice, "kuzbass.coordinator", "check-notice", "sentOnText"))
                .isEqualTo("14.02.2020");
        assertThat(desk.shown(notice, "kuzbass.coordinator", "check-notice", "lastDayText"))
                .as("the act sets no day for the check")
                .isEqualTo("не установлен; срок органа — 25.02.2020 (вторник)");
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));

        assertThat(notice)
                .isEnded()
                .hasPassedInOrder(
                        "account-changed",
                        "take-tiers-under-control",
                        "tiers-due",
                        "draw-up-notice",
                        "send-notice",
                        "record-sending",
                        "check-notice",
                        "close-first-tier",
                        "first-tier-closed",
                        "tiers-closed",
                        "notice-given")
                .hasNotPassed("second-tier", "send-to-center");
        ControlCard card = card(notice, "KUZ-3c");
        assertThat(card.fulfilledBy()).contains("kuzbass.health.responsible");
        assertThat(cards.status(card)).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void noticeSentAt2340LocalTimeOnTheLastDayIsOnTimeThoughItIsCheckedLater() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        at("2020-02-25T23:40", KEMEROVO);
        send(notice, "kuzbass.health", "01-2", "2020-02-25");
        at("2020-02-27T10:00", KEMEROVO);
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));

        assertThat(cards.status(card(notice, "KUZ-3c"))).isEqualTo(CardStatus.FULFILLED);
        assertThat(card(notice, "KUZ-3c").fulfilledAt().orElseThrow())
                .isBetween(Instant.parse("2020-02-25T16:40:00Z"), Instant.parse("2020-02-25T16:41:00Z"));
    }

    @Test
    void noticeSentTenMinutesIntoTheNextDayIsLateThoughItIsStillTheLastDayInMoscow() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        at("2020-02-26T00:10", KEMEROVO);
        send(notice, "kuzbass.health", "01-3", "2020-02-26");
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));

        assertThat(cards.status(card(notice, "KUZ-3c"))).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void noticePostedOnTheLastDayAndEnteredTheNextMorningIsOnTime() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        at("2020-02-26T09:30", KEMEROVO);
        send(notice, "kuzbass.health", "01-4", "2020-02-25");
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));

        assertThat(cards.status(card(notice, "KUZ-3c"))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    @ForRuleOf({"SHP-3.2.2", "SHP-3.1.5"})
    void bothTiersOfShpakovskyRunAtOnceAndTheSecondDoesNotWaitForTheFirst() {
        ProcessInstance notice = shpakovskyPage("shpakovsky.culture", "2023-10-03");
        assertThat(notice).isWaitingAt("send-notice", "send-to-center");
        assertThat(card(notice, "SHP-3.2.2").lastDay()).contains(LocalDate.of(2023, 10, 5));
        assertThat(card(notice, "SHP-3.1.5").lastDay()).contains(LocalDate.of(2023, 10, 6));
        assertThat(desk.shown(notice, "shpakovsky.coordinator", "send-to-center", "clauseCitation"))
                .isEqualTo("пункт 3.1.5");
        assertThat(desk.shown(notice, "shpakovsky.culture.responsible", "send-notice", "clauseCitation"))
                .isEqualTo("пункт 3.2.2");

        desk.complete(
                notice,
                "shpakovsky.coordinator",
                "send-to-center",
                Map.of("centerOutgoingNumber", "05", "centerSentOn", "2023-10-03"));
        assertThat(notice).isNotEnded().isWaitingAt("send-notice").hasPassed("second-tier-closed");

        send(notice, "shpakovsky.culture", "06", "2023-10-03");
        desk.complete(notice, "shpakovsky.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(notice).isEnded().hasPassed("first-tier", "second-tier", "notice-given");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-26, 2024-12-28, 2025-01-09",
        "2025-12-30, 2026-01-13, 2026-01-14",
        "2024-05-13, 2024-05-16, 2024-05-17",
        "2025-10-30, 2025-11-01, 2025-11-05"
    })
    void lastDaysOfBothTiersFollowTheCalendarOfStavropol(String created, LocalDate toCoordinator, LocalDate toCentre) {
        ProcessInstance notice = shpakovskyPage("shpakovsky.library", created);
        assertThat(card(notice, "SHP-3.2.2").lastDay()).contains(toCoordinator);
        assertThat(card(notice, "SHP-3.1.5").lastDay()).contains(toCentre);
    }

    @Test
    void coordinatorTellsOfItsOwnPageOnlyTheCentre() {
        ProcessInstance notice = shpakovskyPage("shpakovsky.communications", "2023-10-03");
        assertThat(notice).isWaitingAt("send-to-center");

        desk.complete(
                notice,
                "shpakovsky.coordinator",
                "send-to-center",
                Map.of("centerOutgoingNumber", "07", "centerSentOn", "2023-10-03"));

        assertThat(notice).isEnded().hasNotPassed("first-tier", "draw-up-notice");
        assertThat(cards.of(notice.getId())).extracting(ControlCard::clauseId).containsExactly("SHP-3.1.5");
    }

    @Test
    @ForRuleOf("KUZ-3c")
    void deletedPageIsToldOfFromTheDayOfDeletion() {
        at("2020-03-10T10:00", KEMEROVO);
        Account page = page("kuzbass.health", "2020-02-20", OwnerKind.SECTORAL_BODY);
        accounts.close(page.id(), LocalDate.of(2020, 3, 2), ByOrder.closing(), "test", "test");
        ProcessInstance notice = begin("kuzbass-66-2020", page, "DELETED", "2020-03-02");

        assertThat(card(notice, "KUZ-3c").lastDay()).contains(LocalDate.of(2020, 3, 12));
        assertThat(desk.shown(notice, "kuzbass.health.responsible", "send-notice", "accountText"))
                .contains(page.address().normalized())
                .contains("удалена 02.03.2020");
    }

    @Test
    void returnedNoticeComesBackWithTheRemarksAndItsTermHasNotStopped() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        at("2020-02-20T12:00", KEMEROVO);
        send(notice, "kuzbass.health", "01-5", "2020-02-20");
        at("2020-02-26T12:00", KEMEROVO);
        assertThat(cards.status(card(notice, "KUZ-3c")))
                .as("sent in time, being checked")
                .isEqualTo(CardStatus.ON_TIME);
        desk.complete(
                notice,
                "kuzbass.coordinator",
                "check-notice",
                Map.of("noticeDecision", "return", "noticeRemarks", "Не указан владелец."));

        assertThat(notice).isWaitingAt("send-notice").hasPassed("return-notice");
        assertThat(card(notice, "KUZ-3c").lastDay()).contains(LocalDate.of(2020, 2, 25));
        assertThat(cards.status(card(notice, "KUZ-3c"))).isEqualTo(CardStatus.OVERDUE);
        assertThat(desk.shown(notice, "kuzbass.health.responsible", "send-notice", "noticeRemarks"))
                .isEqualTo("Не указан владелец.");

        send(notice, "kuzbass.health", "01-6", "2020-02-26");
        desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(notice).isEnded();
        assertThat(cards.status(card(notice, "KUZ-3c"))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(cards.history(card(notice, "KUZ-3c").id()))
                .extracting(event -> event.kind())
                .containsSubsequence(
                        CardEventKind.SUBMITTED,
                        CardEventKind.RETURNED,
                        CardEventKind.SUBMITTED,
                        CardEventKind.FULFILLED);
    }

    @Test
    void lettersOfBothTiersCarryPageClauseOutgoingNumberAndDay() throws IOException {
        ProcessInstance notice = shpakovskyPage("shpakovsky.education", "2023-10-03");
        String address = accounts.account(UUID.fromString((String) runtime.getVariable(notice.getId(), "accountId")))
                .address()
                .normalized();
        assertThat(desk.letter(notice, "noticeFile")).as("a draft").contains(address);

        send(notice, "shpakovsky.education", "12-05/77", "2023-10-03");
        assertThat(desk.letter(notice, "noticeFile"))
                .contains(
                        address,
                        "12-05/77",
                        "03.10.2023",
                        "3.2.2",
                        "Комитет образования",
                        "Отдел массовых коммуникаций");
        assertThat(desk.shown(notice, "shpakovsky.coordinator", "check-notice", "noticeLink"))
                .endsWith("/variables/noticeFile/data");

        desk.complete(
                notice,
                "shpakovsky.coordinator",
                "send-to-center",
                Map.of("centerOutgoingNumber", "01-17/8", "centerSentOn", "2023-10-03"));
        assertThat(desk.letter(notice, "centerNoticeFile"))
                .contains(address, "01-17/8", "03.10.2023", "3.1.5", "12-05/77", "Центр управления регионом");
    }

    @Test
    void nobodyIsRemindedWhileTheNoticeIsBeingChecked() {
        ProcessInstance notice = kuzbassPageCreatedOn("2020-02-14");
        at("2020-02-18T12:00", KEMEROVO);
        send(notice, "kuzbass.health", "01-7", "2020-02-18");

        passTimeTo(notice, "2020-02-28T10:00", KEMEROVO);

        assertThat(card(notice, "KUZ-3c").state()).isEqualTo(CardState.SUBMITTED);
        assertThat(notice).hasPassed("first-tier-remind", "first-tier-escalate");
        assertThat(mail.ofReference(notice.getId())).isEmpty();
    }

    @Test
    void forgottenTiersAreRemindedAndEscalatedEachByItsOwnTerm() {
        ProcessInstance notice = shpakovskyPage("shpakovsky.finance", "2023-10-03");
        assertThat(engine.nextFiring(notice, "first-tier-reminder-due")).isEqualTo("2023-10-04T06:00:00Z");
        assertThat(engine.nextFiring(notice, "second-tier-reminder-due")).isEqualTo("2023-10-05T06:00:00Z");

        passTimeTo(notice, "2023-10-09T12:00", STAVROPOL);

        assertThat(notice)
                .hasPassed("first-tier-remind", "first-tier-escalate", "second-tier-remind", "second-tier-escalate");
        assertThat(letters(notice, "SHP-3.2.2"))
                .containsExactly(
                        "reminder:0:shpakovsky.finance.responsible",
                        "overdue:0:shpakovsky.finance.responsible",
                        "overdue:0:shpakovsky.finance.head");
        assertThat(letters(notice, "SHP-3.1.5"))
                .containsExactly(
                        "reminder:0:shpakovsky.coordinator",
                        "overdue:0:shpakovsky.coordinator",
                        "overdue:0:shpakovsky.communications.head");
    }

    @Test
    void sendingIsCheckedOnTheServerInBothTiers() {
        ProcessInstance notice = shpakovskyPage("shpakovsky.school", "2023-10-03");
        String school = "shpakovsky.school.responsible";
        desk.isRefused(
                notice,
                school,
                "send-notice",
                Map.of("sentOn", "2023-10-03"),
                "outgoingNumber",
                "Укажите исходящий номер.");
        desk.isRefused(
                notice,
                school,
                "send-notice",
                Map.of("outgoingNumber", "1\r\nBcc: x", "sentOn", "2023-10-03"),
                "outgoingNumber",
                "в одну строку");
        desk.isRefused(
                notice, school, "send-notice", Map.of("outgoingNumber", "1"), "sentOn", "Укажите дату отправки.");
        desk.isRefused(
                notice,
                school,
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2023-10-04"),
                "sentOn",
                "04.10.2023 ещё не наступила: сегодня 03.10.2023");
        desk.isRefused(
                notice,
                school,
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2023-10-02"),
                "sentOn",
                "раньше самого события (03.10.2023)");

        String coordinator = "shpakovsky.coordinator";
        desk.isRefused(
                notice,
                coordinator,
                "send-to-center",
                Map.of("centerSentOn", "2023-10-03"),
                "centerOutgoingNumber",
                "Укажите исходящий номер.");
        desk.isRefused(
                notice,
                coordinator,
                "send-to-center",
                Map.of("centerOutgoingNumber", "1", "centerSentOn", "2023-10-02"),
                "centerSentOn",
                "раньше самого события");

        send(notice, "shpakovsky.school", "1", "2023-10-03");
        desk.isRefused(notice, coordinator, "check-notice", Map.of(), "noticeDecision", "Выберите решение.");
        desk.isRefused(
                notice,
                coordinator,
                "check-notice",
                Map.of("noticeDecision", "return"),
                "noticeRemarks",
                "без замечаний вернуть нельзя");
    }

    private ProcessInstance kuzbassPageCreatedOn(String day) {
        at(day + "T10:00", KEMEROVO);
        return begin("kuzbass-66-2020", page("kuzbass.health", day, OwnerKind.SECTORAL_BODY), "CREATED", day);
    }

    private ProcessInstance shpakovskyPage(String body, String day) {
        at(day + "T10:00", STAVROPOL);
        return begin("shpakovsky-1199-2023", page(body, day, OwnerKind.STRUCTURAL_UNIT), "CREATED", day);
    }

    private Account page(String body, String day, OwnerKind owner) {
        String handle = "pt_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return accounts.activate(new NewAccount(
                body.substring(0, body.indexOf('.')),
                body,
                AccountAddress.parse("vk", "vk.com/" + handle),
                owner,
                LocalDate.parse(day),
                body + ".responsible",
                "test"));
    }

    /** As create-account calls it. */
    private ProcessInstance begin(String actId, Account page, String event, String day) {
        ProcessInstance notice = runtime.startProcessInstanceByKey(
                "notify-coordinator",
                Map.of(
                        "jurisdiction",
                        page.jurisdiction(),
                        "actId",
                        actId,
                        "bodyId",
                        page.bodyId(),
                        "accountId",
                        page.id().toString(),
                        "accountEvent",
                        event,
                        "eventDate",
                        day));
        engine.runDueJobs(notice);
        return notice;
    }

    private void send(ProcessInstance notice, String body, String number, String day) {
        desk.complete(notice, body + ".responsible", "send-notice", Map.of("outgoingNumber", number, "sentOn", day));
    }

    private ControlCard card(ProcessInstance notice, String clause) {
        return cards.of(notice.getId()).stream()
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** Level, occurrence and recipient of each letter about the tier, in the order of sending. */
    private List<String> letters(ProcessInstance notice, String clause) {
        String prefix = "card:" + card(notice, clause).id() + ":0:";
        return mail.ofReference(notice.getId()).stream()
                .map(entry -> entry.letter().key())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }

    private void passTimeTo(ProcessInstance root, String localTime, ZoneId zone) {
        engine.passTimeUntil(root, LocalDateTime.parse(localTime).atZone(zone));
    }
}
