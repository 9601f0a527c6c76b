package org.poryadok.account.enteraccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.account.enteraccounts.AccountEntry.State;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.TestAccounts;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.beans.factory.annotation.Autowired;

/** P21: pages that bodies had before enter the registry; one person proposes them, another confirms. */
@PoryadokTest
class EnterAccountsTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("enter-accounts");

    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String HEADING =
            "Код органа;Владелец;Площадка;Адрес страницы;Постоянный номер;День создания;Что подтверждено;Чем подтверждается\n";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Verifications verifications;

    @Autowired
    private EntryDesk lists;

    @Autowired
    private Entries entries;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void nobodyHasPages() {
        engine.discard("enter-accounts", "verify-account", "secure-account");
        pages.closeAllOf("tomsk", "kirov", "kuzbass");
    }

    @Test
    @ForRuleOf("TOM-1")
    void hospitalsPageIsInTheRegistryOnceTheCoordinatorHasConfirmedIt() {
        tomskIsInForce();
        ProcessInstance entry = start("tomsk.hospital.responsible", "one");
        assertThat(desk.shown(entry, "tomsk.hospital.responsible", "enter-page", "clauseCitation"))
                .isEqualTo("пункт 1");
        assertThat(desk.shown(entry, "tomsk.hospital.responsible", "enter-page", "networks"))
                .as("there was no MAX in 2023")
                .contains("vk")
                .doesNotContain("max");
        assertThat(desk.shown(entry, "tomsk.hospital.responsible", "enter-page", "ownerClasses"))
                .as("TOM-1 speaks of heads of executive bodies, not of institutions")
                .contains("Приречная районная больница")
                .doesNotContain("Главный врач", "Правительство");
        desk.complete(
                entry,
                "tomsk.hospital.responsible",
                "enter-page",
                page(
                        "tomsk.hospital",
                        "SUBORDINATE_ORGANIZATION",
                        "vk",
                        "m.vk.com/ea_hospital?from=menu",
                        "2019-04-01"));
        assertThat(accounts.ofBody("tomsk.hospital"))
                .as("nothing is in the registry before somebody else has looked at it")
                .isEmpty();
        assertThat(desk.tasks(entry, "tomsk.hospital.responsible", "confirm-entry"))
                .isEmpty();
        assertThat(desk.shown(entry, "tomsk.coordinator", "confirm-entry", "pageRows"))
                .contains("https://vk.com/ea_hospital", "01.04.2019", "Приказ от 01.04.2019 № 5");

        desk.isRefused(
                entry,
                "tomsk.coordinator",
                "confirm-entry",
                Map.of("entryConfirmation", "return"),
                "entryRemarks",
                "Напишите, что исправить.");
        desk.complete(
                entry,
                "tomsk.coordinator",
                "confirm-entry",
                Map.of("entryConfirmation", "return", "entryRemarks", "Укажите ссылку на сайт."));
        assertThat(desk.shown(entry, "tomsk.hospital.responsible", "enter-page", "entryRemarks"))
                .isEqualTo("Укажите ссылку на сайт.");
        Map<String, Object> mended =
                page("tomsk.hospital", "SUBORDINATE_ORGANIZATION", "vk", "https://vk.com/ea_hospital", "2019-04-01");
        mended.put("pageProof", "https://hospital.example/contacts");
        desk.complete(entry, "tomsk.hospital.responsible", "enter-page", mended);
        desk.complete(entry, "tomsk.coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));

        assertThat(entry)
                .isEnded()
                .hasPassed("register-pages", "begin-checks", "pages-in-force")
                .hasNotPassed("notify");
        Account entered = accounts.ofBody("tomsk.hospital").get(0);
        assertThat(entered.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(entered.ownerKind()).isEqualTo(OwnerKind.SUBORDINATE_ORGANIZATION);
        assertThat(entered.createdOn()).isEqualTo(LocalDate.of(2019, 4, 1));
        assertThat(accounts.history(entered.id())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AccountEvent.Kind.ENTERED);
            assertThat(event.kind().title()).isEqualTo("внесена как действующая");
            assertThat(event.proposedBy()).contains("tomsk.hospital.responsible");
            assertThat(event.recordedBy()).isEqualTo("tomsk.coordinator");
        });
        assertThat(cards.ofAct("tomsk-132r-2023"))
                .as("nobody had to have the page, so nobody is late with it")
                .noneMatch(card -> card.bodyId().equals("tomsk.hospital"));
    }

    @Test
    @ForRuleOf("TOM-4")
    void pageOfAMinistryIsSelfCheckedAsACreatedOne() {
        tomskIsInForce();
        ProcessInstance entry = start("tomsk.health.responsible", "one");
        desk.complete(
                entry,
                "tomsk.health.responsible",
                "enter-page",
                page("tomsk.health", "EXECUTIVE_BODY", "telegram", "t.me/ea_health", "2021-02-03"));
        desk.complete(entry, "tomsk.coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));

        ProcessInstance check = runtime.createProcessInstanceQuery()
                .processDefinitionKey("secure-account")
                .variableValueEquals("bodyId", "tomsk.health")
                .singleResult();
        assertThat(desk.shown(check, "tomsk.health.executor", "self-check", "occasion"))
                .isEqualTo("Страница внесена в реестр как действующая.");
    }

    @Test
    void whatIsWrongWithAPageIsSaidAtItsField() {
        tomskIsInForce();
        pages.open("tomsk.culture", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/ea_taken", LocalDate.of(2020, 1, 1));
        ProcessInstance entry = start("tomsk.health.responsible", "one");
        String responsible = "tomsk.health.responsible";

        desk.isRefused(
                entry,
                responsible,
                "enter-page",
                page("tomsk.health", "EXECUTIVE_BODY", "ok", "https://vk.com/ea_1", "2020-01-01"),
                "address",
                "выбрана площадка «Одноклассники»");
        desk.isRefused(
                entry,
                responsible,
                "enter-page",
                page("tomsk.health", "EXECUTIVE_BODY", "vk", "vk.com/ea_taken", "2020-01-01"),
                "address",
                "в реестре");
        desk.isRefusedAt(
                entry,
                responsible,
                "enter-page",
                page("tomsk.health", "EXECUTIVE_BODY", "vk", "vk.com/ea_taken", "2043-01-01"),
                "address",
                "createdOn");
        desk.isRefused(
                entry,
                responsible,
                "enter-page",
                page("tomsk.culture", "EXECUTIVE_BODY", "vk", "vk.com/ea_1", "2020-01-01"),
                "pageBody",
                "Выберите орган");
        desk.isRefused(
                entry,
                responsible,
                "enter-page",
                page("tomsk.health", "EXECUTIVE_BODY", "instagram", "instagram.com/ea_1", "2020-01-01"),
                "network",
                "Выберите площадку.");
        assertThat(entryOf(entry).state()).isEqualTo(State.OPEN);
    }

    @Test
    void municipalityIsToldThatTheRulesDoNotApplyToItsPages() {
        tomskIsInForce();
        assertRefused(
                () -> start("tomsk.kedrovy-bor.responsible", "one"),
                null,
                "Действующего акта, по которому Администрация Кедроборского района проводит эту процедуру, нет");
        assertThatThrownBy(() -> start("tomsk.hospital.executor", "one"))
                .as("whoever keeps a page day by day does not say whose it is")
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void nothingIsEnteredUnderAnActThatIsNotInForce() {
        engine.setClock(LocalDateTime.parse("2023-05-03T10:00").atZone(TOMSK));
        assertRefused(() -> start("tomsk.coordinator", "list"), null, "акт ещё не введён в действие");
    }

    @Test
    @ForRuleOf({"KIR-0", "KIR-I.2"})
    void everyFaultyLineOfAListIsNamedAndNothingOfItIsLost() {
        kirovIsInForce();
        pages.open("kirov.digital", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/ea_digital", LocalDate.of(2020, 1, 1));
        ProcessInstance entry = start("kirov.coordinator", "list");
        desk.isRefused(
                entry,
                "kirov.coordinator",
                "prepare-list",
                Map.of("entryDecision", "send"),
                "entryDecision",
                "Списка ещё нет");

        String list = HEADING
                + "health;;ВКонтакте;vk.com/ea_health;;05.03.2015;Сообщить о проблеме, мини-приложение;Приказ № 1\n"
                + "ministry;;ВКонтакте;vk.com/ea_2;;05.03.2015;;Приказ № 1\n"
                + "education;;Одноклассники;vk.com/ea_3;;05.03.2015;;Приказ № 1\n"
                + "education;;Instagram;instagram.com/ea_4;;05.03.2015;;Приказ № 1\n"
                + "education;;ВКонтакте;vk.com/ea_5;;31.02.2015;;Приказ № 1\n"
                + "education;;ВКонтакте;vk.com/ea_6;;05.03.2044;;Приказ № 1\n"
                + "digital;;ВКонтакте;m.vk.com/ea_digital;;05.03.2015;;Приказ № 1\n"
                + "college;;ВКонтакте;https://vk.com/ea_health;;05.03.2015;;Приказ № 1\n"
                + "hospital;;Одноклассники;ok.ru/ea_hospital;;05.03.2015;Высказать мнение;Приказ № 1\n"
                + "hospital;орган местного самоуправления;ВКонтакте;vk.com/ea_9;;05.03.2015;;Приказ № 1\n"
                + "hospital;;ВКонтакте;vk.com/ea_10;;05.03.2015;;\n"
                + "hospital;;ВКонтакте\n"
                + "hospital;;MAX;max.ru/ea_hospital;;05.03.2024;;Приказ № 1\n"
                + "government;;ВКонтакте;vk.com/ea_government;;05.03.2015;;Приказ № 1\n"
                + "transport-company;;Одноклассники;ok.ru/ea_transport;;2016-07-01;Госорганизация;Приказ № 1\n";
        EntryDesk.Seen checked = send(entry, "kirov.coordinator", list);

        assertThat(checked.faults())
                .extracting(ImportFault::line, ImportFault::sentence)
                .satisfiesExactly(
                        fault -> says(fault, 3, "Органа «ministry» на территории нет"),
                        fault -> says(fault, 4, "выбрана площадка «Одноклассники»"),
                        fault -> says(fault, 5, "Площадка «Instagram»", "запрещена"),
                        fault -> says(fault, 6, "такой даты нет: «31.02.2015»"),
                        fault -> says(fault, 7, "ещё не наступила"),
                        fault -> says(fault, 8, "в реестре"),
                        fault -> says(fault, 9, "уже есть в строке 2"),
                        fault -> says(fault, 10, "«Высказать мнение»", "такого требования к этой странице нет"),
                        fault -> says(fault, 11, "такую страницу не ведёт"),
                        fault -> says(fault, 12, "Не заполнен столбец «Чем подтверждается»"),
                        fault -> says(fault, 13, "В строке 3 значений, а столбцов 8"),
                        fault -> says(fault, 14, "Площадка «MAX» работает с"));
        assertThat(checked.pages()).extracting(EntryPage::line).containsExactly(2, 15, 16);
        assertThat(accounts.ofJurisdiction("kirov")).as("a dry run").hasSize(1);
        assertThat(lists.seen(checked.entry().id(), "kirov.coordinator", Set.of("kirov.coordinator"))
                        .orElseThrow()
                        .entry()
                        .list()
                        .orElseThrow()
                        .text())
                .as("whoever comes back finds what he has sent")
                .isEqualTo(list);
        desk.isRefused(
                entry,
                "kirov.coordinator",
                "prepare-list",
                Map.of("entryDecision", "send"),
                "entryDecision",
                "есть строки с ошибками");

        String sound = list.lines()
                .filter(line -> List.of("Код", "health", "government", "transport").stream()
                        .anyMatch(line::startsWith))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(send(entry, "kirov.coordinator", sound).faults()).isEmpty();
        assertThat(desk.shown(entry, "kirov.coordinator", "prepare-list", "entryLink"))
                .isEqualTo("/accounts/entry/" + checked.entry().id());
        desk.complete(entry, "kirov.coordinator", "prepare-list", Map.of("entryDecision", "send"));
        assertThatThrownBy(() -> send(entry, "kirov.coordinator", sound))
                .as("what others look at does not change under their eyes")
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("отправлен на подтверждение");

        desk.isRefused(
                entry,
                "kirov.coordinator",
                "confirm-entry",
                Map.of("entryConfirmation", "accept"),
                null,
                "предложили вы",
                "другое лицо");
        desk.complete(
                entry,
                "kirov.controller",
                "confirm-entry",
                Map.of("entryConfirmation", "return", "entryRemarks", "Проверьте адрес Правительства."));
        desk.complete(entry, "kirov.coordinator", "prepare-list", Map.of("entryDecision", "send"));
        assertThat(desk.shown(entry, "kirov.controller", "confirm-entry", "pagesText"))
                .isEqualTo("Страниц: 3, органов: 3. ВКонтакте: 2, Одноклассники: 1.");
        desk.complete(entry, "kirov.controller", "confirm-entry", Map.of("entryConfirmation", "accept"));

        assertThat(entry).isEnded();
        assertThat(accounts.ofJurisdiction("kirov"))
                .extracting(Account::bodyId, Account::ownerKind)
                .contains(
                        tuple("kirov.government", OwnerKind.GOVERNMENT),
                        tuple("kirov.health", OwnerKind.EXECUTIVE_BODY),
                        tuple("kirov.transport-company", OwnerKind.STATE_OWNED_ORGANIZATION));
        Account bus = accounts.ofBody("kirov.transport-company").get(0);
        assertThat(verifications.marks(bus.id()))
                .as("the mark that it has already is shown at once")
                .containsExactly("Госорганизация");
        assertThat(askedOf(accounts.ofBody("kirov.health").get(0)))
                .as("what is there already is not asked again")
                .containsExactlyInAnyOrder("express-opinion", "gospabliki");
        assertThat(entries.entry(checked.entry().id()).settledBy()).contains("kirov.controller");
    }

    @Test
    void bodySendsAListOfItsOwnPagesAlone() {
        kirovIsInForce();
        ProcessInstance entry = start("kirov.health.responsible", "list");
        EntryDesk.Seen checked = send(
                entry,
                "kirov.health.responsible",
                HEADING
                        + "health;;ВКонтакте;vk.com/ea_own;;05.03.2015;;Приказ № 1\n"
                        + "hospital;;ВКонтакте;vk.com/ea_foreign;;05.03.2015;;Приказ № 1\n");
        assertThat(checked.faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.sentence()).contains("вносить можно страницы только своего органа"));
        UUID id = checked.entry().id();
        assertThat(lists.seen(id, "kirov.education.responsible", Set.of("kirov.education.responsible")))
                .as("another body's list is nobody's business")
                .isEmpty();
        assertThatThrownBy(() -> lists.check(id, "kirov.education.responsible", file("x")))
                .isInstanceOf(EntryException.class);

        desk.complete(entry, "kirov.health.responsible", "prepare-list", Map.of("entryDecision", "withdraw"));
        assertThat(entry).isEnded().hasPassed("entry-withdrawn");
        assertThat(entries.entry(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(accounts.ofBody("kirov.health")).isEmpty();
    }

    @Test
    void pageThatSomebodyHasRegisteredMeanwhileStopsTheConfirmation() {
        kirovIsInForce();
        ProcessInstance entry = start("kirov.health.responsible", "list");
        send(entry, "kirov.health.responsible", HEADING + "health;;ВКонтакте;vk.com/ea_race;;05.03.2015;;Приказ № 1\n");
        desk.complete(entry, "kirov.health.responsible", "prepare-list", Map.of("entryDecision", "send"));
        pages.open("kirov.digital", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/ea_race", LocalDate.of(2020, 1, 1));

        desk.isRefused(
                entry,
                "kirov.coordinator",
                "confirm-entry",
                Map.of("entryConfirmation", "accept"),
                "entryConfirmation",
                "строка 2",
                "в реестре",
                "Верните список с замечаниями.");
    }

    @Test
    void listsOfOfficeSoftwareAreReadAsTheyAre() {
        kirovIsInForce();
        ProcessInstance entry = start("kirov.coordinator", "list");
        String windows =
                HEADING + "\"health\";\"\";\"ВКонтакте\";\"vk.com/ea_win\";\"\";\"5.3.2015\";\"\";\"Приказ № 1\"\r\n";
        UUID id = entryOf(entry).id();
        assertThat(lists.check(
                                id,
                                "kirov.coordinator",
                                new ImportFile("страницы.csv", windows.getBytes(Charset.forName("windows-1251"))))
                        .faults())
                .isEmpty();
        String pasted = (HEADING + "Министерство образования Кировской области;;вк;vk.com/ea_tab;;2015-03-05;;Приказ\n")
                .replace(';', '\t')
                .replace("вк", "VK");
        assertThat(send(entry, "kirov.coordinator", pasted).pages())
                .extracting(EntryPage::bodyId)
                .containsExactly("kirov.education");
        assertThatThrownBy(() ->
                        lists.check(id, "kirov.coordinator", new ImportFile("a.xlsx", new byte[] {'P', 'K', 3, 4, 20})))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("книга Excel");
    }

    @Test
    @ForRuleOf({"KUZ-2c", "KUZ-3c"})
    void onlyAPageThatWasCreatedUnderTheActIsToBeToldOf() {
        engine.setClock(LocalDateTime.parse("2020-02-14T10:00").atZone(KEMEROVO));
        acts.enact("kuzbass-66-2020", "66", "2020-02-14", null, "2020-02-14");
        engine.setClock(LocalDateTime.parse("2020-03-02T10:00").atZone(KEMEROVO));
        ProcessInstance entry = start("kuzbass.health.responsible", "list");
        send(
                entry,
                "kuzbass.health.responsible",
                HEADING
                        + "health;;ВКонтакте;vk.com/ea_before;;05.03.2015;;Приказ № 1\n"
                        + "health;;Одноклассники;ok.ru/ea_after;;27.02.2020;;Приказ № 2\n");
        desk.complete(entry, "kuzbass.health.responsible", "prepare-list", Map.of("entryDecision", "send"));
        desk.complete(entry, "kuzbass.coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));

        assertThat(entry).isWaitingAt("notify");
        ProcessInstance notice = engine.running(entry, "notify-coordinator");
        assertThat(desk.shown(entry, "kuzbass.health.responsible", "send-notice", "accountText"))
                .contains("https://ok.ru/ea_after", "создана 27.02.2020");
        assertThat(cards.of(notice.getId()))
                .singleElement()
                .extracting(ControlCard::lastDay)
                .as("ten days from the creation, not from the entry")
                .isEqualTo(Optional.of(LocalDate.of(2020, 3, 10)));
        desk.complete(
                entry,
                "kuzbass.health.responsible",
                "send-notice",
                Map.of("outgoingNumber", "02-9", "sentOn", "2020-03-02"));
        desk.complete(entry, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        assertThat(entry).isEnded().hasPassed("notice-settled", "pages-in-force");
    }

    @Test
    void enteredPageIsToldByTheFurtherActUnderWhichItWasCreated() {
        tomskIsInForce();
        engine.setClock(LocalDateTime.parse("2023-07-03T10:00").atZone(TOMSK));
        acts.inForce("tomsk-notice", "190-р", "2023-06-30", "2023-07-03");
        engine.setClock(LocalDateTime.parse("2023-07-12T10:00").atZone(TOMSK));
        ProcessInstance entry = start("tomsk.hospital.responsible", "list");
        assertThat(entryOf(entry).actId()).isEqualTo("tomsk-132r-2023");
        send(
                entry,
                "tomsk.hospital.responsible",
                HEADING
                        + "hospital;;ВКонтакте;vk.com/ea_under_one;;30.06.2023;;Приказ № 1\n"
                        + "hospital;;ВКонтакте;vk.com/ea_under_both;;11.07.2023;;Приказ № 2\n");
        desk.complete(entry, "tomsk.hospital.responsible", "prepare-list", Map.of("entryDecision", "send"));
        desk.complete(entry, "tomsk.coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));

        ProcessInstance notice = engine.running(entry, "notify-coordinator");
        assertThat(desk.shown(entry, "tomsk.hospital.responsible", "send-notice", "accountText"))
                .contains("https://vk.com/ea_under_both");
        assertThat(cards.of(notice.getId())).singleElement().satisfies(card -> {
            assertThat(card.actId()).isEqualTo("tomsk-notice");
            assertThat(card.lastDay()).contains(LocalDate.of(2023, 7, 13));
        });
    }

    private List<String> askedOf(Account account) {
        return verifications.pending(account.id(), "kirov-131-2024").stream()
                .map(item -> item.id())
                .toList();
    }

    /** What «Вернуть» in Tasklist does. */
    private static void says(Tuple fault, int line, String... words) {
        assertThat(fault.toList().get(0)).isEqualTo(line);
        assertThat((String) fault.toList().get(1)).contains(words);
    }

    private EntryDesk.Seen send(ProcessInstance entry, String user, String text) {
        return lists.check(entryOf(entry).id(), user, file(text));
    }

    private AccountEntry entryOf(ProcessInstance instance) {
        return entries.entry(UUID.fromString((String) runtime.getVariable(instance.getId(), "entryId")));
    }

    private static ImportFile file(String text) {
        return new ImportFile("страницы.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ProcessInstance start(String user, String mode) {
        return desk.start(user, "enter-accounts", Map.of("entryMode", mode));
    }

    private static Map<String, Object> page(
            String body, String owner, String network, String address, String createdOn) {
        return new HashMap<>(Map.of(
                "entryDecision",
                "send",
                "pageBody",
                body,
                "ownerClass",
                owner,
                "network",
                network,
                "address",
                address,
                "createdOn",
                createdOn,
                "pageProof",
                "Приказ от 01.04.2019 № 5"));
    }

    private void tomskIsInForce() {
        engine.setClock(LocalDateTime.parse("2023-05-15T10:00").atZone(TOMSK));
        if (register.requisites("tomsk-132r-2023").isEmpty()) {
            acts.enact("tomsk-132r-2023", "132-р", "2023-05-04", null, null);
        }
    }

    private void kirovIsInForce() {
        engine.setClock(LocalDateTime.parse("2024-05-20T10:00").atZone(KIROV));
        if (register.requisites("kirov-131-2024").isEmpty()) {
            acts.enact("kirov-131-2024", "131", "2024-05-15", null, "2024-05-15");
        }
    }
}
