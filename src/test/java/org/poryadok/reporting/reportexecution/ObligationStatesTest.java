package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.Changed.with;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.EarlierBreach;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermDocuments;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseState;
import org.poryadok.oversight.overview.ClauseStates;
import org.poryadok.registry.Account;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewExemption;
import org.poryadok.registry.TestAccounts;
import org.poryadok.reporting.reportexecution.ActOverview.Row;
import org.poryadok.term.Russian;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done and undone again is not done: report, overview and matrix say the same of it. */
@PoryadokTest
@EachTestAlone
class ObligationStatesTest {

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String ACT = "shpakovsky-1199-2023";
    private static final String CLAUSE = "SHP-3.2.1.1";
    private static final String LIBRARY = "shpakovsky.library";

    @Autowired
    private ObligationStates states;

    @Autowired
    private ActOverview overview;

    @Autowired
    private FulfilmentProofs proofs;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private ClauseStates matrix;

    @Autowired
    private Acts acts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private PastCards past;

    @Autowired
    private CardProgresses progresses;

    @Autowired
    private ReportedPeople people;

    @Autowired
    private Designations designations;

    @Autowired
    private JurisdictionDays days;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    @BeforeEach
    @AfterEach
    void nothingIsOwed() {
        engine.discard("create-account", "notify-coordinator");
        pages.forgetAllOf("shpakovsky");
    }

    @Test
    @ForRuleOf(CLAUSE)
    void pagesThatWereCreatedInTimeAndClosedSinceAreNotThereAndAskForAReason() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        List<Account> both = List.of(opens("vk", "vk.com/ds_library"), opens("ok", "ok.ru/ds_library"));
        assertThat(state().kind()).isEqualTo(ObligationState.Kind.DONE);

        at("2023-09-25T18:00");
        both.forEach(page -> pages.close(page, ClosingGround.OTHER, LocalDate.of(2023, 9, 25)));

        at("2024-06-14T10:00");
        assertThat(state()).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ObligationState.Kind.OPEN);
            assertThat(found.result())
                    .isEqualTo("Не исполнено, срок истёк 23.10.2023 (внутренний срок); создано 0 из 2: нет «ВКонтакте» "
                            + "(закрыта 25.09.2023), "
                            + "«Одноклассники» (закрыта 25.09.2023)");
        });
        assertThat(matrix.of(Set.of("shpakovsky"), Set.of(ACT), Set.of(CLAUSE)))
                .filteredOn(found -> found.bodyId().equals(LIBRARY))
                .extracting(ClauseBodyState::state)
                .containsExactly(ClauseState.INTERNAL_OVERDUE);
        assertThat(overview.rows(acts.act(ACT)))
                .filteredOn(row -> row.body().equals(library().name()))
                .extracting(Row::open)
                .containsExactly("пункт 3.2.1.1 — внутренний срок истёк");
    }

    @Test
    @ForRuleOf(CLAUSE)
    void whatWasDoneLateIsCalledSoByReportMatrixAndOverview() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        at("2023-12-01T10:00");
        opensOn("vk", "vk.com/ds_library_late", LocalDate.of(2023, 12, 1));
        opensOn("ok", "ok.ru/ds_library_late", LocalDate.of(2023, 12, 1));

        assertThat(state().kind()).isEqualTo(ObligationState.Kind.DONE);
        assertThat(state().result()).isEqualTo("Исполнено с нарушением срока");
        assertThat(matrix.of(Set.of("shpakovsky"), Set.of(ACT), Set.of(CLAUSE)))
                .filteredOn(found -> found.bodyId().equals(LIBRARY))
                .extracting(ClauseBodyState::state)
                .containsExactly(ClauseState.FULFILLED_LATE);
        assertThat(overview.rows(acts.act(ACT)))
                .filteredOn(row -> row.body().equals(library().name()))
                .extracting(Row::open)
                .containsExactly("—");
    }

    @Test
    void termThatWasExtendedWhenItHadPassedIsNamedThoughTheNewOneRuns() {
        at("2023-09-01T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        ProcessInstance creation = enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        at("2023-09-26T10:00");
        ControlCard missed = cards.of(creation.getId()).get(0);
        cards.extend(missed.id(), LocalDate.of(2023, 10, 20), TermDocuments.signed("2023-09-20"), "Болезнь", "test");

        assertThat(matrix.of(Set.of("shpakovsky"), Set.of(ACT), Set.of(CLAUSE)))
                .filteredOn(found -> found.bodyId().equals(LIBRARY))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(ClauseState.ON_TIME);
                    assertThat(found.missedBefore()).isTrue();
                });
        assertThat(matrix.breaches(ACT, CLAUSE, List.of(LIBRARY)).get(LIBRARY).text())
                .isEqualTo("ранее срок нарушен, затем продлён (последний день 22.09.2023)");
    }

    @Test
    void whatWasGivenUpAfterItsTermIsNotCalledFulfilled() {
        at("2023-09-01T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        ProcessInstance creation = enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        at("2023-09-26T10:00");
        ControlCard given = cards.of(creation.getId()).get(0);
        cards.release(given.id(), "test", "Дело прекращено.");

        assertThat(EarlierBreach.of(List.of(cards.card(given.id())), STAVROPOL))
                .get()
                .extracting(EarlierBreach::text)
                .isEqualTo("ранее не исполнено, снято с контроля после срока (последний день 22.09.2023, снято"
                        + " 26.09.2023)");
        assertThat(matrix.breaches(ACT, CLAUSE, List.of(LIBRARY))).containsKey(LIBRARY);
    }

    /** A departure that was taken back leaves a released card under the clause by which the act names the person. */
    @Test
    @ForRuleOf("SHP-3.2.1.2")
    void extensionAfterTheTermDoesNotHideThatItWasMissed() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        ControlCard card = cards.open(new NewCard(
                ACT,
                "SHP-3.2.1.2",
                LIBRARY,
                "appoint-officials",
                Optional.empty(),
                "Определить ответственное лицо",
                LocalDate.of(2023, 9, 4),
                Optional.empty()));
        at("2023-10-10T10:00");
        cards.extend(card.id(), LocalDate.of(2023, 10, 20), TermDocuments.signed("2023-09-20"), "Просьба", "test");

        assertThat(states.of(acts.act(ACT), library(), List.of(acts.act(ACT).clause("SHP-3.2.1.2")), ReportPeriod.NONE))
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.result()).isEqualTo("Не исполнено, последний день срока — 20.10.2023");
                    assertThat(state.earlier().orElseThrow().text())
                            .isEqualTo("ранее срок нарушен, затем продлён (последний день "
                                    + Russian.day(card.lastDay().orElseThrow()) + ")");
                });
    }

    /** The clause names the person; that pages are looked at for it is no second fulfilment of it. */
    @Test
    @ForRuleOf("SHP-2.3")
    void whatTheActHasDoneItselfIsDoneHoweverManyPagesAreStillToBeLookedAt() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        cards.open(new NewCard(
                ACT,
                "SHP-2.3",
                "shpakovsky.administration",
                "verify-account",
                Optional.empty(),
                "Подтвердить, кто ведёт страницу",
                LocalDate.of(2023, 9, 4),
                Optional.empty()));

        assertIsDoneByTheAct("SHP-2.3");
    }

    @Test
    @ForRuleOf("SHP-2.2")
    void whatTheActHasDoneItselfIsDoneWhateverWasBegunBesideAndTakenBack() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        ControlCard successor = cards.open(new NewCard(
                ACT,
                "SHP-2.2",
                "shpakovsky.administration",
                "appoint-officials",
                Optional.empty(),
                "Определить лицо",
                LocalDate.of(2023, 9, 4),
                Optional.empty()));
        cards.release(successor.id(), "test", "Выбытие отменено.");
        ControlCard handOver = cards.open(new NewCard(
                ACT,
                "SHP-2.2",
                "shpakovsky.administration",
                "replace-official",
                Optional.empty(),
                "Передать доступ к страницам",
                LocalDate.of(2023, 9, 4),
                Optional.empty()));
        cards.setInternalTerm(handOver.id(), LocalDate.of(2023, 9, 5), "доступ передаётся", "test");
        at("2023-09-07T10:00");

        assertIsDoneByTheAct("SHP-2.2");
        assertThat(matrix.of(Set.of("shpakovsky"), Set.of(ACT), Set.of("SHP-2.2")))
                .extracting(ClauseBodyState::state)
                .containsExactly(ClauseState.BY_ACT);
    }

    @Test
    @ForRuleOf(CLAUSE)
    void termOfTheActThatWasMissedIsNamedAlsoWhenAPageIsMissingAgainUnderAnInternalTerm() {
        at("2023-09-01T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        Account network = opensOn("vk", "vk.com/ds_library_breach", LocalDate.of(2023, 9, 1));
        at("2023-09-26T10:00");
        opensOn("ok", "ok.ru/ds_library_breach", LocalDate.of(2023, 9, 26));
        pages.close(network, ClosingGround.OTHER, LocalDate.of(2023, 9, 26));

        assertThat(state()).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ObligationState.Kind.OPEN);
            assertThat(found.result()).contains("(внутренний срок)", "создано 1 из 2");
            assertThat(found.earlier())
                    .get()
                    .extracting(EarlierBreach::text)
                    .isEqualTo("ранее исполнено с нарушением срока (последний день 22.09.2023, исполнено 26.09.2023)");
        });
        assertThat(matrix.of(Set.of("shpakovsky"), Set.of(ACT), Set.of(CLAUSE)))
                .filteredOn(found -> found.bodyId().equals(LIBRARY))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(ClauseState.ON_TIME);
                    assertThat(found.missedBefore()).isTrue();
                });
        assertThat(matrix.breaches(ACT, CLAUSE, List.of(LIBRARY)))
                .containsEntry(LIBRARY, state().earlier().orElseThrow());
        assertThat(overview.rows(acts.act(ACT)))
                .filteredOn(row -> row.body().equals(library().name()))
                .extracting(Row::open)
                .containsExactly("пункт 3.2.1.1 — на контроле, в срок (ранее исполнено с нарушением срока)");
    }

    @Test
    @ForRuleOf(CLAUSE)
    void pageThatNeedNotBeThereIsShownWithTheLetterByWhichItNeedNot() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        opens("vk", "vk.com/ds_library_vk");
        exemptions.agree(new NewExemption(
                "shpakovsky",
                ACT,
                "SHP-4",
                CLAUSE,
                LIBRARY,
                List.of("ok"),
                "Читальный зал",
                "поддерживает",
                "Нет штата",
                "8",
                LocalDate.of(2023, 9, 4),
                Optional.empty(),
                "shpakovsky.supervising-body",
                "test"));

        assertThat(state().kind()).isEqualTo(ObligationState.Kind.DONE);
        assertThat(proofs.of(ACT, state(), library(), LocalDate.of(2023, 9, 4)))
                .contains(
                        "https://vk.com/ds_library_vk", "освобождён на основании письма от 04.09.2023 № 8 (Нет штата)");
    }

    /** The report on September is not spoiled by what October has brought. */
    @Test
    @ForRuleOf({"SHP-2.2", CLAUSE})
    void whatCameAfterThePeriodSaysNothingOfIt() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        enacted.obliges(ACT, CLAUSE, LIBRARY, "create-account", "2023-09-01");
        Account network = opensOn("vk", "vk.com/ds_library_month", LocalDate.of(2023, 9, 4));
        opensOn("ok", "ok.ru/ds_library_month", LocalDate.of(2023, 9, 4));
        at("2023-10-10T10:00");
        pages.close(network, ClosingGround.OTHER, LocalDate.of(2023, 10, 10));
        cards.open(new NewCard(
                ACT,
                "SHP-2.2",
                "shpakovsky.administration",
                "appoint-officials",
                Optional.empty(),
                "Определить лицо",
                LocalDate.of(2023, 10, 10),
                Optional.empty()));

        assertThat(kindIn(LIBRARY, CLAUSE, ReportPeriod.NONE)).isEqualTo(ObligationState.Kind.OPEN);
        assertThat(kindIn("shpakovsky.administration", "SHP-2.2", ReportPeriod.NONE))
                .isEqualTo(ObligationState.Kind.OPEN);
        ReportPeriod september =
                new ReportPeriod(Optional.of(LocalDate.of(2023, 9, 1)), Optional.of(LocalDate.of(2023, 9, 30)));
        assertThat(kindIn(LIBRARY, CLAUSE, september)).isEqualTo(ObligationState.Kind.DONE);
        assertThat(kindIn("shpakovsky.administration", "SHP-2.2", september)).isEqualTo(ObligationState.Kind.DONE);
    }

    private ObligationState.Kind kindIn(String body, String clause, ReportPeriod period) {
        LegalAct act = acts.act(ACT);
        return states.of(act, organisation.body(body), List.of(act.clause(clause)), period)
                .get(0)
                .kind();
    }

    @Test
    @ForRuleOf("KIR-2.2")
    void answerToTheCoordinatorsQuestionFulfilsNoClauseWhoseItemsNobodyHasEntered() {
        engine.setClock(LocalDateTime.parse("2024-06-03T10:00").atZone(ZoneId.of("Europe/Kirov")));
        enacted.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        ControlCard question = cards.open(new NewCard(
                "kirov-131-2024",
                "KIR-2.2",
                "kirov.health",
                Procedure.COORDINATOR_QUESTION,
                Optional.empty(),
                "Вопрос координатора: vk.com/ds_kirov_health",
                LocalDate.of(2024, 6, 3),
                Optional.empty()));
        cards.fulfil(question.id(), clock.instant(), "kirov.health.executor");

        LegalAct act = acts.act("kirov-131-2024");
        assertThat(states.of(act, organisation.body("kirov.health"), List.of(act.clause("KIR-2.2")), ReportPeriod.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(ObligationState.Kind.STANDING);
                    assertThat(found.result()).isEqualTo("Перечень не внесён, исполнение пункта не проверялось");
                    assertThat(found.done()).isEmpty();
                });
    }

    @Test
    @ForRuleOf("SHP-2.2")
    void whatAnAmendmentBringsAboutItselfIsDoneOnTheDayOfTheAmendment() {
        at("2024-06-14T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        LegalAct act = acts.act(ACT);
        ActVersion second =
                with(act.versions().get(0), Map.of("id", "2", "from", Optional.of(LocalDate.of(2024, 6, 5))));
        LegalAct amended = with(act, Map.of("versions", List.of(act.versions().get(0), second)));
        Clause clause = with(act.clause("SHP-2.2"), Map.of("sinceVersion", Optional.of("2")));

        assertThat(new ObligationStates(
                                cards,
                                past,
                                progresses,
                                new ActRegister(new Acts(List.of(amended)), database, clock),
                                people,
                                designations,
                                days,
                                clock)
                        .of(
                                amended,
                                organisation.body("shpakovsky.administration"),
                                List.of(clause),
                                ReportPeriod.NONE))
                .extracting(ObligationState::result, ObligationState::on)
                .containsExactly(tuple("Исполнено самим актом", Optional.of(LocalDate.of(2024, 6, 5))));
    }

    private ObligationState state() {
        LegalAct act = acts.act(ACT);
        return states.of(act, library(), List.of(act.clause(CLAUSE)), ReportPeriod.NONE)
                .get(0);
    }

    private Body library() {
        return organisation.body(LIBRARY);
    }

    private Account opens(String network, String address) {
        return opensOn(network, address, LocalDate.of(2023, 9, 4));
    }

    private Account opensOn(String network, String address, LocalDate day) {
        return pages.open(LIBRARY, OwnerKind.SUBORDINATE_ORGANIZATION, network, address, day);
    }

    private void assertIsDoneByTheAct(String clause) {
        assertThat(states.of(
                        acts.act(ACT),
                        organisation.body("shpakovsky.administration"),
                        List.of(acts.act(ACT).clause(clause)),
                        ReportPeriod.NONE))
                .extracting(ObligationState::result)
                .containsExactly("Исполнено самим актом");
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(STAVROPOL));
    }
}
