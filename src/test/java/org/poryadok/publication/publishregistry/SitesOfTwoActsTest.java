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
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.ActFiles;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Repeal;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardState;
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
 * Tomsk, № 132-р has the registry on the resources of five bodies and sets no term; a further act, № 190-р, has it on one site,
 * three working days from an application. Each site is placed on by the clause that asks for it, and by no other.
 */
@PoryadokTest
@EachTestAlone
class SitesOfTwoActsTest {

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final String COORDINATOR = "tomsk.coordinator";
    private static final List<String> BODIES =
            List.of("tomsk.administration", "tomsk.culture", "tomsk.education", "tomsk.health", "tomsk.transport");
    private static final String OF_THE_BODIES = "подпункт 2 пункта 2, № 132-р от 04.05.2023";
    private static final String OF_THE_SITE = "пункт 3, № 190-р от 03.07.2023";

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
    private TaskService tasks;

    @Autowired
    private List<MorningCheck> checks;

    @Autowired
    private MailJournal mail;

    @Autowired
    private Acts installed;

    private ActFiles files;

    @AfterEach
    void filesAreAsTheyWere() {
        files.restore();
    }

    @BeforeEach
    void bothActsAreInForce() {
        files = new ActFiles(installed);
        at("2023-05-04T10:00");
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        at("2023-07-03T10:00");
        acts.enact("tomsk-registry-2023", "190-р", "2023-07-03", null, "2023-07-03");
        at("2023-07-06T10:00");
    }

    @Test
    @ForRuleOf("TOM-2.2")
    void cardOfTheFurtherActClosesWithItsOwnSiteWhileTheBodiesHaveTheTermOfTheOtherAct() {
        received("vk.com/two_acts_hospital");
        ProcessInstance version = version();
        approve(version);

        assertThat(shown(siteOf(version, COORDINATOR)))
                .containsExactly("пункт 3", "11.07.2023 (вторник)", "обязательно", OF_THE_SITE);
        for (String body : BODIES) {
            assertThat(shown(siteOf(version, body + ".responsible")))
                    .containsExactly(
                            "подпункт 2 пункта 2",
                            "03.08.2023 (четверг)",
                            "обязательно, внутренний срок",
                            OF_THE_BODIES);
        }
        assertThat(shown(desk.task(version, COORDINATOR, "oversee-placement")))
                .containsExactly(
                        "подпункт 2 пункта 2", "03.08.2023 (четверг)", "обязательно, внутренний срок", OF_THE_BODIES);

        place(version, COORDINATOR, "2023-07-06");
        assertThat(statuses(version))
                .containsExactlyInAnyOrder(tuple("TRG-3", CardStatus.FULFILLED), tuple("TOM-2.2", CardStatus.ON_TIME));

        at("2023-07-12T10:00");
        checks.forEach(check -> check.check("tomsk"));
        assertThat(letters(version)).noneMatch(letter -> letter.contains("пункт 3"));
        BODIES.forEach(body -> place(version, body + ".responsible", "2023-07-12"));
        assertThat(version).isEnded();
        assertThat(card(version, "TRG-3")
                        .fulfilledAt()
                        .orElseThrow()
                        .atZone(TOMSK)
                        .toLocalDate())
                .isEqualTo("2023-07-06");
        assertThat(statuses(version)).allMatch(status -> status.toList().get(1) == CardStatus.FULFILLED);
    }

    @Test
    void pageThatIsEnteredBeginsOneVersionForBothActs() {
        ProcessInstance entry = desk.start("tomsk.hospital.responsible", "enter-accounts", Map.of("entryMode", "one"));
        desk.complete(
                entry,
                "tomsk.hospital.responsible",
                "enter-page",
                Map.of(
                        "entryDecision", "send",
                        "pageBody", "tomsk.hospital",
                        "ownerClass", "SUBORDINATE_ORGANIZATION",
                        "network", "vk",
                        "address", "vk.com/two_acts_entered",
                        "createdOn", "2020-04-01",
                        "pageProof", "Приказ от 01.04.2020 № 5"));
        desk.complete(entry, COORDINATOR, "confirm-entry", Map.of("entryConfirmation", "accept"));

        assertThat(desk.task(version(), COORDINATOR, "approve-version")).isNotNull();
        assertThat(statuses(version()))
                .as("the term of the further act runs from what has come")
                .extracting(status -> status.toList().get(0))
                .contains("TRG-3");
    }

    @Test
    void lateSiteOfTheFurtherActIsToldToWhomItsClauseNamesAlone() {
        received("vk.com/two_acts_late");
        ProcessInstance version = version();
        approve(version);
        BODIES.forEach(body -> place(version, body + ".responsible", "2023-07-06"));
        assertThat(statuses(version))
                .as("the bodies have done what the other act asks of them")
                .containsExactlyInAnyOrder(tuple("TRG-3", CardStatus.DUE_SOON), tuple("TOM-2.2", CardStatus.FULFILLED));

        at("2023-07-12T10:00");
        checks.forEach(check -> check.check("tomsk"));
        assertThat(cards.status(card(version, "TRG-3"))).isEqualTo(CardStatus.OVERDUE);
        assertThat(mail.ofReference(version.getId()))
                .filteredOn(entry -> entry.letter().text().contains("пункт 3"))
                .extracting(entry -> entry.letter().toName())
                .isNotEmpty()
                .allMatch(name -> name.equals("Юрасова Вера Ефимовна") || name.equals("Калинников Глеб Остапович"));
    }

    /** The notice comes after the version has begun under the other act. */
    @Test
    void taskOfApprovalNamesTheActUnderWhoseTermItStands() {
        Account page = hospital("vk.com/two_acts_laid");
        ProcessInstance version = version();
        assertThat(shown(desk.task(version, COORDINATOR, "approve-version"))).contains(OF_THE_BODIES);

        receipts.received("tomsk", page.id(), LocalDate.of(2023, 7, 6));
        assertThat(shown(desk.task(version, COORDINATOR, "approve-version")))
                .containsExactly("пункт 3", "11.07.2023 (вторник)", "обязательно", OF_THE_SITE);
        desk.complete(version, COORDINATOR, "approve-version", Map.of("versionDecision", "redraw"));
        engine.runDueJobs(version);
        assertThat(shown(desk.task(version, COORDINATOR, "approve-version"))).contains(OF_THE_SITE);
    }

    @Test
    void noticeThatComesWhileTheVersionIsPlacedGivesItsTermToTheSiteOfItsClauseAlone() {
        Account page = hospital("vk.com/two_acts_placed");
        ProcessInstance version = version();
        approve(version);
        assertThat(shown(siteOf(version, COORDINATOR)))
                .contains("03.08.2023 (четверг)", "обязательно, внутренний срок", OF_THE_SITE);

        receipts.received("tomsk", page.id(), LocalDate.of(2023, 7, 6));
        assertThat(shown(siteOf(version, COORDINATOR))).contains("11.07.2023 (вторник)", OF_THE_SITE);
        assertThat(shown(siteOf(version, "tomsk.culture.responsible"))).contains("03.08.2023 (четверг)", OF_THE_BODIES);
        assertThat(shown(desk.task(version, COORDINATOR, "oversee-placement"))).contains(OF_THE_BODIES);
        place(version, COORDINATOR, "2023-07-06");
        assertThat(cards.of(version.getId()))
                .filteredOn(card -> card.clauseId().equals("TRG-3"))
                .isNotEmpty()
                .allMatch(card -> cards.status(card) == CardStatus.FULFILLED);
    }

    @Test
    void noticeOfAPageThatStandsOnTheSiteOfItsClauseAlreadyBeginsNothing() {
        Account page = hospital("vk.com/two_acts_there");
        ProcessInstance version = version();
        approve(version);
        place(version, COORDINATOR, "2023-07-06");
        receipts.received("tomsk", page.id(), LocalDate.of(2023, 7, 6));

        assertThat(cards.of(version.getId()))
                .filteredOn(card -> card.state().isUnderControl())
                .extracting(ControlCard::clauseId)
                .containsExactly("TOM-2.2");
    }

    @Test
    void coordinatorWhoEndsThePlacingReleasesWhatTheBodiesLeftAndNotHisOwnSite() {
        received("vk.com/two_acts_ended");
        ProcessInstance version = version();
        approve(version);
        place(version, COORDINATOR, "2023-07-06");
        place(version, "tomsk.health.responsible", "2023-07-06");
        desk.complete(version, COORDINATOR, "oversee-placement", Map.of("leftReason", "Сайты закрыты на ремонт."));

        assertThat(version).isEnded();
        assertThat(card(version, "TRG-3").state()).isEqualTo(CardState.FULFILLED);
        ControlCard left = card(version, "TOM-2.2");
        assertThat(left.state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.history(left.id()))
                .last()
                .satisfies(event -> assertThat(event.note().orElseThrow())
                        .contains("Департамент по культуре Томской области", "Сайты закрыты на ремонт.")
                        .doesNotContain("Департамент информационной политики", "Департамент здравоохранения"));
    }

    @Test
    void morningAfterTheRepealEndsThePlacingForWhichTheNextVersionWaits() {
        received("vk.com/two_acts_first");
        ProcessInstance version = version();
        approve(version);
        place(version, COORDINATOR, "2023-07-06");
        received("vk.com/two_acts_second");
        checks.forEach(check -> check.check("tomsk"));
        engine.runDueJobs(version);
        assertThat(version).as("№ 132-р still asks for the five sites").isNotEnded();

        repealTheActOfTheBodies();
        checks.forEach(check -> check.check("tomsk"));
        engine.runDueJobs(version);

        assertThat(version).isEnded();
        assertThat(shown(desk.task(version(), COORDINATOR, "approve-version"))).contains(OF_THE_SITE);
    }

    @Test
    void lastSiteThatAnActInForceAsksForEndsThePlacingForWhichTheNextVersionWaits() {
        received("vk.com/two_acts_first");
        ProcessInstance version = version();
        approve(version);
        repealTheActOfTheBodies();
        received("vk.com/two_acts_second");
        engine.runDueJobs(version);
        assertThat(version).as("№ 190-р has not its own site yet").isNotEnded();

        place(version, COORDINATOR, "2023-07-07");

        assertThat(version).isEnded();
        assertThat(shown(desk.task(version(), COORDINATOR, "approve-version"))).contains(OF_THE_SITE);
    }

    /** № 132-р is repealed while the version that was begun for it is still a draft. */
    @Test
    void draftOfARepealedActGoesOnUnderTheTermThatComesAndToTheSitesOfActsInForceAlone() {
        Account page = hospital("vk.com/two_acts_draft");
        ProcessInstance version = version();
        assertThat(shown(desk.task(version, COORDINATOR, "approve-version"))).contains(OF_THE_BODIES);
        repealTheActOfTheBodies();

        receipts.received("tomsk", page.id(), LocalDate.of(2023, 7, 7));
        assertThat(shown(desk.task(version, COORDINATOR, "approve-version")))
                .containsExactly("пункт 3", "12.07.2023 (среда)", "обязательно", OF_THE_SITE);
        approve(version);

        assertThat(siteOf(version, "tomsk.culture.responsible")).isNull();
        place(version, COORDINATOR, "2023-07-07");
        assertThat(version).isEnded();
        assertThat(card(version, "TRG-3").state()).isEqualTo(CardState.FULFILLED);
    }

    private void repealTheActOfTheBodies() {
        at("2023-07-07T10:00");
        files.say(
                "tomsk-132r-2023",
                Map.of("repeal", Optional.of(new Repeal(LocalDate.of(2023, 7, 7), "распоряжение № 191-р"))));
        cards.openUnderRepealed("tomsk-132r-2023").forEach(cards::releaseRepealed);
    }

    private Account hospital(String address) {
        return pages.open(
                "tomsk.hospital", OwnerKind.SUBORDINATE_ORGANIZATION, "vk", address, LocalDate.of(2023, 7, 5));
    }

    private void received(String address) {
        receipts.received("tomsk", hospital(address).id(), LocalDate.of(2023, 7, 6));
    }

    private ProcessInstance version() {
        ProcessInstance version = runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn("tomsk")
                .singleResult();
        engine.runDueJobs(version);
        return version;
    }

    private void approve(ProcessInstance version) {
        desk.complete(version, COORDINATOR, "approve-version", Map.of("versionDecision", "approve"));
    }

    private void place(ProcessInstance version, String user, String day) {
        String site = user.replace(".responsible", "").replace('.', '-');
        desk.complete(
                siteOf(version, user),
                user,
                Map.of("siteUrl", "https://" + site + ".example/registry", "placedOn", day));
        engine.runDueJobs(version);
    }

    /** The coordinator sees every task of his jurisdiction; whose it is says the group. */
    private Task siteOf(ProcessInstance version, String group) {
        return tasks.createTaskQuery()
                .processInstanceId(version.getId())
                .taskDefinitionKey("place-registry")
                .taskCandidateGroup(group)
                .initializeFormKeys()
                .singleResult();
    }

    /** Clause, last day, modality, and the clause with its act as the list of tasks says them. */
    private List<String> shown(Task task) {
        return List.of("clauseCitation", "lastDayText", "modalityText", "basisText").stream()
                .map(variable -> String.valueOf(tasks.getVariable(task.getId(), variable)))
                .toList();
    }

    private List<Tuple> statuses(ProcessInstance version) {
        return cards.of(version.getId()).stream()
                .map(card -> tuple(card.clauseId(), cards.status(card)))
                .toList();
    }

    private ControlCard card(ProcessInstance version, String clause) {
        return cards.of(version.getId()).stream()
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(ProcessInstance version) {
        return mail.ofReference(version.getId()).stream()
                .map(entry -> entry.letter().subject() + "\n" + entry.letter().text())
                .toList();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(TOMSK));
    }
}
