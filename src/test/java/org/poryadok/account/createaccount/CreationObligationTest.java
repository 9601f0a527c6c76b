package org.poryadok.account.createaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewExemption;
import org.poryadok.registry.TestAccounts;
import org.poryadok.reporting.reportexecution.PastCards;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An obligation to create pages is a set of results: owner by network, and it is fulfilled when none of them is missing. */
@PoryadokTest
class CreationObligationTest {

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";
    private static final String LIBRARY = "shpakovsky.library";
    private static final String CLAUSE = "SHP-3.2.1.1";
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 4);

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
    private Exemptions exemptions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PageNotices notices;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardProgresses progresses;

    @Autowired
    private PastCards past;

    @Autowired
    private CardOverview overview;

    @Autowired
    private List<MorningNews> news;

    @Autowired
    private List<MorningCheck> checks;

    @Autowired
    private MailJournal mail;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobodyHasAPage() {
        engine.discard("create-account", "notify-coordinator", "appoint-officials");
        pages.forgetAllOf("shpakovsky", "kuzbass", "spb", "tomsk", "ozerny");
    }

    /** Nobody is authorised in the library yet: the page is created, and the coordinator knows before the day is over. */
    @Test
    void pageForWhichNobodyAnswersIsAFaultOfTheSameDayAndItsPersonIsAskedFor() {
        at("2023-09-04T12:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
        ProcessInstance obligation = acts.obliges(SHPAKOVSKY, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        designs(obligation, LIBRARY, "vk", "vk.com/pt_shp_unanswered", "2023-09-04");
        String officer = LIBRARY + ".responsible";
        desk.open(obligation, officer, "accept-account");
        assertThat(desk.shown(obligation, officer, "accept-account", "missingPersonText"))
                .isEqualTo("уполномоченное лицо");
        desk.isRefused(
                obligation,
                officer,
                "accept-account",
                Map.of("decision", "accept", "answeringPersonId", "shpakovsky.school.head"),
                "answeringPersonId",
                "вашего органа");
        desk.complete(
                obligation,
                officer,
                "accept-account",
                Map.of("decision", "accept", "answeringPersonId", LIBRARY + ".specialist"));

        assertThat(mail.find("unattended:" + LIBRARY + ":2023-09-04:shpakovsky.coordinator"))
                .hasValueSatisfying(
                        letter -> assertThat(letter.letter().subject()).startsWith("Страница без лица"));
        ProcessInstance appointment = runtime.createProcessInstanceQuery()
                .processDefinitionKey("appoint-officials")
                .variableValueEquals("bodyId", LIBRARY)
                .singleResult();
        assertThat(desk.shown(appointment, LIBRARY + ".head", "propose-person", "personId"))
                .as("the head decides on whom the officer has named")
                .isEqualTo(LIBRARY + ".specialist");
        assertThat(desk.shown(appointment, LIBRARY + ".head", "propose-person", "personRole"))
                .isEqualTo("AUTHORIZED");
    }

    @Test
    @ForRuleOf("SPB-5.1")
    void whereTheActNamesNoNumberOnePageOfTheGovernmentIsEnoughAndTheTaskSaysThatThisIsOurReading() {
        at("2020-07-06T12:00");
        String body = "spb.governor-administration";
        ProcessInstance obligation = acts.obliges("spb-draft-2020", "SPB-5.1", body, "create-account", "2020-07-06");
        assertThat(desk.shown(obligation, body + ".responsible", "choose-network", "progressText"))
                .isEqualTo("По этому пункту создано 0 из 1: нет страницы.");
        assertThat(desk.shown(obligation, body + ".responsible", "choose-network", "readingText"))
                .isEqualTo("Числа страниц акт не называет. Так он прочитан (настройка): достаточно одной страницы на "
                        + "любой площадке акта.");
        assertThat(card(obligation).lastDay()).contains(LocalDate.of(2020, 10, 1));

        chooses(obligation, body, "GOVERNMENT", "vk");
        designs(obligation, body, "vk", "vk.com/pt_spb_government", "2020-07-06");
        accepts(obligation, body);

        assertThat(obligation).isEnded();
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.FULFILLED);
        assertThat(account("vk", "vk.com/pt_spb_government").ownerKind()).isEqualTo(OwnerKind.GOVERNMENT);
    }

    @ParameterizedTest
    @ForRuleOf({"SPB-6.1", "TOM-2.1"})
    @CsvSource({
        "spb-draft-2020, SPB-6.1, spb.health, HEAD, EXECUTIVE_BODY, Комитет по здравоохранению, 2020-07-06",
        "tomsk-132r-2023, TOM-2.1, tomsk.information-policy, GOVERNOR, ADMINISTRATION, Администрация Томской области, 2023-05-15"
    })
    void pageOfTheHeadDoesNotFulfilWhatIsOwedForTheOtherOwner(
            String act, String clause, String body, OwnerKind first, OwnerKind other, String name, String day) {
        at(day + "T12:00");
        ProcessInstance obligation = acts.obliges(act, clause, body, "create-account", day);
        assertThat(desk.tasks(obligation, body + ".responsible", "choose-network"))
                .as("a task for each owner")
                .hasSize(2);

        chooses(obligation, body, first.name(), "vk");
        designs(obligation, body, "vk", "vk.com/pt_of_the_head", day);
        accepts(obligation, body);

        assertThat(obligation).isNotEnded();
        assertThat(card(obligation).state()).isEqualTo(CardState.OPEN);
        assertThat(progress(obligation))
                .isEqualTo("создано 1 из 2: нет страницы владельца «" + name
                        + "» (настройка: достаточно одной страницы на любой площадке акта у каждого владельца)");
        chooses(obligation, body, other.name(), "ok");
        designs(obligation, body, "ok", "ok.ru/pt_of_the_other", day);
        accepts(obligation, body);
        assertThat(obligation).isEnded();
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.FULFILLED);
        assertThat(account("vk", "vk.com/pt_of_the_head").ownerKind()).isEqualTo(first);
        assertThat(account("ok", "ok.ru/pt_of_the_other").ownerKind()).isEqualTo(other);
    }

    @ParameterizedTest
    @ForRuleOf({"SPB-6.1", "TOM-2.1"})
    @CsvSource({
        "spb-draft-2020, SPB-6.1, spb.health, HEAD, EXECUTIVE_BODY, 2020-07-06, "
                + "Председатель комитета по здравоохранению, ' (Председатель комитета по здравоохранению)', "
                + "Комитет по здравоохранению, ''",
        "tomsk-132r-2023, TOM-2.1, tomsk.information-policy, GOVERNOR, ADMINISTRATION, 2023-05-15, "
                + "Губернатор Томской области, ' (Губернатор Томской области)', "
                + "Администрация Томской области, ' (Администрация Томской области)'"
    })
    void pagesOfTwoOwnersInOneNetworkAreToldApartByWhoeverCreatesAndAcceptsThem(
            String act,
            String clause,
            String body,
            OwnerKind one,
            OwnerKind other,
            String day,
            String oneName,
            String ofOne,
            String otherName,
            String ofOther) {
        at(day + "T12:00");
        ProcessInstance obligation = acts.obliges(act, clause, body, "create-account", day);
        chooses(obligation, body, one.name(), "vk");
        chooses(obligation, body, other.name(), "vk");
        String executor = body + ".executor";
        assertThat(shownOf(obligation, executor, "create-and-design"))
                .containsExactlyInAnyOrder(
                        "Создать и оформить страницу: ВКонтакте" + ofOne + " | " + oneName,
                        "Создать и оформить страницу: ВКонтакте" + ofOther + " | " + otherName);

        create(taskOf(obligation, executor, "create-and-design", one.name()), executor, "vk.com/pt_one", day);
        create(taskOf(obligation, executor, "create-and-design", other.name()), executor, "vk.com/pt_other", day);
        assertThat(shownOf(obligation, body + ".responsible", "accept-account"))
                .containsExactlyInAnyOrder(
                        "Принять страницу: ВКонтакте, vk.com/pt_one" + ofOne + " | " + oneName,
                        "Принять страницу: ВКонтакте, vk.com/pt_other" + ofOther + " | " + otherName);
    }

    @Test
    @ForRuleOf(CLAUSE)
    void pageInOneMandatoryNetworkLeavesTheObligationOpenAndTheDayOfTheOtherCounts() {
        ProcessInstance obligation = libraryIsObliged();
        assertThat(desk.tasks(obligation, LIBRARY + ".responsible", "choose-network"))
                .as("there is nothing to choose")
                .isEmpty();

        designs(obligation, LIBRARY, "vk", "vk.com/pt_library", "2023-09-04");
        accepts(obligation, LIBRARY);

        assertThat(card(obligation).state()).isEqualTo(CardState.OPEN);
        assertThat(progress(obligation)).isEqualTo("создано 1 из 2: нет «Одноклассники»");
        assertThat(overview.line(card(obligation).id()).orElseThrow().progress())
                .as("in the supervisor's list")
                .contains("создано 1 из 2: нет «Одноклассники»");
        assertThat(opened(obligation, LIBRARY + ".executor", "create-and-design", "progressText"))
                .isEqualTo("По этому пункту создано 1 из 2: нет «Одноклассники».");
        assertThat(notices.of("vk.com/pt_library"))
                .as("told of before the other page is there")
                .isWaitingAt("send-notice");
        engine.passTimeUntil(obligation, LocalDateTime.parse("2023-09-25T10:00").atZone(STAVROPOL));
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.OVERDUE);
        assertThat(mail.ofReference(obligation.getId()))
                .filteredOn(letter -> letter.letter().subject().startsWith("Просрочено"))
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.letter().text()).contains("О чём: создано 1 из 2: нет «Одноклассники»"));

        at("2023-09-27T10:00");
        designs(obligation, LIBRARY, "ok", "ok.ru/pt_library", "2023-09-26");
        accepts(obligation, LIBRARY);

        assertThat(obligation).isEnded();
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(fulfilledOn(obligation)).isEqualTo(LocalDate.of(2023, 9, 26));
        LocalDate before = LocalDate.of(2023, 9, 25);
        assertThat(progresses.of(past.atEndOf(before, List.of(card(obligation))), Optional.of(before)))
                .as("of a period that ended before the other page was there")
                .hasEntrySatisfying(
                        card(obligation).id(),
                        then -> assertThat(then.text()).isEqualTo("создано 1 из 2: нет «Одноклассники»"));
    }

    @Test
    void twoPagesAreWorkedOnAtTheSameTimeAndOnlyOneIsReturned() {
        ProcessInstance obligation = libraryIsObliged();
        designs(obligation, LIBRARY, "vk", "vk.com/pt_library_both", "2023-09-04");
        designs(obligation, LIBRARY, "ok", "ok.ru/pt_library_both", "2023-09-04");

        desk.complete(
                taskOf(obligation, LIBRARY + ".responsible", "accept-account", "ok"),
                LIBRARY + ".responsible",
                Map.of("decision", "return", "remarks", "Нет обложки."));
        engine.runDueJobs(obligation);

        assertThat(progress(obligation))
                .isEqualTo("создано 0 из 2: нет «Одноклассники»; «ВКонтакте» — страница оформлена, ждёт приёмки");
        assertThat(desk.shown(obligation, LIBRARY + ".executor", "create-and-design", "remarks"))
                .isEqualTo("Нет обложки.");
        assertThat(desk.shown(obligation, LIBRARY + ".executor", "create-and-design", "address"))
                .isEqualTo("ok.ru/pt_library_both");
        accepts(obligation, LIBRARY);
        assertThat(account("vk", "vk.com/pt_library_both").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(progress(obligation)).isEqualTo("создано 1 из 2: нет «Одноклассники»");
    }

    @Test
    void pageThatComesIntoTheRegistryByAnotherDoorTakesItsTaskAway() {
        ProcessInstance obligation = libraryIsObliged();

        opens("ok", "ok.ru/pt_library_other", LocalDate.of(2022, 3, 1));

        assertThat(desk.shown(obligation, LIBRARY + ".executor", "create-and-design", "network"))
                .as("of the only task that is left")
                .isEqualTo("vk");
        opens("vk", "vk.com/pt_library_other", LocalDate.of(2022, 3, 2));
        assertThat(obligation).isEnded();
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.FULFILLED);
    }

    @Test
    void pageOfTheHeadIsNoneOfTheOrganisation() {
        ProcessInstance obligation = libraryIsObliged();

        pages.open(LIBRARY, OwnerKind.HEAD, "ok", "ok.ru/pt_library_head", LocalDate.of(2022, 3, 1));

        assertThat(desk.tasks(obligation, LIBRARY + ".executor", "create-and-design"))
                .hasSize(2);
    }

    @Test
    void bodyThatHasItsPagesAlreadyHasFulfilledTheObligationOnTheFirstDayOfTheAct() {
        actIsInForce();
        opens("ok", "ok.ru/pt_library_old", LocalDate.of(2022, 3, 1));
        opens("vk", "vk.com/pt_library_old", LocalDate.of(2022, 3, 2));

        ProcessInstance obligation = libraryIsObliged();

        assertThat(obligation).isEnded().hasNotPassed("page-wanted");
        assertThat(fulfilledOn(obligation)).isEqualTo(LocalDate.of(2023, 9, 1));
    }

    @Test
    @ForRuleOf(CLAUSE)
    void pageThatIsClosedAfterTheObligationWasFulfilledIsMissingAgainAndTheCoordinatorIsTold() {
        ProcessInstance obligation = libraryIsObliged();
        Account vk = opens("vk", "vk.com/pt_library_kept", TODAY);
        opens("ok", "ok.ru/pt_library_kept", TODAY);
        assertThat(obligation).isEnded();
        assertThat(toldInTheMorning()).isEmpty();

        at("2023-12-01T10:00");
        pages.close(vk, ClosingGround.OTHER, LocalDate.of(2023, 11, 30));

        ProcessInstance again = creations().get(0);
        assertThat(desk.shown(again, LIBRARY + ".executor", "create-and-design", "network"))
                .isEqualTo("vk");
        assertThat(desk.shown(again, LIBRARY + ".executor", "create-and-design", "reason"))
                .contains(
                        "https://vk.com/pt_library_kept", "закрыта 30.11.2023", "срока для новой акт не устанавливает");
        assertThat(card(again).lastDay()).as("twenty working days from today").contains(LocalDate.of(2023, 12, 29));
        assertThat(card(again).internalTerm()).isTrue();
        assertThat(cards.status(card(obligation)))
                .as("what was fulfilled stays fulfilled")
                .isEqualTo(CardStatus.FULFILLED);
        assertThat(toldInTheMorning())
                .containsExactly(
                        "Муниципальное казённое учреждение культуры «Межпоселенческая библиотека»: создано 1 из 2: нет «ВКонтакте» (закрыта 30.11.2023); пункт "
                                + "3.2.1.1, последний день 29.12.2023 (внутренний срок).");

        designs(again, LIBRARY, "vk", "vk.com/pt_library_again", "2023-12-01");
        accepts(again, LIBRARY);
        assertThat(again).isEnded();
        assertThat(toldInTheMorning()).isEmpty();
    }

    @Test
    @ForRuleOf(CLAUSE)
    void pageThatIsClosedWithinTheTermOfTheActIsOwedByItsLastDay() {
        ProcessInstance obligation = libraryIsObliged();
        Account vk = opens("vk", "vk.com/pt_library_brief", TODAY);
        opens("ok", "ok.ru/pt_library_brief", TODAY);
        LocalDate lastDay = card(obligation).lastDay().orElseThrow();
        at("2023-09-06T10:00");

        pages.close(vk, ClosingGround.OTHER, LocalDate.of(2023, 9, 6));

        ProcessInstance again = creations().get(0);
        assertThat(card(again).lastDay()).contains(lastDay);
        assertThat(card(again).internalTerm()).isFalse();
        assertThat(desk.shown(again, LIBRARY + ".executor", "create-and-design", "reason"))
                .endsWith("её снова недостаёт; срок, который установил акт, ещё идёт.");
    }

    @Test
    @ForRuleOf(CLAUSE)
    void secondPageThatIsClosedIsAskedForBesideTheFirstAndNotAfterIt() {
        ProcessInstance obligation = libraryIsObliged();
        Account vk = opens("vk", "vk.com/pt_library_first", TODAY);
        Account ok = opens("ok", "ok.ru/pt_library_second", TODAY);
        assertThat(obligation).isEnded();

        at("2023-12-01T10:00");
        pages.close(vk, ClosingGround.OTHER, LocalDate.of(2023, 11, 30));
        pages.close(ok, ClosingGround.OTHER, LocalDate.of(2023, 12, 1));

        ProcessInstance again = creations().get(0);
        assertThat(creations()).hasSize(1);
        assertThat(desk.tasks(again, LIBRARY + ".executor", "create-and-design"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(tasks.getVariable(task.getId(), "reason"))
                        .asString()
                        .contains(
                                "https://vk.com/pt_library_first) закрыта 30.11.2023",
                                "https://ok.ru/pt_library_second) закрыта 01.12.2023",
                                "поэтому их снова недостаёт"));
        assertThat(progress(again)).startsWith("создано 0 из 2");
        designs(again, LIBRARY, "ok", "ok.ru/pt_library_again", "2023-12-01");
        accepts(again, LIBRARY);
        assertThat(again).isNotEnded();
        designs(again, LIBRARY, "vk", "vk.com/pt_library_anew", "2023-12-01");
        accepts(again, LIBRARY);
        assertThat(again).isEnded();
    }

    /** Whoever heads a body cannot end its obligation by ticking a ground: it goes when nobody works there any more. */
    @Test
    @ForRuleOf(CLAUSE)
    void pageThatIsClosedBecauseTheBodyGoesIsMissingAgainUntilTheBodyIsGone() {
        libraryIsObliged();
        Account vk = opens("vk", "vk.com/pt_library_gone", TODAY);
        opens("ok", "ok.ru/pt_library_gone", TODAY);

        pages.close(vk, ClosingGround.REORGANISATION, TODAY);

        ProcessInstance again = creations().get(0);
        assertThat(progress(again)).isEqualTo("создано 1 из 2: нет «ВКонтакте» (закрыта 04.09.2023)");
        List<String> staff = staff();
        try {
            staff.forEach(person -> works(person, false));
            checks.forEach(check -> check.check("shpakovsky"));
        } finally {
            staff.forEach(person -> works(person, true));
        }
        assertThat(again).isEnded().hasPassed("page-given-up");
        assertThat(cards.history(card(again).id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .hasValueSatisfying(note -> assertThat(note).contains("реорганизация или упразднение органа")));
    }

    @Test
    void pageThatIsReplacedByOneInItsNetworkIsNotMissingAgain() {
        libraryIsObliged();
        Account vk = opens("vk", "vk.com/pt_library_replaced", TODAY);
        opens("ok", "ok.ru/pt_library_replaced", TODAY);
        Account other = opens("vk", "vk.com/pt_library_new", TODAY);

        pages.replace(vk, other, TODAY);

        assertThat(creations()).isEmpty();
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void obligationThatSpeaksOfCreatingAloneDoesNotReviveWhenThePageIsClosed() {
        at("2020-02-17T10:00");
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance obligation =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        Account page = pages.open(
                "kuzbass.health", OwnerKind.SECTORAL_BODY, "vk", "vk.com/pt_only_created", LocalDate.of(2020, 2, 17));
        assertThat(obligation).isEnded();

        pages.close(page, ClosingGround.OTHER, LocalDate.of(2020, 2, 17));

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("create-account")
                        .count())
                .isZero();
    }

    @Test
    @ForRuleOf("SHP-4")
    void exemptionFromOneNetworkLeavesTheOtherAndClosesTheObligationOnTheLaterDayOfBoth() {
        ProcessInstance obligation = libraryIsObliged();
        designs(obligation, LIBRARY, "vk", "vk.com/pt_library_partly", "2023-09-04");
        accepts(obligation, LIBRARY);
        at("2023-09-20T10:00");

        exempt("ok");

        assertThat(obligation).isEnded().hasPassed("page-given-up");
        assertThat(cards.status(card(obligation))).isEqualTo(CardStatus.FULFILLED);
        assertThat(fulfilledOn(obligation)).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(cards.history(card(obligation).id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .contains("«Одноклассники»: освобождён на основании письма от 04.09.2023 № 8 (Нет штата)."));
    }

    @Test
    void exemptionBeforeThePageLeavesOnlyThatPageToBeCreated() {
        ProcessInstance obligation = libraryIsObliged();

        exempt("ok");

        assertThat(desk.shown(obligation, LIBRARY + ".executor", "create-and-design", "network"))
                .isEqualTo("vk");
        assertThat(progress(obligation)).isEqualTo("создано 0 из 2: нет «ВКонтакте»; «Одноклассники» — освобождён");
        designs(obligation, LIBRARY, "vk", "vk.com/pt_library_only", "2023-09-04");
        accepts(obligation, LIBRARY);
        assertThat(obligation).isEnded();
        assertThat(card(obligation).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    void networkThatIsProhibitedSinceIsNotMissedFromThatDayOnAndTheMorningSettlesIt() {
        at("2025-02-03T10:00");
        acts.inForce("ozerny-9-2025", "9", "2025-01-09", "2025-01-10");
        ProcessInstance obligation =
                acts.obliges("ozerny-9-2025", "OZA-6", "ozerny.school", "create-account", "2025-01-10");
        pages.open(
                "ozerny.school",
                OwnerKind.SUBORDINATE_ORGANIZATION,
                "rutube",
                "https://rutube.ru/u/pt_school/",
                LocalDate.of(2025, 2, 3));
        assertThat(progress(obligation)).startsWith("создано 1 из 2: нет «Телеграм» (настройка: ");

        at("2025-03-05T09:15");
        checks.forEach(check -> check.check("ozerny"));

        assertThat(obligation).isEnded().hasPassed("page-given-up");
        assertThat(fulfilledOn(obligation)).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(cards.history(card(obligation).id()))
                .last()
                .satisfies(event -> assertThat(event.note()).contains("«Телеграм»: площадка запрещена с 03.03.2025."));
    }

    private ProcessInstance libraryIsObliged() {
        actIsInForce();
        return acts.obliges(SHPAKOVSKY, CLAUSE, LIBRARY, "create-account", "2023-09-01");
    }

    private void actIsInForce() {
        at("2023-09-04T10:00");
        acts.inForce(SHPAKOVSKY, "1199", "2023-08-29", "2023-09-01");
    }

    private Account opens(String network, String address, LocalDate createdOn) {
        return pages.open(LIBRARY, OwnerKind.SUBORDINATE_ORGANIZATION, network, address, createdOn);
    }

    private List<String> staff() {
        return database.sql("select user_id from official where body_id = ? and active")
                .param(LIBRARY)
                .query(String.class)
                .list();
    }

    private void works(String person, boolean works) {
        database.sql("update official set active = ? where user_id = ?")
                .params(works, person)
                .update();
    }

    private void exempt(String network) {
        exemptions.agree(new NewExemption(
                "shpakovsky",
                SHPAKOVSKY,
                "SHP-4",
                CLAUSE,
                LIBRARY,
                List.of(network),
                "Читальный зал",
                "поддерживает",
                "Нет штата",
                "8",
                TODAY,
                Optional.empty(),
                "shpakovsky.supervising-body",
                "test"));
    }

    private List<ProcessInstance> creations() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(SHPAKOVSKY + "|" + CLAUSE + "|" + LIBRARY)
                .list();
    }

    private List<String> toldInTheMorning() {
        return news.stream()
                .filter(one -> one.title().equals("Страницы, которых снова недостаёт"))
                .flatMap(one -> one.sentences("shpakovsky").stream())
                .toList();
    }

    /** What a form says when it is opened now, however long its task has waited. */
    private String opened(ProcessInstance obligation, String user, String key, String variable) {
        Task task = desk.task(obligation, user, key);
        return desk.as(
                user,
                () -> String.valueOf(forms.getTaskFormVariables(task.getId(), List.of(variable), true)
                        .get(variable)));
    }

    private void chooses(ProcessInstance obligation, String body, String owner, String network) {
        desk.complete(
                taskOf(obligation, body + ".responsible", "choose-network", owner),
                body + ".responsible",
                Map.of("network", network, "ownerClass", owner));
    }

    private void designs(ProcessInstance obligation, String body, String network, String address, String createdOn) {
        String executor = body + ".executor";
        create(taskOf(obligation, executor, "create-and-design", network), executor, address, createdOn);
    }

    private void create(Task task, String executor, String address, String createdOn) {
        desk.complete(task, executor, Map.of("address", address, "createdOn", createdOn));
    }

    /** The title of each task that is open at once, and whose page its form says it is. */
    private List<String> shownOf(ProcessInstance obligation, String user, String key) {
        return desk.tasks(obligation, user, key).stream()
                .map(task -> task.getName() + " | " + tasks.getVariable(task.getId(), "pageOwner"))
                .toList();
    }

    private void accepts(ProcessInstance obligation, String body) {
        desk.complete(obligation, body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    /** The task of the page whose owner or network this is. */
    private Task taskOf(ProcessInstance obligation, String user, String key, String ownerOrNetwork) {
        List<Task> found = desk.tasks(obligation, user, key).stream()
                .filter(task -> List.of("ownerClass", "network").stream()
                        .anyMatch(variable -> ownerOrNetwork.equals(tasks.getVariable(task.getId(), variable))))
                .toList();
        assertThat(found).as(key + " for " + ownerOrNetwork).hasSize(1);
        return found.get(0);
    }

    private Account account(String network, String address) {
        return accounts.findByAddress(AccountAddress.parse(network, address)).orElseThrow();
    }

    private ControlCard card(ProcessInstance obligation) {
        return cards.of(obligation.getId()).get(0);
    }

    private String progress(ProcessInstance obligation) {
        return progresses.texts(List.of(card(obligation))).get(card(obligation).id());
    }

    private LocalDate fulfilledOn(ProcessInstance obligation) {
        return card(obligation).fulfilledAt().orElseThrow().atZone(STAVROPOL).toLocalDate();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(STAVROPOL));
    }
}
