package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ActFiles;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Repeal;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.Freshness;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.RegistryChange;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.SiteCheck;
import org.poryadok.registry.SiteChecks;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** P07: drawing up, approving and placing versions of the registry, as each act distributes it. */
@PoryadokTest
@EachTestAlone
class PublishRegistryTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("publish-registry");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId PETERSBURG = ZoneId.of("Europe/Moscow");
    private static final ZoneId OZERNY = ZoneId.of("Asia/Yekaterinburg");
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Acts installed;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private VersionChain chain;

    @Autowired
    private RegistryReceipts receipts;

    @Autowired
    private SiteChecks siteChecks;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transactions;

    private final String unique =
            "pr" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    /** Whatever other tests have changed in a registry has begun a version of its own. */
    @BeforeEach
    void nothingIsBeingPublished() {
        runtime.createProcessInstanceQuery().processDefinitionKey("publish-registry").list().stream()
                .map(ProcessInstance::getRootProcessInstanceId)
                .distinct()
                .forEach(root -> runtime.deleteProcessInstance(root, "test"));
    }

    @Test
    @ForRuleOf({"KUZ-2c", "KUZ-A1.2.1", "KUZ-A1.3"})
    void changeInKuzbassIsApprovedByTheCoordinatorAndPlacedByThePublisherOnTheNamedSite() {
        inKuzbass("2020-03-16T10:00");
        Account page = page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        ProcessInstance version = running("kuzbass");
        assertThat(version).isWaitingAt("approve-version");
        ControlCard keeping = card(version, "KUZ-2c");
        assertThat(keeping.bodyId()).isEqualTo("kuzbass.media");
        assertThat(keeping.internalTerm())
                .as("the act sets none: twenty working days from the draft")
                .isTrue();
        assertThat(keeping.lastDay()).contains(LocalDate.of(2020, 4, 13));
        assertThat(desk.shown(version, "kuzbass.coordinator", "approve-version", "modalityText"))
                .endsWith("внутренний срок");

        at("2020-03-18T10:00", KEMEROVO);
        desk.complete(
                version,
                "kuzbass.coordinator",
                "approve-version",
                Map.of("versionDecision", "approve", "versionNote", "Март"));
        assertThat(version).isWaitingAt("place-registry");
        RegistryVersion approved = versions.newest("kuzbass").orElseThrow();
        assertThat(cards.status(card(version, "KUZ-2c"))).isEqualTo(CardStatus.FULFILLED);
        assertThat(desk.shown(version, "kuzbass.publisher", "place-registry", "placementScope"))
                .isEqualTo("По акту размещаются сведения о страницах, владелец которых — Правительство.");
        assertThat(desk.shown(version, "kuzbass.publisher", "place-registry", "registryLink"))
                .contains("/variables/registryFile/data");
        assertThat(sheet(version))
                .startsWith("\uFEFFВладелец;")
                .contains("ВКонтакте;https://vk.com/" + unique)
                .contains("https://vk.com/" + unique + ";;13.03.2020;действующая;");

        at("2020-03-20T10:00", KEMEROVO);
        desk.complete(
                version,
                "kuzbass.publisher",
                "place-registry",
                Map.of("siteUrl", "https://ako.ru/registry", "placedOn", "2020-03-19"));
        assertThat(version)
                .isEnded()
                .hasPassed("hand-over-version", "nothing-to-oversee", "record-publication", "registry-published")
                .hasNotPassed("oversee-placement", "start-next-version");
        assertThat(cards.status(card(version, "KUZ-A1.3"))).isEqualTo(CardStatus.FULFILLED);
        assertThat(card(version, "KUZ-A1.3").toldLater(KEMEROVO)).contains(LocalDate.of(2020, 3, 20));
        assertThat(cards.history(card(version, "KUZ-A1.3").id()))
                .anySatisfy(event -> assertThat(event.note()).contains("Размещено 19.03.2020, внесено 20.03.2020"));
        assertThat(card(version, "KUZ-A1.3").step())
                .as("the clause speaks of the Government's accounts, and this version has none")
                .isEqualTo(
                        "Размещение реестра на официальном сайте (настройка: страниц, о которых говорит пункт, в версии"
                                + " нет)");
        assertThat(versions.publications("kuzbass", approved.number()))
                .extracting(RegistryPublication::bodyId, RegistryPublication::siteUrl, RegistryPublication::placedOn)
                .containsExactly(tuple("kuzbass.media", "https://ako.ru/registry", LocalDate.of(2020, 3, 19)));
        assertThat(versions.entries("kuzbass", approved.number()))
                .anyMatch(entry -> entry.key().equals("account:" + page.id()));
        assertThat(chain.firstBroken("kuzbass")).isEmpty();
    }

    @Test
    @ForRuleOf({"SPB-2.3", "SPB-3"})
    void registryOfStPetersburgIsKeptByOneBodyAndPlacedByThePressService() {
        at("2020-08-03T10:00", PETERSBURG);
        acts.inForce("spb-draft-2020", "15-р", "2020-07-01", "2020-07-01");
        page("spb.health", OwnerKind.EXECUTIVE_BODY, unique, "2020-08-01");
        ProcessInstance version = running("spb");
        assertThat(card(version, "SPB-2.3").bodyId()).isEqualTo("spb.press-committee");
        assertThat(desk.tasks(version, "spb.publisher", "approve-version")).isEmpty();

        desk.complete(version, "spb.coordinator", "approve-version", approve());
        assertThat(card(version, "SPB-3").bodyId()).isNotEqualTo("spb.press-committee");
        assertThat(offeredTo(version, "place-registry")).containsExactly("spb.publisher");
        assertThat(desk.shown(version, "spb.publisher", "place-registry", "resourceName"))
                .isEqualTo("официальный сайт Администрации Санкт-Петербурга");
        desk.complete(
                version,
                "spb.publisher",
                "place-registry",
                Map.of("siteUrl", "https://www.gov.spb.ru/gov/otrasl/registry", "placedOn", "2020-08-03"));
        assertThat(version).isEnded();
        assertThat(cards.of(version.getId()))
                .extracting(ControlCard::clauseId, cards::status)
                .containsExactlyInAnyOrder(
                        tuple("SPB-2.3", CardStatus.FULFILLED), tuple("SPB-3", CardStatus.FULFILLED));
    }

    @Test
    @ForRuleOf("SPB-3")
    void siteThatShowsSomethingElseComesBackToItsPublisherUntilItIsMendedOrExplained() throws Exception {
        at("2020-08-10T10:00", PETERSBURG);
        acts.inForce("spb-draft-2020", "15-р", "2020-07-01", "2020-07-01");
        page("spb.health", OwnerKind.EXECUTIVE_BODY, unique, "2020-08-08");
        ProcessInstance version = running("spb");
        desk.complete(version, "spb.coordinator", "approve-version", approve());
        RegistryVersion approved = versions.newest("spb").orElseThrow();
        try (Site site = new Site("<a href='https://vk.com/somebody_else'>Мы ВКонтакте</a>")) {
            Map<String, Object> form = Map.of("siteUrl", site.url(), "placedOn", "2020-08-10");
            desk.complete(version, "spb.publisher", "place-registry", form);
            assertThat(version).isWaitingAt("place-registry").hasPassed("compare-site");
            assertThat(desk.shown(version, "spb.publisher", "place-registry", "siteFinding"))
                    .contains("Встроенного реестра на странице нет", "https://vk.com/" + unique);

            site.shows("<div data-poryadok-registry=\"spb\" data-poryadok-version=\"" + approved.number()
                    + "\" data-poryadok-hash=\"" + "0".repeat(64) + "\">");
            desk.complete(version, "spb.publisher", "place-registry", form);
            assertThat(desk.shown(version, "spb.publisher", "place-registry", "siteFinding"))
                    .contains("хэш другой");

            desk.complete(
                    version,
                    "spb.publisher",
                    "place-registry",
                    Map.of(
                            "siteUrl",
                            site.url(),
                            "placedOn",
                            "2020-08-10",
                            "differenceReason",
                            "Реестр выводит скрипт портала."));
            assertThat(version).isEnded();
        }
        assertThat(siteChecks.of("spb", approved.number()))
                .extracting(SiteCheck::outcome)
                .containsExactly(SiteCheck.Outcome.OTHER, SiteCheck.Outcome.OTHER, SiteCheck.Outcome.OTHER);
        assertThat(siteChecks.of("spb", approved.number())).last().satisfies(look -> {
            assertThat(look.explanation()).contains("Реестр выводит скрипт портала.");
            assertThat(look.explainedBy()).contains("spb.publisher");
        });
        assertThat(versions.publications("spb", approved.number())).hasSize(1);
    }

    @Test
    void embeddedRegistryIsAlwaysCurrentAndASiteThatIsAwayIsNobodysFault() throws Exception {
        at("2020-08-20T10:00", PETERSBURG);
        acts.inForce("spb-draft-2020", "15-р", "2020-07-01", "2020-07-01");
        page("spb.health", OwnerKind.EXECUTIVE_BODY, unique, "2020-08-18");
        ProcessInstance version = running("spb");
        desk.complete(version, "spb.coordinator", "approve-version", approve());
        try (Site site = new Site(
                "<script src=\"http://localhost:8080/registry/embed/1.js\" data-jurisdiction=\"spb\" async></script>")) {
            desk.complete(
                    version,
                    "spb.publisher",
                    "place-registry",
                    Map.of("siteUrl", site.url(), "placedOn", "2020-08-20"));
        }
        assertThat(version).isEnded();
        assertThat(siteChecks.of("spb", versions.newest("spb").orElseThrow().number()))
                .extracting(SiteCheck::outcome, SiteCheck::finding)
                .containsExactly(tuple(SiteCheck.Outcome.SHOWN, "Реестр встроен и всегда актуален."));

        page("spb.health", OwnerKind.EXECUTIVE_BODY, unique + "_2", "2020-08-18");
        ProcessInstance next = running("spb");
        desk.complete(next, "spb.coordinator", "approve-version", approve());
        desk.complete(
                next,
                "spb.publisher",
                "place-registry",
                Map.of("siteUrl", "https://www.gov.spb.ru/registry", "placedOn", "2020-08-20"));
        assertThat(next).isEnded();
        assertThat(siteChecks.of("spb", versions.newest("spb").orElseThrow().number()))
                .extracting(SiteCheck::outcome, SiteCheck::finding)
                .containsExactly(
                        tuple(SiteCheck.Outcome.NOT_REACHED, "Сайт не сверен: адрес ведёт не в открытый интернет."));
    }

    @Test
    @ForRuleOf({"SHP-3.1.1a"})
    void districtPlacesTheRegistryItselfWithinAMonthAndThePagesNamedInTheActAreInIt() {
        at("2023-09-01T10:00", STAVROPOL);
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
        ProcessInstance version =
                acts.obliges(SHPAKOVSKY, "SHP-3.1.1a", "shpakovsky.communications", "publish-registry", "2023-09-01");
        acts.namesItsPages(SHPAKOVSKY);
        assertThat(card(version, "SHP-3.1.1a").lastDay()).contains(LocalDate.of(2023, 10, 2));
        assertThat(engine.nextFiring(version, "approval-reminder-due"))
                .isEqualTo(moment("2023-09-28T09:00", STAVROPOL));
        assertThat(engine.nextFiring(version, "approval-term-expired"))
                .isEqualTo(moment("2023-10-03T09:00", STAVROPOL));

        engine.passTimeUntil(version, LocalDateTime.parse("2023-10-03T09:30").atZone(STAVROPOL));
        assertThat(version).isWaitingAt("approve-version").hasPassed("approval-remind", "approval-escalate");
        assertThat(levels(version)).containsExactly("reminder", "overdue", "overdue");

        desk.complete(version, "shpakovsky.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        desk.complete(version, "shpakovsky.coordinator", "approve-version", approve());
        RegistryVersion approved = versions.newest("shpakovsky").orElseThrow();
        assertThat(versions.entries("shpakovsky", approved.number()))
                .filteredOn(entry -> entry.ground().equals(Optional.of("названа в акте: пункт 2.1")))
                .extracting(entry -> entry.address().orElseThrow())
                .containsExactlyInAnyOrder(
                        "https://vk.com/public197204238", "https://vk.com/igorserov_26", "https://ok.ru/igorserov26");
        assertThat(desk.shown(version, "shpakovsky.coordinator", "place-registry", "resourceName"))
                .isEqualTo("официальный сайт администрации округа");
        assertThat(card(version, "SHP-3.1.1a").state()).isEqualTo(CardState.OPEN);
        engine.passTimeUntil(version, LocalDateTime.parse("2023-10-04T09:30").atZone(STAVROPOL));
        assertThat(version).isWaitingAt("place-registry").hasPassed("placement-remind", "placement-escalate");

        desk.complete(
                version,
                "shpakovsky.coordinator",
                "place-registry",
                Map.of("siteUrl", "https://shmr.example/pages", "placedOn", "2023-10-04"));
        assertThat(version).isEnded();
        assertThat(cards.status(card(version, "SHP-3.1.1a"))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(cards.of(version.getId())).hasSize(1);
    }

    @Test
    @ForRuleOf({"SHP-3.1.1b"})
    void laterChangesOfTheDistrictAreKeptCurrentWithoutATermOfTheAct() {
        at("2023-11-01T10:00", STAVROPOL);
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
        page("shpakovsky.finance", OwnerKind.STRUCTURAL_UNIT, unique, "2023-10-30");
        ProcessInstance version = running("shpakovsky");

        assertThat(card(version, "SHP-3.1.1b").internalTerm()).isTrue();
        assertThat(desk.task(version, "shpakovsky.coordinator", "approve-version")
                        .getDueDate())
                .as("twenty working days, the fourth to the sixth of November off")
                .isEqualTo("2023-11-30T23:59:59.000+03:00");
        desk.complete(version, "shpakovsky.coordinator", "approve-version", approve());
        desk.complete(
                version,
                "shpakovsky.coordinator",
                "place-registry",
                Map.of("siteUrl", "https://shmr.example/pages", "placedOn", "2023-11-01"));
        assertThat(version).isEnded();
        assertThat(cards.of(version.getId())).extracting(ControlCard::clauseId).containsExactly("SHP-3.1.1b");
    }

    @Test
    @ForRuleOf("TOM-2.2")
    void everyExecutiveBodyOfTomskPlacesTheRegistryOnItsOwnSite() {
        ProcessInstance version = approvedInTomsk();
        List<String> bodies =
                List.of("tomsk.administration", "tomsk.culture", "tomsk.education", "tomsk.health", "tomsk.transport");
        assertThat(bodies)
                .allSatisfy(body -> assertThat(desk.tasks(version, body + ".responsible", "place-registry"))
                        .hasSize(1));
        assertThat(offeredTo(version, "place-registry"))
                .containsExactlyInAnyOrderElementsOf(
                        bodies.stream().map(body -> body + ".responsible").toList());
        for (String stranger : List.of("tomsk.security", "tomsk.hospital.responsible", "kuzbass.publisher")) {
            assertThat(desk.tasks(version, stranger, "place-registry")).isEmpty();
        }
        for (String body : bodies) {
            assertThat(desk.shown(version, body + ".responsible", "place-registry", "placedOn"))
                    .isEqualTo("null");
            place(version, body);
        }
        assertThat(version).isEnded().hasPassed("registry-placed").hasNotPassed("placement-ended");
        assertThat(cards.status(card(version, "TOM-2.2"))).isEqualTo(CardStatus.FULFILLED);
        RegistryVersion newest = versions.newest("tomsk").orElseThrow();
        assertThat(versions.publications("tomsk", newest.number())).hasSize(5);

        at("2023-07-01T10:00", TOMSK);
        page("tomsk.administration", OwnerKind.ADMINISTRATION, unique + "_2", "2023-06-30");
        ProcessInstance next = running("tomsk");
        desk.complete(next, "tomsk.coordinator", "approve-version", approve());
        assertThat(desk.shown(next, "tomsk.health.responsible", "place-registry", "siteUrl"))
                .isEqualTo("https://tomsk-health.example/registry");
    }

    @Test
    @ForRuleOf("TOM-2.2")
    void coordinatorOfTomskEndsThePlacingWithoutThoseWhoDoNotFollow() {
        ProcessInstance version = approvedInTomsk();
        place(version, "tomsk.health");
        assertThat(String.valueOf(tasks.getVariable(
                        desk.task(version, "tomsk.coordinator", "oversee-placement")
                                .getId(),
                        "placementRows")))
                .contains(
                        "официальный интернет-ресурс исполнительного органа (Департамент здравоохранения",
                        "02.06.2023",
                        "https://tomsk-health.example/registry",
                        "не размещён");
        desk.isRefused(
                version,
                "tomsk.coordinator",
                "oversee-placement",
                Map.of(),
                "leftReason",
                "почему размещение завершается");
        desk.complete(
                version, "tomsk.coordinator", "oversee-placement", Map.of("leftReason", "Сайты закрыты на ремонт."));

        assertThat(version).isEnded().hasPassed("placement-ended").hasNotPassed("registry-placed");
        assertThat(desk.tasks(version, "tomsk.culture.responsible", "place-registry"))
                .isEmpty();
        ControlCard card = card(version, "TOM-2.2");
        assertThat(card.state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.history(card.id()))
                .last()
                .satisfies(event -> assertThat(event.note().orElseThrow())
                        .contains("Департамент по культуре Томской области", "Сайты закрыты на ремонт.")
                        .doesNotContain("Департамент здравоохранения"));
    }

    /** The further act has the registry on one site, the repealed one had it on those of five bodies. */
    @Test
    void versionThatWaitsForSitesOfARepealedActAloneMakesRoomForTheNext() {
        ProcessInstance version = approvedInTomsk();
        acts.enact("tomsk-registry-2023", "190-р", "2023-06-02", null, "2023-06-02");
        ActFiles files = new ActFiles(installed);
        try {
            files.say(
                    "tomsk-132r-2023",
                    Map.of("repeal", Optional.of(new Repeal(LocalDate.of(2023, 6, 2), "распоряжение № 191-р"))));
            cards.openUnderRepealed("tomsk-132r-2023").forEach(cards::releaseRepealed);
            assertThat(version).as("nothing newer is needed yet").isNotEnded();

            page("tomsk.culture", OwnerKind.EXECUTIVE_BODY, unique + "c", "2023-06-01");
            engine.runDueJobs(version);
            assertThat(version).isEnded().hasPassed("rest-needless").hasNotPassed("placement-ended");
            assertThat(card(version, "TOM-2.2").state()).isEqualTo(CardState.RELEASED);
        } finally {
            files.restore();
        }
    }

    @Test
    void whatChangesWhileAVersionRunsIsInTheNextOneWhichBeginsByItself() {
        inKuzbass("2020-03-16T10:00");
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        ProcessInstance first = running("kuzbass");
        at("2020-03-17T10:00", KEMEROVO);
        Account later = page("kuzbass.culture", OwnerKind.SECTORAL_BODY, unique + "_later", "2020-03-16");
        assertThat(running("kuzbass").getId()).isEqualTo(first.getId());
        publish(first, "2020-03-17");

        assertThat(first).isEnded().hasPassed("start-next-version");
        ProcessInstance second = running("kuzbass");
        assertThat(desk.shown(second, "kuzbass.coordinator", "approve-version", "waitingText"))
                .contains("17.03.2020", "прошло дней: 0.");
        at("2020-03-19T10:00", KEMEROVO);
        publish(second, "2020-03-19");
        RegistryVersion newest = versions.newest("kuzbass").orElseThrow();
        assertThat(versions.changes("kuzbass", newest.number()))
                .extracting(change -> change.entry().key(), RegistryChange::changedOn)
                .containsExactly(tuple("account:" + later.id(), LocalDate.of(2020, 3, 17)));
        assertThat(versions.freshness(newest))
                .contains(new Freshness(LocalDate.of(2020, 3, 17), LocalDate.of(2020, 3, 19)));
        assertThat(second).isEnded().hasNotPassed("start-next-version");
        page("kuzbass.culture", OwnerKind.SECTORAL_BODY, unique + "_third", "2020-03-16");
        assertThat(desk.shown(running("kuzbass"), "kuzbass.coordinator", "approve-version", "previousText"))
                .isEqualTo("Прежняя версия № " + newest.number() + ": от изменения до размещения прошло дней: 2.");
    }

    /** No act of the five counts a term from the receipt: its keeper is told all the same. */
    @Test
    void keeperReadsAtOnceThatAnApplicationCameAfterTheDraftAndHasItDrawnUpAnew() {
        inKuzbass("2020-03-16T10:00");
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        ProcessInstance version = running("kuzbass");
        at("2020-03-17T10:00", KEMEROVO);
        Account later = page("kuzbass.culture", OwnerKind.SECTORAL_BODY, unique + "_later", "2020-03-16");
        receipts.received("kuzbass", later.id(), LocalDate.of(2020, 3, 17));

        assertThat(opened(version))
                .startsWith("После составления проекта поступили сведения: "
                        + later.address().normalized() + " (поступило 17.03.2020). В проекте их нет.")
                .contains("Выберите «Составить заново»")
                .doesNotContain("Срок по акту уже идёт");
        assertThat(told(version))
                .as("one letter to each reader")
                .contains("Звягин Борис Ильич")
                .doesNotHaveDuplicates();
        int letters = told(version).size();
        Account too = page("kuzbass.culture", OwnerKind.SECTORAL_BODY, unique + "_too", "2020-03-16");
        receipts.received("kuzbass", too.id(), LocalDate.of(2020, 3, 17));
        assertThat(told(version))
                .as("the form names it too, a further letter not")
                .hasSize(letters);
        assertThat(opened(version)).contains(too.address().normalized());

        desk.complete(version, "kuzbass.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        assertThat(rows(version)).contains(unique + "_later", unique + "_too");
        assertThat(opened(version)).isEmpty();
    }

    private String opened(ProcessInstance version) {
        desk.open(desk.task(version, "kuzbass.coordinator", "approve-version"), "kuzbass.coordinator");
        return desk.shown(version, "kuzbass.coordinator", "approve-version", "missedText");
    }

    /** Who has a letter that a page is not in the version. */
    private List<String> told(ProcessInstance version) {
        return mail.ofReference(version.getId()).stream()
                .filter(entry -> entry.letter().text().contains("Страницы нет в версии реестра"))
                .map(entry -> entry.letter().toName())
                .toList();
    }

    @Test
    void versionDrawnUpAnewShowsWhatChangedMeanwhileAndHowLongItWaits() {
        inKuzbass("2020-03-16T10:00");
        Account page = page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        ProcessInstance version = running("kuzbass");
        at("2020-03-20T10:00", KEMEROVO);
        accounts.close(page.id(), LocalDate.of(2020, 3, 20), ByOrder.closing(), "u", "p");
        assertThat(rows(version)).contains("внесена").doesNotContain("закрыта");

        desk.complete(version, "kuzbass.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        assertThat(rows(version)).contains(unique);
        assertThat(desk.shown(version, "kuzbass.coordinator", "approve-version", "waitingText"))
                .contains("ко дню составления версии прошло дней: ");
        assertThat(desk.shown(version, "kuzbass.coordinator", "approve-version", "versionDecision"))
                .isEqualTo("null");
        publish(version, "2020-03-20");
        assertThat(version).isEnded().hasNotPassed("start-next-version");
    }

    @Test
    void ownTermOfAnAdministrationIsKeptByEachOfTheTwo() {
        at("2025-03-03T10:00", OZERNY);
        acts.inForce("ozerny-5-2024", "5", "2024-12-16", "2024-12-18");
        page("ozerny.school", OwnerKind.SUBORDINATE_ORGANIZATION, unique, "2025-03-01");
        ProcessInstance version = running("ozerny");
        ControlCard keeping = card(version, "OZE-8");
        assertThat(keeping.internalTerm()).isTrue();
        assertThat(keeping.lastDay()).contains(LocalDate.of(2025, 3, 6));
        at("2025-03-05T10:00", OZERNY);
        desk.complete(version, "ozerny.coordinator", "approve-version", approve());
        assertThat(card(version, "OZE-9").lastDay()).contains(LocalDate.of(2025, 3, 6));

        engine.passTimeUntil(version, LocalDateTime.parse("2025-03-07T08:45").atZone(OZERNY));
        assertThat(version).hasPassed("placement-escalate");
        assertThat(mail.ofReference(version.getId()))
                .extracting(entry -> entry.letter().key())
                .anyMatch(key -> key.endsWith(":overdue:0:ozerny.publisher"));
    }

    @Test
    void coordinatorBeginsAVersionHimselfOnlyWhenThereIsSomethingToPlace() {
        inKuzbass("2020-03-16T10:00");
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        assertRefused(() -> start("kuzbass.coordinator"), null, "Версия реестра уже составляется или размещается");
        publish(running("kuzbass"), "2020-03-16");
        assertRefused(() -> start("kuzbass.coordinator"), null, "С версии № ", "реестр не изменился: размещать нечего");
        for (String other : List.of("kuzbass.publisher", "kuzbass.media.head", "kuzbass.health.responsible")) {
            assertThatThrownBy(() -> start(other)).isInstanceOf(AuthorizationException.class);
        }
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique + "_2", "2020-03-13");
        runtime.deleteProcessInstance(running("kuzbass").getId(), "lost");
        ProcessInstance version = start("kuzbass.coordinator");
        assertThat(version).isWaitingAt("approve-version");
        assertThat(card(version, "KUZ-2c").bodyId()).isEqualTo("kuzbass.media");
    }

    @Test
    void jurisdictionWhoseActKnowsNoRegistryHasNoVersions() {
        at("2024-06-03T10:00", ZoneId.of("Europe/Kirov"));
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        page("kirov.health", OwnerKind.EXECUTIVE_BODY, unique, "2024-06-01");
        assertThat(instances("kirov")).isEmpty();
        assertRefused(() -> start("kirov.coordinator"), null, "Действующего акта, по которому");
    }

    @Test
    void twoChangesAtOnceBeginOneVersion() throws Exception {
        inKuzbass("2020-03-16T10:00");
        CountDownLatch firstHasChanged = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService officials = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = officials.submit(() -> transactions.executeWithoutResult(transaction -> {
                page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique + "_a", "2020-03-13");
                firstHasChanged.countDown();
                await(mayCommit);
            }));
            await(firstHasChanged);
            Future<?> second = officials.submit(
                    () -> page("kuzbass.culture", OwnerKind.SECTORAL_BODY, unique + "_b", "2020-03-13"));
            mayCommit.countDown();
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
        } finally {
            mayCommit.countDown();
            officials.shutdown();
        }
        assertThat(instances("kuzbass")).hasSize(1);
    }

    @Test
    void whatIsEnteredIsCheckedOnTheServer() {
        inKuzbass("2020-03-16T10:00");
        page("kuzbass.health", OwnerKind.SECTORAL_BODY, unique, "2020-03-13");
        ProcessInstance version = running("kuzbass");
        desk.isRefused(
                version, "kuzbass.coordinator", "approve-version", Map.of(), "versionDecision", "Выберите решение.");
        desk.isRefused(
                version,
                "kuzbass.coordinator",
                "approve-version",
                Map.of("versionDecision", "approve", "versionNote", "о".repeat(1001)),
                "versionNote",
                "не более 1000 знаков");
        versions.approve(versions.draw("kuzbass").id(), "u", Optional.empty(), "p");
        desk.isRefused(
                version,
                "kuzbass.coordinator",
                "approve-version",
                approve(),
                "versionDecision",
                "После того как эта версия составлена, утверждена версия №",
                "составьте её заново");
        desk.complete(version, "kuzbass.coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        desk.complete(version, "kuzbass.coordinator", "approve-version", approve());

        refusedPlacing(version, Map.of("placedOn", "2020-03-16", "siteUrl", " "), "siteUrl", "Укажите адрес страницы");
        refusedPlacing(version, Map.of("siteUrl", "https://ako.ru/registry"), "placedOn", "Укажите день размещения.");
        refusedPlacing(
                version,
                Map.of("siteUrl", "https://other.example/ako.ru", "placedOn", "2020-03-16"),
                "siteUrl",
                "на сайте www.ako.ru (пункт 1.3 Порядка)");
        refusedPlacing(
                version,
                Map.of("siteUrl", "ako.ru", "placedOn", "2020-03-16"),
                "siteUrl",
                "должен начинаться с https://");
        refusedPlacing(
                version, Map.of("siteUrl", "https://ako.ru", "placedOn", "2020-03-17"), "placedOn", "ещё не наступила");
        refusedPlacing(
                version,
                Map.of("siteUrl", "https://ako.ru", "placedOn", "2020-03-15"),
                "placedOn",
                "раньше утверждения версии: 16.03.2020");
        desk.isRefusedAt(version, "kuzbass.publisher", "place-registry", Map.of(), "siteUrl", "placedOn");
        desk.isRefusedAt(
                version,
                "kuzbass.publisher",
                "place-registry",
                Map.of("siteUrl", "https://elsewhere.example", "placedOn", "2099-01-01"),
                "siteUrl",
                "placedOn");
    }

    private void refusedPlacing(ProcessInstance version, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(version, "kuzbass.publisher", "place-registry", form, field, sentence);
    }

    private ProcessInstance start(String coordinator) {
        return desk.start(coordinator, "publish-registry", Map.of());
    }

    private static Map<String, Object> approve() {
        return Map.of("versionDecision", "approve");
    }

    private void publish(ProcessInstance version, String on) {
        desk.complete(version, "kuzbass.coordinator", "approve-version", approve());
        desk.complete(
                version,
                "kuzbass.publisher",
                "place-registry",
                Map.of("siteUrl", "https://www.ako.ru/r", "placedOn", on));
    }

    private ProcessInstance approvedInTomsk() {
        at("2023-06-02T10:00", TOMSK);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        page("tomsk.administration", OwnerKind.ADMINISTRATION, unique, "2023-06-01");
        ProcessInstance version = running("tomsk");
        desk.complete(version, "tomsk.coordinator", "approve-version", approve());
        return version;
    }

    private void place(ProcessInstance version, String body) {
        desk.complete(
                version,
                body + ".responsible",
                "place-registry",
                Map.of("siteUrl", "https://" + body.replace('.', '-') + ".example/registry", "placedOn", "2023-06-02"));
    }

    /** The coordinator sees every task of his jurisdiction; whose it is says the group. */
    private List<String> offeredTo(ProcessInstance version, String task) {
        return tasks.createTaskQuery().processInstanceId(version.getId()).taskDefinitionKey(task).list().stream()
                .flatMap(open -> tasks.getIdentityLinksForTask(open.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private String rows(ProcessInstance version) {
        Task task = desk.task(version, "kuzbass.coordinator", "approve-version");
        return String.valueOf(tasks.getVariable(task.getId(), "changeRows"));
    }

    private String sheet(ProcessInstance version) {
        try (InputStream file = (InputStream) history.createHistoricVariableInstanceQuery()
                .processInstanceId(version.getId())
                .variableName("registryFile")
                .singleResult()
                .getValue()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> levels(ProcessInstance version) {
        return mail.ofReference(version.getId()).stream()
                .map(entry -> entry.letter().key().split(":")[3])
                .toList();
    }

    /** The version that is being drawn up or placed in a jurisdiction. */
    private ProcessInstance running(String jurisdiction) {
        assertThat(instances(jurisdiction)).hasSize(1);
        ProcessInstance version = instances(jurisdiction).get(0);
        engine.runDueJobs(version);
        return version;
    }

    private List<ProcessInstance> instances(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn(jurisdiction)
                .list();
    }

    private ControlCard card(ProcessInstance version, String clause) {
        return cards.of(version.getId()).stream()
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private Account page(String body, OwnerKind owner, String handle, String createdOn) {
        return accounts.activate(new NewAccount(
                body.substring(0, body.indexOf('.')),
                body,
                AccountAddress.parse("vk", handle),
                owner,
                LocalDate.parse(createdOn),
                body + ".responsible",
                "test"));
    }

    private void inKuzbass(String now) {
        at(now, KEMEROVO);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant moment(String localTime, ZoneId zone) {
        return LocalDateTime.parse(localTime).atZone(zone).toInstant();
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
