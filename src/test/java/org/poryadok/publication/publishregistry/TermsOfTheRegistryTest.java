package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
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

/** An act that counts the term of the registry from the receipt of an application: the term is the act's own. */
@PoryadokTest
@EachTestAlone
class TermsOfTheRegistryTest {

    private static final ZoneId OZERNY = ZoneId.of("Asia/Yekaterinburg");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private PageNotices notices;

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

    @Test
    void versionBeginsWhenTheApplicationComesAndItsTermCountsFromThatDay() {
        at("2025-03-03T10:00");
        acts.enact("ozerny-11-2025", "11", "2025-02-03", null, "2025-02-04");
        ProcessInstance creation =
                acts.obliges("ozerny-5-2024", "OZE-3", "ozerny.school", "create-account", "2025-03-03");
        desk.complete(
                creation,
                "ozerny.school.executor",
                "create-and-design",
                Map.of("address", "vk.com/pt_terms_school", "createdOn", "2025-03-03"));
        desk.complete(creation, "ozerny.school.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(versions()).as("nothing has been applied for").isEmpty();

        at("2025-03-05T10:00");
        desk.complete(
                notices.underAct("ozerny-5-2024", "vk.com/pt_terms_school"),
                "ozerny.school.responsible",
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2025-03-04"));
        assertThat(versions()).hasSize(1);
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        assertThat(version).isWaitingAt("approve-version");
        ControlCard card = cards.of(version.getId()).get(0);
        assertThat(card.clauseId()).isEqualTo("OZR-2");
        assertThat(card.internalTerm()).isFalse();
        assertThat(card.lastDay()).as("three working days from the receipt").contains(LocalDate.of(2025, 3, 7));
    }

    @Test
    void whatCameBeforeTheActOrOfAPageOfWhichTheClauseDoesNotSpeakHasNotComeUnderIt() {
        at("2025-03-03T10:00");
        acts.enact("ozerny-11-2025", "11", "2025-02-03", null, "2025-02-04");
        Account school = open("ozerny.school", OwnerKind.SUBORDINATE_ORGANIZATION, "vk.com/pt_receipt_school");
        Account administration = open("ozerny.administration", OwnerKind.ADMINISTRATION, "vk.com/pt_receipt_office");
        Account head = open("ozerny.school", OwnerKind.HEAD, "vk.com/pt_receipt_head");

        receipts.received("ozerny", school.id(), LocalDate.of(2025, 2, 3));
        receipts.received("ozerny", administration.id(), LocalDate.of(2025, 3, 3));
        receipts.received("ozerny", head.id(), LocalDate.of(2025, 3, 3));
        assertThat(versions()).isEmpty();

        receipts.received("ozerny", school.id(), LocalDate.of(2025, 3, 3));
        assertThat(versions()).hasSize(1);
        assertThat(cards.of(versions().get(0).getId()).get(0).eventDate())
                .as("not the earlier days of what has not come under it")
                .isEqualTo("2025-03-03");
    }

    /** The version that the coordinator has begun without anything that has come has a card of that day without a term. */
    @Test
    void applicationOfTheDayOnWhichAVersionWasBegunWithoutOneHasItsTerm() {
        at("2025-03-03T10:00");
        acts.enact("ozerny-11-2025", "11", "2025-02-03", null, "2025-02-04");
        open("ozerny.school", OwnerKind.SUBORDINATE_ORGANIZATION, "vk.com/pt_terms_own");
        ProcessInstance version = desk.start("ozerny.coordinator", "publish-registry", Map.of());
        engine.runDueJobs(version);
        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        received("vk.com/pt_terms_same_day", "2025-03-03");

        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, TermsOfTheRegistryTest::termOfTheAct)
                .containsExactlyInAnyOrder(
                        tuple("OZR-2", Optional.empty()), tuple("OZR-2", Optional.of(LocalDate.of(2025, 3, 6))));
        place(version, "2025-03-03");
        assertThat(cards.of(versions().get(0).getId()))
                .singleElement()
                .satisfies(left -> assertThat(left.lastDay()).contains(LocalDate.of(2025, 3, 6)));
    }

    /** Beside a clause without a term the change begins its version before the application comes. */
    @Test
    void applicationThatComesWhileAVersionIsLaidBeforeTheCoordinatorPutsItUnderTheTermOfTheAct() {
        ProcessInstance version = versionOfANewPage("pt_terms_laid");
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, TermsOfTheRegistryTest::termOfTheAct)
                .containsExactly(tuple("OZA-3", Optional.empty()));

        apply("pt_terms_laid");
        assertThat(cardOfReceipt(version).lastDay()).contains(LocalDate.of(2025, 3, 7));
        assertThat(desk.shown(version, "ozerny.coordinator", "approve-version", "lastDayText"))
                .isEqualTo("07.03.2025 (пятница)");
        assertThat(desk.shown(version, "ozerny.coordinator", "approve-version", "clauseQuotation"))
                .contains("в течение 3 рабочих дней");
        assertThat(engine.nextFiring(version, "approval-term-expired"))
                .isEqualTo(
                        LocalDateTime.parse("2025-03-08T08:30").atZone(OZERNY).toInstant());

        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        engine.passTimeUntil(version, LocalDateTime.parse("2025-03-10T09:00").atZone(OZERNY));
        assertThat(version).hasPassed("placement-escalate");
        place(version, "2025-03-10");
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(
                        tuple("OZA-2", CardStatus.FULFILLED_LATE), tuple("OZA-3", CardStatus.FULFILLED));
    }

    @Test
    void applicationThatComesWhileAnApprovedVersionIsPlacedPutsThePlacingUnderTheTermOfTheAct() {
        ProcessInstance version = versionOfANewPage("pt_terms_placed");
        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));

        apply("pt_terms_placed");
        assertThat(desk.shown(version, "ozerny.coordinator", "place-registry", "lastDayText"))
                .isEqualTo("07.03.2025 (пятница)");
        assertThat(desk.shown(version, "ozerny.coordinator", "place-registry", "clauseCitation"))
                .contains("пункт 2");
        place(version, "2025-03-05");
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(tuple("OZA-2", CardStatus.FULFILLED), tuple("OZA-3", CardStatus.FULFILLED));
    }

    @Test
    void termRunsFromTheReceiptThoughTheVersionThatIsLaidBeforeTheCoordinatorDoesNotSayThePage() {
        ProcessInstance version = versionOfANewPage("pt_terms_first");
        Account later = received("vk.com/pt_terms_later", "2025-03-03");

        assertThat(cardOfReceipt(version).lastDay()).contains(LocalDate.of(2025, 3, 6));
        assertThat(desk.task(version, "ozerny.coordinator", "approve-version").getDueDate())
                .isEqualTo("2025-03-06T23:59:59.000+05:00");
        assertThat(opened(version, "approve-version"))
                .contains(later.address().normalized() + " (поступило 03.03.2025)", "Выберите «Составить заново»");
        assertThat(letters(version))
                .anySatisfy(letter -> assertThat(letter)
                        .contains(
                                "Страницы нет в версии реестра № 1",
                                later.address().normalized(),
                                "составить заново"));

        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        engine.runDueJobs(version);
        assertThat(opened(version, "approve-version")).isEmpty();
        assertThat(cards.of(version.getId()))
                .as("no second card of the same receipt")
                .hasSize(2);
        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        place(version, "2025-03-03");
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(tuple("OZA-2", CardStatus.FULFILLED), tuple("OZA-3", CardStatus.FULFILLED));
    }

    @Test
    void versionThatIsPlacedWithoutThePageLeavesItsTermToTheNextOne() {
        ProcessInstance version = versionOfANewPage("pt_terms_placing");
        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        Account later = received("vk.com/pt_terms_next", "2025-03-03");
        ControlCard card = cardOfReceipt(version);
        assertThat(opened(version, "place-registry"))
                .contains(later.address().normalized(), "Следующая версия, с этими страницами");

        at("2025-03-07T10:00");
        checks.forEach(check -> check.check("ozerny"));
        assertThat(letters(version)).anySatisfy(letter -> assertThat(letter).contains("Просрочено"));
        place(version, "2025-03-07");
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.OVERDUE);

        ProcessInstance next = versions().get(0);
        engine.runDueJobs(next);
        assertThat(cards.of(next.getId()))
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(card.id()));
        assertThat(desk.shown(next, "ozerny.coordinator", "approve-version", "lastDayText"))
                .isEqualTo("06.03.2025 (четверг)");
        desk.complete(next, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        place(next, "2025-03-07");
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void eachDayOfReceiptHasItsOwnLastDay() {
        ProcessInstance version = versionOfANewPage("pt_terms_days");
        received("vk.com/pt_terms_monday", "2025-03-03");
        at("2025-03-05T10:00");
        received("vk.com/pt_terms_wednesday", "2025-03-05");
        received("vk.com/pt_terms_wednesday_too", "2025-03-05");

        assertThat(cards.of(version.getId()))
                .filteredOn(card -> card.clauseId().equals("OZA-2"))
                .extracting(ControlCard::lastDay)
                .containsExactly(Optional.of(LocalDate.of(2025, 3, 6)), Optional.of(LocalDate.of(2025, 3, 10)));
    }

    /** Keeper and publisher are two: who keeps the registry has no term, who places it has. */
    @Test
    void termOnThePublisherRunsFromTheReceiptAndIsFulfilledByPlacingAlone() {
        ProcessInstance version = versionOfANewPage("ozerny-13-2025", "13", "pt_terms_publisher");
        received("vk.com/pt_terms_published", "2025-03-03");
        ControlCard card = cards.of(version.getId()).stream()
                .filter(one -> one.clauseId().equals("OZP-2"))
                .findFirst()
                .orElseThrow();
        assertThat(card.lastDay()).contains(LocalDate.of(2025, 3, 6));
        assertThat(desk.task(version, "ozerny.coordinator", "approve-version").getDueDate())
                .as("the term is not the keeper's: his is the administration's own")
                .isEqualTo("2025-03-31T23:59:59.000+05:00");

        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        engine.runDueJobs(version);
        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        assertThat(cards.status(cards.card(card.id()))).isNotEqualTo(CardStatus.FULFILLED);
        assertThat(desk.shown(version, "ozerny.publisher", "place-registry", "lastDayText"))
                .isEqualTo("06.03.2025 (четверг)");
        desk.complete(
                version,
                "ozerny.publisher",
                "place-registry",
                Map.of("siteUrl", "https://ozerny.example/registry", "placedOn", "2025-03-03"));
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(tuple("OZP-2", CardStatus.FULFILLED), tuple("OZP-3", CardStatus.FULFILLED));
    }

    /** Each begins with its own entry into force; what the one lays on the keeper does not hide what the other does. */
    @Test
    void eachOfTwoActsHasItsOwnTermFromTheReceiptOnItsOwnBody() {
        bothAreInForce("ozerny-11-2025", "11", "ozerny-13-2025", "13");
        received("vk.com/pt_terms_two_acts", "2025-03-03");
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        assertThat(versions()).as("one registry, one version").hasSize(1);
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, TermsOfTheRegistryTest::termOfTheAct)
                .containsExactlyInAnyOrder(
                        tuple("OZR-2", Optional.of(LocalDate.of(2025, 3, 6))),
                        tuple("OZP-2", Optional.of(LocalDate.of(2025, 3, 6))),
                        tuple("OZP-3", Optional.empty()));

        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        assertThat(cards.of(version.getId()))
                .as("the keeper of the act with a publisher has done his; the other act's is not placed yet")
                .filteredOn(card -> cards.status(card) == CardStatus.FULFILLED)
                .extracting(ControlCard::clauseId)
                .containsExactly("OZP-3");
        desk.complete(
                version,
                "ozerny.publisher",
                "place-registry",
                Map.of("siteUrl", "https://ozerny.example/registry", "placedOn", "2025-03-03"));
        assertThat(version).isEnded();
        assertThat(cards.of(version.getId())).allMatch(card -> cards.status(card) == CardStatus.FULFILLED);
    }

    @Test
    void termOfTheSecondActRunsThoughAVersionIsUnderWayByTheFirst() {
        bothAreInForce("ozerny-11-2025", "11", "ozerny-12-2025", "12");
        received("vk.com/pt_terms_before", "2025-03-03");
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        at("2025-03-05T10:00");
        received("vk.com/pt_terms_after", "2025-03-05");

        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, TermsOfTheRegistryTest::termOfTheAct)
                .containsExactlyInAnyOrder(
                        tuple("OZR-2", Optional.of(LocalDate.of(2025, 3, 6))),
                        tuple("OZR-2", Optional.of(LocalDate.of(2025, 3, 10))),
                        tuple("OZA-2", Optional.of(LocalDate.of(2025, 3, 6))),
                        tuple("OZA-2", Optional.of(LocalDate.of(2025, 3, 10))),
                        tuple("OZA-3", Optional.empty()));
    }

    @Test
    void termFromTheChangeRunsFromItsDayAlsoBesideAnotherActsTermFromTheReceipt() {
        bothAreInForce("ozerny-11-2025", "11", "ozerny-14-2025", "14");
        pages.open(
                "ozerny.school",
                OwnerKind.SUBORDINATE_ORGANIZATION,
                "vk",
                "vk.com/pt_terms_change",
                LocalDate.of(2025, 3, 3));
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        assertThat(cards.of(version.getId()))
                .as("three working days from the change; nothing has been applied for")
                .extracting(ControlCard::clauseId, ControlCard::eventDate, ControlCard::lastDay)
                .containsExactly(tuple("OZC-2", LocalDate.of(2025, 3, 3), Optional.of(LocalDate.of(2025, 3, 6))));

        desk.complete(version, "ozerny.coordinator", "approve-version", Map.of("versionDecision", "approve"));
        at("2025-03-07T10:00");
        place(version, "2025-03-07");
        assertThat(cards.of(version.getId())).allMatch(card -> cards.status(card) == CardStatus.FULFILLED_LATE);
    }

    /** TOM-7 names the day itself, so the act is in force before the legal officer has confirmed what it says. */
    @Test
    @ForRuleOf("TOM-2.2")
    void actThatIsInForceByItsOwnWordsAloneBeginsNoVersion() {
        engine.setClock(LocalDateTime.parse("2023-06-02T10:00").atZone(ZoneId.of("Asia/Tomsk")));
        pages.open(
                "tomsk.administration",
                OwnerKind.ADMINISTRATION,
                "vk",
                "vk.com/pt_terms_unentered",
                LocalDate.of(2023, 6, 1));
        assertThat(versions("tomsk")).isEmpty();

        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        pages.open(
                "tomsk.administration",
                OwnerKind.ADMINISTRATION,
                "vk",
                "vk.com/pt_terms_entered",
                LocalDate.of(2023, 6, 1));
        assertThat(versions("tomsk")).hasSize(1);
    }

    /** Empty of a card that has the administration's own term alone. */
    static Optional<LocalDate> termOfTheAct(ControlCard card) {
        return card.lastDay().filter(day -> !card.internalTerm());
    }

    private void bothAreInForce(String act, String number, String other, String otherNumber) {
        at("2025-02-04T10:00");
        acts.enact(act, number, "2025-02-03", null, "2025-02-04");
        acts.enact(other, otherNumber, "2025-02-03", null, "2025-02-04");
        at("2025-03-03T10:00");
    }

    private Account received(String address, String on) {
        Account page = open("ozerny.school", OwnerKind.SUBORDINATE_ORGANIZATION, address);
        receipts.received("ozerny", page.id(), LocalDate.parse(on));
        return page;
    }

    /** What the open task says of pages that have come meanwhile. */
    private String opened(ProcessInstance version, String task) {
        desk.open(desk.task(version, "ozerny.coordinator", task), "ozerny.coordinator");
        return desk.shown(version, "ozerny.coordinator", task, "missedText");
    }

    private List<String> letters(ProcessInstance version) {
        return mail.ofReference(version.getId()).stream()
                .map(entry -> entry.letter().subject() + "\n" + entry.letter().text())
                .toList();
    }

    private ProcessInstance versionOfANewPage(String name) {
        return versionOfANewPage("ozerny-12-2025", "12", name);
    }

    private ProcessInstance versionOfANewPage(String act, String number, String name) {
        at("2025-03-03T10:00");
        acts.enact(act, number, "2025-02-03", null, "2025-02-04");
        ProcessInstance creation =
                acts.obliges("ozerny-5-2024", "OZE-3", "ozerny.school", "create-account", "2025-03-03");
        desk.complete(
                creation,
                "ozerny.school.executor",
                "create-and-design",
                Map.of("address", "vk.com/" + name, "createdOn", "2025-03-03"));
        desk.complete(creation, "ozerny.school.responsible", "accept-account", Map.of("decision", "accept"));
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        return version;
    }

    private void apply(String name) {
        at("2025-03-05T10:00");
        desk.complete(
                notices.underAct("ozerny-5-2024", "vk.com/" + name),
                "ozerny.school.responsible",
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2025-03-04"));
    }

    private void place(ProcessInstance version, String day) {
        desk.complete(
                version,
                "ozerny.coordinator",
                "place-registry",
                Map.of("siteUrl", "https://ozerny.example/registry", "placedOn", day));
        assertThat(version).isEnded();
    }

    private ControlCard cardOfReceipt(ProcessInstance version) {
        return cards.of(version.getId()).stream()
                .filter(card -> card.clauseId().equals("OZA-2"))
                .findFirst()
                .orElseThrow();
    }

    private Account open(String body, OwnerKind owner, String address) {
        return pages.open(body, owner, "vk", address, LocalDate.of(2025, 1, 20));
    }

    private List<ProcessInstance> versions() {
        return versions("ozerny");
    }

    private List<ProcessInstance> versions(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn(jurisdiction)
                .list();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(OZERNY));
    }
}
