package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Account;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.TestAccounts;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The coordinator keeps and places the registry; an amendment lets the publisher place what comes in three working days. What
 * came before, and every other change, stays the coordinator's.
 */
@PoryadokTest
@EachTestAlone
class PublisherTermFromReceiptTest {

    private static final ZoneId OZERNY = ZoneId.of("Asia/Yekaterinburg");
    private static final String COORDINATOR = "ozerny.coordinator";
    private static final String PUBLISHER = "ozerny.publisher";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RegistryReceipts receipts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private List<MorningCheck> checks;

    @Autowired
    private MailJournal mail;

    @BeforeEach
    void actIsInForceAndItsAmendmentBeginsOnTheFifthOfMarch() {
        at("2025-02-04T10:00");
        acts.enact("ozerny-15-2025", "15", "2025-02-03", null, "2025-02-04");
        at("2025-03-03T10:00");
    }

    @Test
    void whatCameBeforeTheClauseWasInForceIsPlacedUnderTheClauseOnEveryChange() {
        Account page = open("vk.com/pt_publisher_before", OwnerKind.SUBORDINATE_ORGANIZATION);
        receipts.received("ozerny", page.id(), LocalDate.of(2025, 3, 3));
        ProcessInstance version = version();

        at("2025-03-05T10:00");
        approve(version);
        assertThat(cards.of(version.getId()))
                .as("approved is not placed")
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactly(tuple("OZV-3", CardStatus.ON_TIME));
        assertThat(desk.shown(version, COORDINATOR, "place-registry", "placementScope"))
                .contains("обо всех страницах реестра");
        assertThat(desk.shown(version, COORDINATOR, "place-registry", "clauseCitation"))
                .isEqualTo("пункт 3");
        place(version, COORDINATOR, "2025-03-05");
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactly(tuple("OZV-3", CardStatus.FULFILLED));
    }

    @Test
    void whatComesWhileAnEarlierVersionIsPlacedHasItsTermAndIsPlacedByThePublisherWithTheNext() {
        open("vk.com/pt_publisher_earlier", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance version = version();
        approve(version);
        at("2025-03-05T10:00");
        received("vk.com/pt_publisher_notice", "2025-03-05");

        ControlCard card = cardOf(version);
        assertThat(card.lastDay()).contains(LocalDate.of(2025, 3, 10));
        assertThat(letters(version))
                .anySatisfy(letter ->
                        assertThat(letter).contains("Страницы нет в версии реестра № 1", "pt_publisher_notice"));

        at("2025-03-11T10:00");
        checks.forEach(check -> check.check("ozerny"));
        assertThat(letters(version)).anySatisfy(letter -> assertThat(letter).contains("Просрочено", "пункт 2"));
        place(version, COORDINATOR, "2025-03-11");
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.OVERDUE);

        ProcessInstance next = version();
        approve(next);
        assertThat(cards.of(next.getId()))
                .as("the keeper has done his: nothing but what came is new")
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(tuple("OZV-2", CardStatus.OVERDUE), tuple("OZV-3", CardStatus.FULFILLED));
        assertThat(desk.shown(next, PUBLISHER, "place-registry", "lastDayText")).isEqualTo("10.03.2025 (понедельник)");
        place(next, PUBLISHER, "2025-03-11");
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void whatComesWhileAVersionIsLaidBeforeTheCoordinatorLeavesTheOtherChangesUnderControlUntilPlaced() {
        open("vk.com/pt_publisher_office", OwnerKind.ADMINISTRATION);
        ProcessInstance version = version();
        at("2025-03-05T10:00");
        received("vk.com/pt_publisher_laid", "2025-03-05");
        assertThat(cardOf(version).lastDay()).contains(LocalDate.of(2025, 3, 10));

        desk.complete(version, COORDINATOR, "approve-version", Map.of("versionDecision", "redraw"));
        engine.runDueJobs(version);
        approve(version);
        assertThat(cards.of(version.getId()))
                .as("the page of the administration did not come under the publisher's clause")
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(tuple("OZV-2", CardStatus.DUE_SOON), tuple("OZV-3", CardStatus.ON_TIME));
        assertThat(desk.shown(version, PUBLISHER, "place-registry", "placementScope"))
                .contains("обо всех страницах реестра");
        place(version, PUBLISHER, "2025-03-05");
        assertThat(cards.of(version.getId())).allMatch(card -> cards.status(card) == CardStatus.FULFILLED);
    }

    @Test
    void noticeOfAPageThatTheVersionBeingPlacedSaysIsFulfilledByPlacingIt() {
        Account page = open("vk.com/pt_publisher_said", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance version = version();
        approve(version);
        at("2025-03-05T10:00");
        receipts.received("ozerny", page.id(), LocalDate.of(2025, 3, 5));

        assertThat(cardOf(version).lastDay()).contains(LocalDate.of(2025, 3, 10));
        place(version, COORDINATOR, "2025-03-05");
        assertThat(cards.of(version.getId())).allMatch(card -> cards.status(card) == CardStatus.FULFILLED);
    }

    private Account open(String address, OwnerKind owner) {
        String body = owner == OwnerKind.ADMINISTRATION ? "ozerny.administration" : "ozerny.school";
        return pages.open(body, owner, "vk", address, LocalDate.of(2025, 1, 20));
    }

    private void received(String address, String on) {
        Account page = open(address, OwnerKind.SUBORDINATE_ORGANIZATION);
        receipts.received("ozerny", page.id(), LocalDate.parse(on));
    }

    private ProcessInstance version() {
        ProcessInstance version = runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn("ozerny")
                .singleResult();
        engine.runDueJobs(version);
        return version;
    }

    private void approve(ProcessInstance version) {
        desk.complete(version, COORDINATOR, "approve-version", Map.of("versionDecision", "approve"));
    }

    private void place(ProcessInstance version, String user, String day) {
        desk.complete(
                version, user, "place-registry", Map.of("siteUrl", "https://ozerny.example/registry", "placedOn", day));
        assertThat(version).isEnded();
    }

    private ControlCard cardOf(ProcessInstance version) {
        return cards.of(version.getId()).stream()
                .filter(card -> card.clauseId().equals("OZV-2"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(ProcessInstance version) {
        return mail.ofReference(version.getId()).stream()
                .map(entry -> entry.letter().subject() + "\n" + entry.letter().text())
                .toList();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(OZERNY));
    }
}
