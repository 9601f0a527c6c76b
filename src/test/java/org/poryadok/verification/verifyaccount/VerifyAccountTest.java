package org.poryadok.verification.verifyaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.verification.verifyaccount.KirovVerification.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P05: what an account must have in its network, item by item, with day, proof and the coordinator's confirmation. */
@PoryadokTest
class VerifyAccountTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("verify-account");

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final String ACT = "kirov-131-2024";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Verifications verifications;

    @Autowired
    private EpguAccess access;

    @Autowired
    private Designations designations;

    @Autowired
    private KirovVerification kirov;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    /** The next test finds no account and no procedure of this one. */
    @AfterEach
    void leaveNothingUnderVerification() {
        engine.discard("verify-account");
        pages.closeAllOf("kirov", "shpakovsky", "ozerny");
    }

    @Test
    @ForRuleOf({"KIR-2.3", "KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5"})
    void eachAccountOfABodyIsVerifiedForWhatItsNetworkDemands() {
        Account ok = kirov.account("kirov.college", "ok", OwnerKind.SUBORDINATE_ORGANIZATION);
        Account vk = kirov.account("kirov.college", "vk", OwnerKind.HEAD);
        Account telegram = kirov.account("kirov.college", "telegram", OwnerKind.SUBORDINATE_ORGANIZATION);
        ProcessInstance body = obliged("kirov.college");

        assertThat(body)
                .isWaitingAt("verify-each-account")
                .hasPassedInOrder("verification-needed", "select-accounts", "accounts-selected");
        assertThat(clausesOf(kirov.of(body, ok))).containsExactly("KIR-2.3", "KIR-2.5");
        assertThat(clausesOf(kirov.of(body, vk))).containsExactly("KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5");
        assertThat(clausesOf(kirov.of(body, telegram))).containsExactly("KIR-2.5");
        assertThat(desk.tasks(body, "kirov.college.head", "give-epgu-access"))
                .as("the head is asked once")
                .hasSize(1);

        desk.isRefused(
                body,
                "kirov.college.head",
                "give-epgu-access",
                Map.of("epguAddedOn", "2024-05-20"),
                "epguPerson",
                "Выберите должностное лицо вашего органа");
        desk.isRefused(
                body,
                "kirov.college.head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov.health.executor", "epguAddedOn", "2024-05-20"),
                "epguPerson",
                "вашего органа");
        desk.isRefused(
                body,
                "kirov.college.head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov.college.executor"),
                "epguAddedOn",
                "Укажите, когда лицо добавлено");
        desk.isRefused(
                body,
                "kirov.college.head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov.college.executor", "epguAddedOn", "2024-06-04"),
                "epguAddedOn",
                "ещё не наступила");
        desk.complete(
                body,
                "kirov.college.head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov.college.executor", "epguAddedOn", "2024-05-20"));

        assertThat(access.isGiven("kirov.college")).isTrue();
        kirov.fulfil(kirov.of(body, ok), "kirov.college", 2);
        kirov.fulfil(kirov.of(body, vk), "kirov.college", 4);
        kirov.fulfil(kirov.of(body, telegram), "kirov.college", 1);
        for (Account account : List.of(ok, vk, telegram)) {
            kirov.accept(kirov.of(body, account));
        }
        assertThat(body).isEnded().hasPassed("body-verified");
        assertThat(verifications.marks(ok.id())).containsExactly("Госорганизация");
        assertThat(verifications.marks(vk.id())).isEmpty();
    }

    @Test
    @ForRuleOf("KIR-2.3")
    void cardIsFulfilledOnTheDayOfTheMarkAndNotOfItsConfirmation() {
        Account ok = verifiable("kirov.health", "ok");
        ProcessInstance page = kirov.of(obliged("kirov.health"), ok);
        assertThat(page).isWaitingAt("fulfil-items").hasNotPassed("give-epgu-access");
        assertThat(desk.shown(page, "kirov.health.executor", "fulfil-items", "clauseCitation"))
                .isEqualTo("пункт 2.3 Порядка (пункт 2.2 Изменений); пункт 2.5 Порядка (пункт 2.2 Изменений)");
        assertThat(desk.shown(page, "kirov.health.executor", "fulfil-items", "item1"))
                .startsWith("Отметка «Госорганизация»")
                .contains("обязательно", "пункт 2.3");
        assertThat(desk.task(page, "kirov.health.executor", "fulfil-items").getDueDate())
                .as("the act sets no term, the administration 20 working days from 15.05, which are not over yet")
                .isEqualTo("2024-06-13T23:59:59.000+03:00");
        kirov.fulfil(page, "kirov.health", 2);
        assertThat(cardsOf(page)).extracting(ControlCard::state).containsOnly(CardState.SUBMITTED);
        assertThat(desk.shown(page, "kirov.coordinator", "check-items", "readinessText"))
                .isEqualTo("100 % (2 из 2)");
        kirov.accept(page);

        assertThat(page)
                .isEnded()
                .hasPassedInOrder(
                        "take-verification-under-control",
                        "verification-started",
                        "epgu-access-needed",
                        "items-wanted",
                        "fulfil-items",
                        "submit-items",
                        "check-items",
                        "confirm-items",
                        "account-verified",
                        "tell-waiting",
                        "verification-over");
        assertThat(cardsOf(page)).allSatisfy(card -> {
            assertThat(card.state()).isEqualTo(CardState.FULFILLED);
            assertThat(card.fulfilledAt()).contains(Instant.parse("2024-05-31T20:59:59Z"));
            assertThat(card.fulfilledBy()).contains("kirov.health.executor");
        });
    }

    @Test
    @ForRuleOf({"KIR-2.4", "KIR-2.4.1", "KIR-2.4.2"})
    void whatTheNetworkHasRefusedIsReleasedWithTheReasonAndLeavesThePageLessThanReady() {
        Account vk = verifiable("kirov.information", "vk");
        ProcessInstance page = kirov.of(obliged("kirov.information"), vk);
        Map<String, Object> form = new HashMap<>();
        done(form, 1);
        done(form, 2);
        form.putAll(Map.of(
                "state3",
                "REFUSED",
                "settledOn3",
                "2024-06-01",
                "proof3",
                "письмо VK от 01.06.2024 № 7",
                "reason3",
                "Сообщество не прошло проверку."));
        form.put("state4", "NOT_APPLICABLE");
        form.put("reason4", "Подключено к другому сообществу.");
        desk.complete(page, "kirov.information.executor", "fulfil-items", form);

        assertThat(desk.shown(page, "kirov.coordinator", "check-items", "readinessText"))
                .isEqualTo("67 % (2 из 3)");
        assertThat(desk.shown(page, "kirov.coordinator", "check-items", "itemRows"))
                .contains(
                        "отказано площадкой",
                        "письмо VK от 01.06.2024 № 7",
                        "Сообщество не прошло проверку.",
                        "не применимо");
        kirov.accept(page);
        assertThat(cardsOf(page))
                .extracting(ControlCard::clauseId, ControlCard::state)
                .containsExactlyInAnyOrder(
                        tuple("KIR-2.4", CardState.RELEASED),
                        tuple("KIR-2.4.1", CardState.FULFILLED),
                        tuple("KIR-2.4.2", CardState.RELEASED),
                        tuple("KIR-2.5", CardState.RELEASED));
        assertThat(cards.history(card(page, "KIR-2.4.2").id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .contains("Площадка или портал отказали: Сообщество не прошло проверку."));
    }

    @Test
    void whatIsNotDoneYetStaysWithTheExecutorAndTheCoordinatorIsNotAskedBefore() {
        Account vk = verifiable("kirov.digital", "vk");
        ProcessInstance page = kirov.of(obliged("kirov.digital"), vk);
        Map<String, Object> form = open(4);
        done(form, 2);
        desk.complete(page, "kirov.digital.executor", "fulfil-items", form);

        assertThat(page).isWaitingAt("fulfil-items").hasNotPassed("submit-items");
        assertThat(desk.shown(page, "kirov.digital.executor", "fulfil-items", "readinessText"))
                .isEqualTo("25 % (1 из 4)");
        assertThat(desk.shown(page, "kirov.digital.executor", "fulfil-items", "proof2"))
                .isEqualTo("https://proof.example/2");
        kirov.fulfil(page, "kirov.digital", 4);
        desk.isRefused(page, "kirov.coordinator", "check-items", Map.of(), "confirmation", "Выберите решение.");
        desk.isRefused(
                page,
                "kirov.coordinator",
                "check-items",
                Map.of("confirmation", "return"),
                "itemRemarks",
                "Напишите, что нужно исправить");
        desk.complete(
                page,
                "kirov.coordinator",
                "check-items",
                Map.of("confirmation", "return", "itemRemarks", "Раздела на странице нет."));
        assertThat(page).isWaitingAt("fulfil-items").hasPassed("return-items");
        assertThat(cardsOf(page)).extracting(ControlCard::state).containsOnly(CardState.OPEN);
        assertThat(desk.shown(page, "kirov.digital.executor", "fulfil-items", "itemRemarks"))
                .isEqualTo("Раздела на странице нет.");
        kirov.fulfil(page, "kirov.digital", 4);
        assertThat(page).isWaitingAt("check-items");
        assertThat(desk.shown(page, "kirov.coordinator", "check-items", "confirmation"))
                .as("decided afresh")
                .isEqualTo("null");
    }

    @Test
    void whatIsTypedIsCheckedOnTheServer() {
        Account vk = verifiable("kirov.education", "vk");
        ProcessInstance page = kirov.of(obliged("kirov.education"), vk);
        refused(page, "state1", "", "state1", "Отметьте, выполнено ли требование.");
        refused(page, "state1", "LATER", "state1", "Отметьте, выполнено ли требование.");
        refused(page, "settledOn1", "", "settledOn1", "Укажите день.");
        refused(page, "settledOn1", "2024-06-04", "settledOn1", "ещё не наступила");
        refused(page, "settledOn1", "2024-05-16", "settledOn1", "раньше, чем создана страница (17.05.2024)");
        refused(page, "proof1", "", "proof1", "Укажите, чем это подтверждается");
        refused(page, "proof1", "http:снимок", "proof1", "Адрес должен начинаться с https://");
        refused(page, "proof1", "п".repeat(501), "proof1", "не более 500 знаков");
        Map<String, Object> refusal = done(4);
        refusal.put("state2", "REFUSED");
        desk.isRefused(page, "kirov.education.executor", "fulfil-items", refusal, "reason2", "Напишите, почему.");
        Map<String, Object> inapplicable = done(4);
        inapplicable.put("state3", "NOT_APPLICABLE");
        inapplicable.keySet().removeAll(List.of("settledOn3", "proof3"));
        desk.isRefused(page, "kirov.education.executor", "fulfil-items", inapplicable, "reason3", "Напишите, почему.");
        assertThat(verifications.items(vk.id(), ACT))
                .as("nothing of a refused form is kept")
                .allSatisfy(item -> assertThat(item.state()).isEqualTo(ItemState.OPEN));
    }

    @Test
    @ForRuleOf("KIR-2.2")
    void longListIsAskedSixAtATime() {
        Account telegram = verifiable("kirov.hospital", "telegram");
        verifications.ask(
                telegram.id(),
                ACT,
                IntStream.rangeClosed(1, 7)
                        .mapToObj(number -> new AskedItem(
                                "content-" + number,
                                "KIR-2.2",
                                "Содержание " + number,
                                Modality.MANDATORY,
                                Optional.empty()))
                        .toList(),
                new Verifications.Step("test", "test"));
        ProcessInstance page = kirov.of(obliged("kirov.hospital"), telegram);
        assertThat(clausesOf(page)).containsExactly("KIR-2.2", "KIR-2.5");
        String executor = "kirov.hospital.executor";
        assertThat(desk.shown(page, executor, "fulfil-items", "itemCount")).isEqualTo("6");
        assertThat(desk.shown(page, executor, "fulfil-items", "moreCount")).isEqualTo("2");
        Map<String, Object> first = open(6);
        done(first, 6);
        desk.complete(page, executor, "fulfil-items", first);
        assertThat(desk.shown(page, executor, "fulfil-items", "itemCount")).isEqualTo("2");
        assertThat(desk.shown(page, executor, "fulfil-items", "item1")).startsWith("Содержание 7");
        kirov.fulfil(page, "kirov.hospital", 2);
        assertThat(page).as("the first page is not done").isWaitingAt("fulfil-items");
        assertThat(desk.shown(page, executor, "fulfil-items", "state6")).isEqualTo("DONE");
        kirov.fulfil(page, "kirov.hospital", 6);
        kirov.fulfil(page, "kirov.hospital", 2);
        assertThat(page).isWaitingAt("check-items");
        assertThat(desk.shown(page, "kirov.coordinator", "check-items", "readinessText"))
                .isEqualTo("100 % (8 из 8)");
    }

    @Test
    @ForRuleOf("KIR-2.5")
    void bodyWithoutAccountsHasNothingToVerifyYet() {
        at("2024-06-03T10:00", KIROV);
        database.sql(
                        "insert into body (id, jurisdiction, code, name, owner_kind) values (?, 'kirov', ?, 'Без страниц', 'EXECUTIVE_BODY')")
                .params("kirov.pageless", "pageless")
                .update();
        ProcessInstance body = acts.obliges(ACT, "KIR-2.5", "kirov.pageless", "verify-account", "2024-05-15");
        assertThat(body).isEnded().hasPassed("nothing-to-verify").hasNotPassed("verify-each-account");
        assertThat(cards.of(body.getId())).isEmpty();
    }

    @Test
    @ForRuleOf("KIR-2.3")
    void markLostLaterIsNoLongerShownAndIsVerifiedAnew() {
        Account ok = verified("kirov.education", "ok");
        inForceInKirov("2024-09-02T10:00");
        ProcessInstance page = desk.start(
                "kirov.education.responsible",
                "verify-account",
                Map.of("address", ok.address().normalized(), "lostNote", "Площадка сняла отметку."));

        assertThat(verifications.marks(ok.id())).isEmpty();
        assertThat(page).isWaitingAt("fulfil-items");
        assertThat(desk.shown(page, "kirov.education.executor", "fulfil-items", "lostNote"))
                .isEqualTo("Площадка сняла отметку.");
        assertThat(desk.shown(page, "kirov.education.executor", "fulfil-items", "proof1"))
                .isEqualTo("https://proof.example/1");
        assertThat(desk.shown(page, "kirov.education.executor", "fulfil-items", "state1"))
                .isEqualTo("OPEN");
        assertThat(cardsOf(page))
                .as("begun by the body itself: the administration's own term from today")
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.internalTerm()).isTrue();
                    assertThat(card.lastDay()).contains(LocalDate.of(2024, 9, 30));
                });
        kirov.fulfil(page, "kirov.education", 2);
        kirov.accept(page);
        assertThat(verifications.marks(ok.id())).containsExactly("Госорганизация");
    }

    @Test
    @ForRuleOf("SHP-2.3")
    void pageOfTheAdministrationIsKeptByAPersonIdentifiedThroughEsia() {
        at("2023-09-04T10:00", ZoneId.of("Europe/Moscow"));
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-02");
        Account page = pages.open(
                "shpakovsky.administration",
                OwnerKind.ADMINISTRATION,
                "vk",
                TestAccounts.handle(),
                LocalDate.of(2023, 8, 1));
        ProcessInstance verification = desk.start(
                "shpakovsky.coordinator",
                "verify-account",
                Map.of("address", page.address().normalized(), "lostNote", "Сменилось уполномоченное лицо."));
        assertThat(clausesOf(verification)).containsExactly("SHP-2.3");
        assertThat(cards.of(verification.getId()))
                .as("the act has named the person, and demands of the page what is still to be done")
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.modality()).isEqualTo(Modality.MANDATORY);
                    assertThat(card.lastDay())
                            .as("nobody can do anything before it is known whom the act names")
                            .isEmpty();
                });
        at("2023-09-11T10:00", ZoneId.of("Europe/Moscow"));
        assertThat(runtime.getVariable(verification.getId(), "modalityText")).isEqualTo("обязательно");
        assertThat(verification)
                .as("nobody is asked for access before it is known whom the act names")
                .isWaitingAt("person-known");
        designations.name(
                new NewDesignation(
                        "shpakovsky.administration",
                        PersonRole.AUTHORIZED,
                        "shpakovsky.communications.head",
                        "shpakovsky-1199-2023",
                        "SHP-2.3",
                        "1199",
                        LocalDate.of(2023, 8, 29),
                        LocalDate.of(2023, 9, 2),
                        Optional.of(LocalDate.of(2023, 8, 29))),
                "test");
        assertThat(verification).isWaitingAt("give-epgu-access");
        assertThat(cards.of(verification.getId())).singleElement().satisfies(card -> {
            assertThat(card.internalTerm()).isTrue();
            assertThat(card.lastDay()).as("20 working days from then").contains(LocalDate.of(2023, 10, 9));
        });
        assertThat(desk.shown(verification, "shpakovsky.administration.head", "give-epgu-access", "modalityText"))
                .isEqualTo("обязательно, внутренний срок");
        desk.open(
                desk.task(verification, "shpakovsky.administration.head", "give-epgu-access"),
                "shpakovsky.administration.head");
        assertThat(desk.shown(verification, "shpakovsky.administration.head", "give-epgu-access", "epguPersons"))
                .as("also one of another body")
                .contains("shpakovsky.communications.head");
        desk.complete(
                verification,
                "shpakovsky.administration.head",
                "give-epgu-access",
                Map.of("epguPerson", "shpakovsky.administration.executor", "epguAddedOn", "2023-09-04"));
        assertThat(desk.shown(verification, "shpakovsky.administration.executor", "fulfil-items", "item1"))
                .contains("подтверждённое в ЕСИА", "пункт 2.3");
    }

    @Test
    void coordinatorReportsALossAndNobodyReportsAPageNotHis() {
        Account ok = verified("kirov.health", "ok");
        inForceInKirov("2024-09-02T10:00");
        Map<String, Object> form = Map.of("address", ok.address().normalized(), "lostNote", "Отметки нет.");
        assertRefused(
                () -> desk.start("kirov.education.responsible", "verify-account", form),
                "address",
                "Действующей страницы с таким адресом у вас в реестре нет");
        assertRefused(() -> desk.start("tomsk.coordinator", "verify-account", form), "address", "у вас в реестре нет");
        assertRefused(
                () -> desk.start(
                        "kirov.coordinator",
                        "verify-account",
                        Map.of("address", "vk.com/nobody_here_1", "lostNote", "Нет")),
                "address",
                "у вас в реестре нет");
        assertRefused(
                () -> desk.start("kirov.coordinator", "verify-account", Map.of("lostNote", "Нет")),
                "address",
                "Укажите адрес страницы.");
        assertRefused(
                () -> desk.start("kirov.coordinator", "verify-account", Map.of("address", "vk.com/x")),
                "lostNote",
                "Напишите, что утрачено");
        ProcessInstance page = desk.start("kirov.coordinator", "verify-account", form);
        assertThat(page).isWaitingAt("fulfil-items");
        assertRefused(() -> desk.start("kirov.health.head", "verify-account", form), "address", "уже подтверждается");
        assertThat(desk.tasks(page, "kirov.education.executor", "fulfil-items")).isEmpty();
        assertThat(desk.tasks(page, "tomsk.coordinator", "fulfil-items")).isEmpty();
    }

    @Test
    void secondVerificationOfAnAccountWaitsForTheFirst() {
        Account ok = verifiable("kirov.digital", "ok");
        ProcessInstance first = kirov.of(obliged("kirov.digital"), ok);
        ProcessInstance second = runtime.startProcessInstanceByKey(
                "verify-account",
                ACT + "|" + ok.id(),
                Map.of(
                        "jurisdiction",
                        "kirov",
                        "actId",
                        ACT,
                        "bodyId",
                        "kirov.digital",
                        "accountId",
                        ok.id().toString()));
        assertThat(second).isWaitingAt("other-verification-ends");
        kirov.fulfil(first, "kirov.digital", 2);
        kirov.accept(first);
        engine.runDueJobs(first);
        assertThat(first).isEnded();
        assertThat(second).isEnded().hasPassed("verified-elsewhere");
    }

    @Test
    void accountThatWasClosedMeanwhileIsAskedOfNoMore() {
        Account ok = verifiable("kirov.government", "ok");
        ProcessInstance page = kirov.of(obliged("kirov.government"), ok);
        accounts.close(ok.id(), LocalDate.of(2024, 6, 3), ByOrder.closing(), "kirov.government.responsible", "test");
        desk.complete(page, "kirov.government.executor", "fulfil-items", open(2));

        assertThat(page)
                .isEnded()
                .hasPassed("drop-closed-account", "account-gone")
                .hasNotPassed("check-items");
        assertThat(cardsOf(page)).extracting(ControlCard::state).containsOnly(CardState.RELEASED);
        assertThat(verifications.pending(ok.id(), ACT)).isEmpty();
    }

    @Test
    @ForRuleOf({"KIR-2.3", "KIR-2.5"})
    void newAccountIsVerifiedFromItsCreationOnAndNobodyWaitsForIt() {
        inForceInKirov("2024-06-03T10:00");
        ProcessInstance page =
                desk.start("kirov.transport-company.responsible", "create-account", Map.of("reason", "Новая"));
        desk.complete(
                page,
                "kirov.transport-company.responsible",
                "choose-network",
                Map.of("network", "ok", "ownerClass", "STATE_OWNED_ORGANIZATION"));
        String handle = TestAccounts.handle();
        desk.complete(
                page,
                "kirov.transport-company.executor",
                "create-and-design",
                Map.of("address", "ok.ru/" + handle, "createdOn", "2024-06-03"));
        desk.complete(page, "kirov.transport-company.responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page).isEnded().hasPassed("start-verification");
        Account account = accounts.findByAddress(AccountAddress.parse("ok", "ok.ru/" + handle))
                .orElseThrow();
        ProcessInstance verification = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ACT + "|" + account.id())
                .singleResult();
        assertThat(verification).isWaitingAt("give-epgu-access");
        assertThat(clausesOf(verification)).containsExactly("KIR-2.3", "KIR-2.5");
    }

    @Test
    void internalTermIsRemindedOfAndEscalatedUnderTheCardsOfEveryClause() {
        at("2025-06-02T10:00", CHELYABINSK);
        Account vk = pages.open(
                "ozerny.information", OwnerKind.STRUCTURAL_UNIT, "vk", TestAccounts.handle(), LocalDate.of(2025, 5, 5));
        access.add("ozerny.information", "ozerny.information.executor", LocalDate.of(2025, 5, 6), "test");
        ProcessInstance page = kirov.of(
                acts.obliges("ozerny-9-2025", "OZA-3", "ozerny.information", "verify-account", "2025-06-01"), vk);
        assertThat(card(page, "OZA-3").lastDay()).contains(LocalDate.of(2025, 6, 16));
        assertThat(engine.nextFiring(page, "reminder-due"))
                .as("08:30, a working day before the target 11.06: 12 to 15 are off")
                .isEqualTo("2025-06-10T03:30:00Z");
        assertThat(engine.nextFiring(page, "term-expired")).isEqualTo("2025-06-17T03:30:00Z");

        engine.passTimeUntil(page, LocalDateTime.parse("2025-06-17T12:00").atZone(CHELYABINSK));
        assertThat(page).isWaitingAt("fulfil-items").hasPassed("remind", "reminded", "escalate", "escalated");
        assertThat(mail.ofReference(page.getId())).hasSize(3);
    }

    @Test
    void readinessIsNeverRoundedToWhatItIsNot() {
        assertThat(new Readiness(0, 0).percent()).isEqualTo(100);
        assertThat(new Readiness(0, 3).percent()).isZero();
        assertThat(new Readiness(1, 300).percent()).isEqualTo(1);
        assertThat(new Readiness(2, 3).percent()).isEqualTo(67);
        assertThat(new Readiness(299, 300).percent()).isEqualTo(99);
        assertThat(new Readiness(3, 3).percent()).isEqualTo(100);
    }

    private ProcessInstance obliged(String body) {
        at("2024-06-03T10:00", KIROV);
        return acts.obliges(ACT, "KIR-2.3", body, "verify-account", "2024-05-15");
    }

    private void inForceInKirov(String moment) {
        at("2024-06-03T10:00", KIROV);
        acts.inForce(ACT, "131", "2024-05-15", "2024-05-15");
        at(moment, KIROV);
    }

    private Account verified(String body, String network) {
        Account account = verifiable(body, network);
        ProcessInstance page = kirov.of(obliged(body), account);
        kirov.fulfil(page, body, network.equals("vk") ? 4 : 2);
        kirov.accept(page);
        return account;
    }

    private Account verifiable(String body, String network) {
        return kirov.accountWithAccess(body, network, OwnerKind.EXECUTIVE_BODY);
    }

    private void refused(ProcessInstance page, String key, String value, String field, String sentence) {
        Map<String, Object> form = done(4);
        form.put(key, value);
        desk.isRefused(page, "kirov.education.executor", "fulfil-items", form, field, sentence);
    }

    private static Map<String, Object> open(int items) {
        Map<String, Object> form = new HashMap<>();
        IntStream.rangeClosed(1, items).forEach(slot -> form.put("state" + slot, "OPEN"));
        return form;
    }

    private List<String> clausesOf(ProcessInstance page) {
        return cardsOf(page).stream().map(ControlCard::clauseId).sorted().toList();
    }

    private ControlCard card(ProcessInstance page, String clause) {
        return cardsOf(page).stream()
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private List<ControlCard> cardsOf(ProcessInstance page) {
        return cards.of(page.getId());
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
