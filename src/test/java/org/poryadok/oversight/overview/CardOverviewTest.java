package org.poryadok.oversight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.act.PersonRole;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocuments;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.oversight.overview.CardSort.Column;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One body's cards on Monday, 20 May 2024, counted by hand. The 9th and 10th of May were days off. */
@RoomTest
class CardOverviewTest {

    private static final String KUZBASS = "kuzbass-66-2020";
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Autowired
    private CardOverview overview;

    @Autowired
    private EndedTerms ended;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    private final Map<String, UUID> named = new HashMap<>();
    private TestBody health;
    private TestCards drafts;

    @BeforeEach
    void cardsOfTheMinistryOfHealth() {
        drafts = new TestCards(database, acts, clock);
        health = TestBody.create(database, "kuzbass");
        rename(health, "Министерство здравоохранения " + health.id());
        at("2024-05-01T10:00");

        open("one day late", due(17));
        open("five days late", due(13).step("Уведомить координатора").procedure("notify-coordinator"), "KUZ-3c");
        open("due in three days", due(23));
        open("due in four days", due(24));
        open("recommended", due(10).modality(Modality.RECOMMENDED));
        open("without a term", due(10).withoutTerm());
        open("sent in time", due(15));
        open("sent two days late", due(15));
        open("fulfilled late", due(8));
        open("fulfilled in time", due(8));
        open("fulfilled late, released", due(8));
        open("released undone", due(6));

        at("2024-05-08T18:00");
        cards.fulfil(named.get("fulfilled in time"), engine.now(), "x");
        at("2024-05-13T09:00");
        cards.fulfil(named.get("fulfilled late, released"), engine.now(), "x");
        cards.release(named.get("fulfilled late, released"), "k", "");
        at("2024-05-14T09:00");
        cards.fulfil(named.get("fulfilled late"), engine.now(), "x");
        cards.release(named.get("released undone"), "k", "Орган ликвидирован");
        at("2024-05-15T23:59");
        cards.submit(named.get("sent in time"), engine.now(), "x");
        at("2024-05-17T00:01");
        cards.submit(named.get("sent two days late"), engine.now(), "x");
        at("2024-05-20T12:00");
    }

    @Test
    void totalsAreThoseCountedByHand() {
        assertThat(overview.totals(asked().filter())).isEqualTo(new Totals(3, 1, 3, 0, 2, 1));
    }

    @Test
    void totalsSayHowTheCardsAreSpreadWhateverStatusIsAskedFor() {
        assertThat(overview.totals(asked().statuses(ListStatus.OVERDUE).filter()))
                .isEqualTo(new Totals(3, 1, 3, 0, 2, 1));
    }

    @Test
    void listOfEverythingUnderControlBeginsWithWhatIsOverdueLongest() {
        assertThat(listed(asked(), Column.STATUS))
                .containsExactly(
                        "five days late",
                        "sent two days late",
                        "one day late",
                        "due in three days",
                        "sent in time",
                        "due in four days",
                        "without a term",
                        "recommended");
    }

    @Test
    void lineShowsWhatASupervisorNeeds() {
        CardLine line = line("five days late");

        assertThat(line.jurisdictionName()).isEqualTo("Кемеровская область – Кузбасс");
        assertThat(line.actName()).isEqualTo("Кемеровская область – Кузбасс, № 66");
        assertThat(line.citation()).isEqualTo(acts.act(KUZBASS).clause("KUZ-3c").citation());
        assertThat(line.body()).isEqualTo("Министерство здравоохранения " + health.id());
        assertThat(line.procedureTitle()).isEqualTo("Уведомление о создании или удалении страницы");
        assertThat(line.step()).isEqualTo("Уведомить координатора");
        assertThat(line.lastDay()).contains(LocalDate.of(2024, 5, 13));
        assertThat(line.status()).isEqualTo(ListStatus.OVERDUE);
        assertThat(line.statusText()).isEqualTo("просрочено");
        assertThat(line.workingDaysLate()).isEqualTo(5);
        assertThat(line.responsible()).contains(nameOf(health.responsible()));
        assertThat(line.level()).isEmpty();
    }

    @Test
    void wordsOfTheStatusAreMoreExactThanTheStatus() {
        assertThat(line("sent in time").statusText()).isEqualTo("на проверке");
        assertThat(line("sent two days late").statusText()).isEqualTo("на проверке, направлено с нарушением срока");
        assertThat(line("recommended").statusText()).isEqualTo("рекомендация не выполнена");
        assertThat(line("without a term").statusText()).isEqualTo("срок не установлен");
        assertThat(line("fulfilled late, released").statusText())
                .isEqualTo("исполнено с нарушением срока, снято с контроля");
        assertThat(line("fulfilled in time").statusText()).isEqualTo("исполнено");
        assertThat(line("released undone").statusText()).isEqualTo("снято с контроля, не исполнено, срок нарушен");
    }

    @Test
    void daysLateStopWhenItWasSentOrFulfilled() {
        assertThat(line("sent two days late").workingDaysLate()).isEqualTo(2);
        assertThat(line("fulfilled late").workingDaysLate()).isEqualTo(2);
        assertThat(line("fulfilled late, released").workingDaysLate()).isEqualTo(1);
        assertThat(line("one day late").workingDaysLate()).isEqualTo(1);
        assertThat(line("recommended").workingDaysLate()).isZero();
        at("2024-05-18T12:00");
        assertThat(line("one day late").workingDaysLate())
                .as("on the day off that follows")
                .isZero();
        assertThat(line("one day late").status()).isEqualTo(ListStatus.OVERDUE);
    }

    @Test
    void limitsOfDaysLateFindWhatIsLateOnly() {
        assertThat(listed(asked().daysLate(2, 4), Column.LAST_DAY)).containsExactly("sent two days late");
        assertThat(listed(asked().daysLate(null, 1), Column.LAST_DAY)).containsExactly("one day late");
        assertThat(listed(asked().daysLate(1, null), Column.LAST_DAY))
                .containsExactly("five days late", "sent two days late", "one day late");
        assertThat(listed(asked().daysLate(0, null), Column.LAST_DAY)).hasSize(3);
        assertThat(listed(asked().daysLate(2, 2).statuses(ListStatus.FULFILLED_LATE), Column.LAST_DAY))
                .containsExactly("fulfilled late");
        assertThat(listed(asked().daysLate(6, null), Column.LAST_DAY)).isEmpty();
        assertThat(listed(asked().daysLate(Integer.MAX_VALUE, null), Column.LAST_DAY))
                .isEmpty();
        assertThat(listed(asked().daysLate(null, Integer.MAX_VALUE), Column.LAST_DAY))
                .hasSize(3);
        assertThat(overview.totals(asked().daysLate(2, 4).filter())).isEqualTo(new Totals(0, 0, 1, 0, 1, 0));
    }

    @Test
    void eachStatusHasItsCards() {
        assertThat(listed(asked().statuses(ListStatus.DUE_SOON), Column.LAST_DAY))
                .containsExactly("due in three days");
        assertThat(listed(asked().statuses(ListStatus.ON_TIME), Column.LAST_DAY))
                .containsExactly("sent in time", "due in four days", "without a term");
        assertThat(listed(asked().statuses(ListStatus.RECOMMENDED), Column.LAST_DAY))
                .containsExactly("recommended");
        assertThat(listed(asked().statuses(ListStatus.FULFILLED_LATE), Column.LAST_DAY))
                .containsExactlyInAnyOrder("fulfilled late", "fulfilled late, released");
        assertThat(listed(asked().statuses(ListStatus.OVERDUE, ListStatus.FULFILLED_LATE), Column.DAYS_LATE))
                .hasSize(5);
    }

    @Test
    void filtersOfActClauseProcedureAndBodyNarrow() {
        assertThat(listed(asked().clauses("KUZ-3c"), Column.LAST_DAY)).containsExactly("five days late");
        assertThat(listed(asked().procedures("notify-coordinator"), Column.LAST_DAY))
                .containsExactly("five days late");
        assertThat(listed(asked().acts(SHPAKOVSKY), Column.LAST_DAY)).isEmpty();
        assertThat(overview.page(
                                new CardFilter(
                                        Set.of("kuzbass"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of("kuzbass.nobody"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Set.of(),
                                        Set.of(),
                                        EnumSet.allOf(ListStatus.class),
                                        ""),
                                new CardSort(Column.LAST_DAY, false),
                                0,
                                10)
                        .total())
                .isZero();
    }

    @Test
    void letterAboutManyLeadsToWhatItNamedAndToNothingOfAnotherJurisdiction() {
        for (String card : List.of("one day late", "due in four days", "recommended")) {
            database.sql(
                            "insert into digest_card (card_id, letter_key, named_at) values (?, 'digest:kuzbass:k:1', now())")
                    .param(named.get(card))
                    .update();
        }
        assertThat(listed(asked().letter("digest:kuzbass:k:1"), Column.LAST_DAY))
                .containsExactlyInAnyOrder("one day late", "due in four days", "recommended");
        assertThat(overview.totals(asked().letter("digest:kuzbass:k:1").filter()))
                .isEqualTo(new Totals(1, 0, 1, 0, 0, 1));
        assertThat(listed(asked().jurisdictions("tomsk").letter("digest:kuzbass:k:1"), Column.LAST_DAY))
                .isEmpty();
        assertThat(listed(asked().letter("digest:kuzbass:k:2"), Column.LAST_DAY))
                .isEmpty();
    }

    @Test
    void nobodySeesAnotherJurisdiction() {
        assertThat(listed(asked().jurisdictions("tomsk"), Column.LAST_DAY)).isEmpty();
        assertThat(listed(asked().jurisdictions(), Column.LAST_DAY)).isEmpty();
        assertThat(listed(asked().jurisdictions("atlantis"), Column.LAST_DAY)).isEmpty();
        assertThat(overview.totals(asked().jurisdictions().filter())).isEqualTo(new Totals(0, 0, 0, 0, 0, 0));
        assertThat(overview.byBody(asked().jurisdictions().filter(), 10)).isEmpty();
        assertThat(overview.byWeek(asked().jurisdictions().filter(), 2)).allMatch(week -> week.fellDue() == 0);
    }

    @Test
    void severalJurisdictionsAreOneListEachOnItsOwnDay() {
        TestBody tomsk = TestBody.create(database, "tomsk");
        TestBody spb = TestBody.create(database, "spb");
        String tomskAct = acts.ofJurisdiction("tomsk").get(0).id();
        String spbAct = acts.ofJurisdiction("spb").get(0).id();
        UUID inTomsk = drafts.open(Draft.due(tomskAct, "X", tomsk.id(), LocalDate.of(2024, 5, 20)));
        UUID inPetersburg = drafts.open(Draft.due(spbAct, "X", spb.id(), LocalDate.of(2024, 5, 20)));
        // Twenty to four in the morning of the 21st in Tomsk, twenty to midnight of the 20th in Saint Petersburg.
        engine.setClock(LocalDateTime.parse("2024-05-20T23:40").atZone(ZoneId.of("Europe/Moscow")));
        Asked both = asked().jurisdictions("tomsk", "spb").bodies(tomsk.id(), spb.id());

        assertThat(ids(both.statuses(ListStatus.OVERDUE), Column.LAST_DAY)).containsExactly(inTomsk);
        assertThat(ids(both.statuses(ListStatus.DUE_SOON), Column.LAST_DAY)).containsExactly(inPetersburg);
        assertThat(overview.totals(both.filter())).isEqualTo(new Totals(0, 1, 1, 0, 0, 0));
        assertThat(ids(both.daysLate(1, 1), Column.DAYS_LATE)).containsExactly(inTomsk);
        assertThat(overview.byBody(both.filter(), 10))
                .extracting(BodyFigures::bodyId)
                .containsExactly(tomsk.id(), spb.id());
    }

    @Test
    void columnsSortBothWaysAndWhatHasNoValueComesLast() {
        assertThat(listed(asked(), Column.LAST_DAY))
                .startsWith("recommended", "five days late")
                .endsWith("due in four days", "without a term");
        assertThat(listed(asked().descending(), Column.LAST_DAY))
                .startsWith("due in four days")
                .endsWith("recommended", "without a term");
        assertThat(listed(asked().descending(), Column.DAYS_LATE))
                .startsWith("five days late", "sent two days late", "one day late");
        assertThat(listed(asked().descending(), Column.STATUS))
                .startsWith("recommended")
                .endsWith("five days late", "sent two days late", "one day late");
        assertThat(listed(asked().descending(), Column.CLAUSE)).startsWith("five days late");
        assertThat(listed(asked(), Column.PROCEDURE)).endsWith("five days late");
    }

    @Test
    void bodiesSortAsRussianDoes() {
        TestBody first = bodyCalled("ёлочный комитет");
        TestBody second = bodyCalled("Жилищный комитет");
        TestBody third = bodyCalled("комитет ещё один");
        List.of(third, first, second).forEach(body -> drafts.open(due(17, body)));
        Asked asked = asked().bodies(first.id(), second.id(), third.id());

        assertThat(lines(asked, Column.BODY))
                .extracting(CardLine::bodyId)
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(lines(asked.descending(), Column.BODY))
                .extracting(CardLine::bodyId)
                .containsExactly(third.id(), second.id(), first.id());
    }

    @Test
    void pagesAreStableCompleteAndEndInAnEmptyOne() {
        for (Column column : Column.values()) {
            List<UUID> paged = new ArrayList<>();
            CardSort sort = new CardSort(column, true);
            for (int page = 0; page < 4; page++) {
                CardPage lines = overview.page(asked().anyStatus().filter(), sort, page, 3);
                assertThat(lines.total()).isEqualTo(10);
                lines.lines().forEach(line -> paged.add(line.id()));
            }
            assertThat(paged)
                    .as(column.name())
                    .containsExactlyElementsOf(ids(asked().anyStatus().descending(), column))
                    .doesNotHaveDuplicates();
            assertThat(overview.page(asked().filter(), sort, 100, 3)).isEqualTo(new CardPage(8, 100, 3, List.of()));
        }
        assertThat(overview.page(asked().filter(), new CardSort(Column.STATUS, false), -1, 0)
                        .lines())
                .hasSize(1);
        assertThat(overview.page(asked().filter(), new CardSort(Column.STATUS, false), 0, 9000)
                        .size())
                .isEqualTo(500);
    }

    @Test
    void searchTakesWordsInAnyCaseAndEveryOneOfThemMustOccur() {
        assertThat(listed(asked().text("ЗДРАВООХРАНЕНИЯ"), Column.LAST_DAY)).hasSize(8);
        assertThat(listed(asked().text("здравоохранения УВЕДОМИТЬ"), Column.LAST_DAY))
                .containsExactly("five days late");
        assertThat(listed(asked().text("координатора"), Column.LAST_DAY)).containsExactly("five days late");
        assertThat(listed(asked().text(acts.act(KUZBASS).clause("KUZ-3c").citation()), Column.LAST_DAY))
                .contains("five days late");
        assertThat(listed(asked().text("№ 66"), Column.LAST_DAY)).hasSize(8);
        assertThat(listed(asked().text(nameOf(health.responsible())), Column.LAST_DAY))
                .hasSize(8);
        assertThat(listed(asked().text("здравоохранения такого-нет"), Column.LAST_DAY))
                .isEmpty();
        assertThat(listed(asked().text("координатора").statuses(ListStatus.FULFILLED_LATE), Column.LAST_DAY))
                .isEmpty();
        assertThat(overview.totals(asked().text("координатора").filter())).isEqualTo(new Totals(0, 0, 1, 0, 0, 0));
    }

    @Test
    void signsOfASearchStandForThemselvesAndYoIsYe() {
        TestBody odd = bodyCalled("Управление учёта 100% (льгот) \\ a_b 'зелёное'");
        drafts.open(due(17, odd).step("Направить отчёт [форма*1] о 5_ти % мероприятий"));
        for (String found : List.of(
                "100%",
                "учета",
                "УЧЁТА",
                "(льгот)",
                "\\",
                "a_b",
                "зеленое'",
                "отчет",
                "ОТЧЁТ",
                "[форма*1]",
                "5_ти",
                "% мероприятий",
                "отчёт льгот")) {
            assertThat(ids(asked().bodies(odd.id()).text(found), Column.LAST_DAY))
                    .as(found)
                    .hasSize(1);
        }
        for (String missing : List.of("_00%", "1%0", "a%b", "5%ти", "форма.1", ".*", "мер.приятий", "отчот")) {
            assertThat(ids(asked().bodies(odd.id()).text(missing), Column.LAST_DAY))
                    .as(missing)
                    .isEmpty();
        }
    }

    @Test
    void nameOfTwoHundredCharactersIsShownWhole() {
        String name = "Министерство ё".repeat(15).substring(0, 199) + "й";
        TestBody body = bodyCalled(name);
        drafts.open(due(17, body));

        assertThat(lines(asked().bodies(body.id()), Column.BODY))
                .extracting(CardLine::body)
                .containsExactly(name);
        assertThat(overview.byBody(asked().bodies(body.id()).filter(), 5))
                .extracting(BodyFigures::body)
                .containsExactly(name);
    }

    @Test
    void responsibleIsWhoeverIsDesignatedElseTheHolderOfThePost() {
        assertThat(line("one day late").responsible()).contains(nameOf(health.responsible()));
        designate(health.executor());
        at("2024-05-20T12:00");

        assertThat(line("one day late").responsible()).contains(nameOf(health.executor()));
        assertThat(listed(asked().persons(health.executor()), Column.LAST_DAY)).hasSize(8);
        assertThat(listed(asked().bodies().persons(health.executor()), Column.LAST_DAY))
                .hasSize(8);
        assertThat(listed(asked().bodies("kuzbass.none").persons(health.executor()), Column.LAST_DAY))
                .isEmpty();
        assertThat(listed(asked().persons(health.responsible()), Column.LAST_DAY))
                .isEmpty();
        assertThat(listed(asked().persons(health.executor()).text(nameOf(health.responsible())), Column.LAST_DAY))
                .isEmpty();
        database.sql("update official set active = false where user_id = :user")
                .param("user", health.executor())
                .update();
        assertThat(line("one day late").responsible()).as("after he has left").contains(nameOf(health.responsible()));
    }

    @Test
    void bodyWithoutAResponsibleOfficerHasALineAllTheSame() {
        TestBody deserted = TestBody.deserted(database, "kuzbass");
        drafts.open(due(17, deserted));
        assertThat(lines(asked().bodies(deserted.id()), Column.LAST_DAY))
                .extracting(CardLine::responsible)
                .containsExactly(Optional.empty());
    }

    @Test
    void extensionTakesACardOutOfTheOverdue() {
        database.sql("update control_card set escalation_level = 'coordinator' where id = :id")
                .param("id", named.get("five days late"))
                .update();
        assertThat(listed(asked().levels("coordinator"), Column.LEVEL)).containsExactly("five days late");
        assertThat(line("five days late").levelTitle()).contains("координатор");

        cards.extend(
                named.get("five days late"),
                LocalDate.of(2024, 5, 27),
                TermDocuments.signed("2024-05-13"),
                "Болезнь",
                "k");

        CardLine extended = line("five days late");
        assertThat(extended.status()).isEqualTo(ListStatus.ON_TIME);
        assertThat(extended.extensions()).isEqualTo(1);
        assertThat(extended.workingDaysLate()).isZero();
        assertThat(extended.level()).as("levels begin anew").isEmpty();
        assertThat(overview.totals(asked().filter())).isEqualTo(new Totals(4, 1, 2, 0, 2, 1));
    }

    @Test
    void extensionOfWhatWasSentLateIsInTimeWhileItIsCheckedAndLateOnceItIsDone() {
        cards.extend(
                named.get("sent two days late"),
                LocalDate.of(2024, 5, 27),
                TermDocuments.signed("2024-05-13"),
                "Болезнь",
                "k");
        assertThat(line("sent two days late").status()).isEqualTo(ListStatus.ON_TIME);
        assertThat(listed(asked().daysLate(0, null), Column.LAST_DAY))
                .containsExactly("five days late", "one day late");
        cards.fulfil(
                named.get("sent two days late"),
                LocalDateTime.parse("2024-05-17T00:01").atZone(KEMEROVO).toInstant(),
                "x");
        assertThat(overview.totals(asked().filter())).isEqualTo(new Totals(3, 1, 2, 0, 3, 1));
    }

    @Test
    void returnMakesItLateByToday() {
        cards.returned(named.get("sent two days late"), "kuzbass.coordinator", "Нет ссылки на страницу");
        assertThat(line("sent two days late").workingDaysLate()).isEqualTo(3);
        assertThat(listed(asked().daysLate(3, 3), Column.LAST_DAY)).containsExactly("sent two days late");
    }

    @Test
    void figuresOfABodyLeaveRecommendationsOut() {
        assertThat(overview.byBody(asked().filter(), 10))
                .containsExactly(
                        new BodyFigures(health.id(), "Министерство здравоохранения " + health.id(), 3, 1, 3, 0));
    }

    @Test
    void bodiesWithTheMostOverdueComeFirstAndTheRestIsCutOff() {
        TestBody worse = TestBody.create(database, "kuzbass");
        TestBody better = TestBody.create(database, "kuzbass");
        for (int number = 0; number < 4; number++) {
            drafts.open(due(17, worse));
            drafts.open(due(24, better));
        }
        Asked three = asked().bodies(health.id(), worse.id(), better.id());
        assertThat(overview.byBody(three.filter(), 10))
                .extracting(BodyFigures::bodyId)
                .containsExactly(worse.id(), health.id(), better.id());
        assertThat(overview.byBody(three.filter(), 1))
                .extracting(BodyFigures::bodyId)
                .containsExactly(worse.id());
    }

    @Test
    void weeksAreThoseOfTheLastDay() {
        assertThat(overview.byWeek(asked().filter(), 4))
                .containsExactly(
                        new WeekFigures(LocalDate.of(2024, 4, 29), 0, 0, 0, 0),
                        new WeekFigures(LocalDate.of(2024, 5, 6), 4, 1, 2, 1),
                        new WeekFigures(LocalDate.of(2024, 5, 13), 4, 0, 3, 0),
                        new WeekFigures(LocalDate.of(2024, 5, 20), 0, 0, 0, 0));
    }

    /** Of the present term, whether it runs or has passed as well, the card says nothing in another week. */
    @Test
    void termThatWasMissedStaysInItsWeekWhenItIsExtendedLater() {
        DayRange week = new DayRange(LocalDate.of(2024, 5, 13), LocalDate.of(2024, 5, 19));
        cards.extend(
                named.get("one day late"),
                LocalDate.of(2024, 5, 28),
                TermDocuments.signed("2024-05-13"),
                "Болезнь",
                "k");
        for (String moment : List.of("2024-05-20T12:00", "2024-05-29T12:00")) {
            at(moment);
            assertThat(overview.byWeek(asked().procedures("create-account").filter(), 4))
                    .as(moment)
                    .contains(new WeekFigures(LocalDate.of(2024, 5, 13), 3, 0, 2, 0));
            assertThat(ended.late(Set.of("kuzbass"), week, 0, 10_000).lines())
                    .extracting(CardLine::id)
                    .contains(named.get("one day late"));
        }
        assertThat(overview.byWeek(asked().text("страницу").filter(), 1))
                .as("only what was due on the 23rd and 24th is in earlier weeks")
                .containsExactly(new WeekFigures(LocalDate.of(2024, 5, 27), 0, 0, 0, 0));
    }

    @Test
    void weeksUnderAFilterThatTheTallyDoesNotKnowAreCountedFromTheCards() {
        assertThat(overview.byWeek(asked().text("страницу").filter(), 3))
                .containsExactly(
                        new WeekFigures(LocalDate.of(2024, 5, 6), 4, 1, 2, 1),
                        new WeekFigures(LocalDate.of(2024, 5, 13), 3, 0, 2, 0),
                        new WeekFigures(LocalDate.of(2024, 5, 20), 0, 0, 0, 0));
        assertThat(overview.byWeek(asked().clauses("KUZ-3c").filter(), 2))
                .containsExactly(
                        new WeekFigures(LocalDate.of(2024, 5, 13), 1, 0, 1, 0),
                        new WeekFigures(LocalDate.of(2024, 5, 20), 0, 0, 0, 0));
    }

    @Test
    void secondTierThatIsLateBecauseOfTheFirstSaysSo() {
        TestBody school = TestBody.create(database, "shpakovsky");
        UUID first = drafts.open(Draft.due(SHPAKOVSKY, "SHP-3.2.2", school.id(), LocalDate.of(2024, 5, 14)));
        UUID second = drafts.open(Draft.due(SHPAKOVSKY, "SHP-3.1.5", school.id(), LocalDate.of(2024, 5, 16))
                .after(first));
        UUID other = drafts.open(Draft.due(SHPAKOVSKY, "SHP-3.1.5", school.id(), LocalDate.of(2024, 5, 16)));

        assertThat(overview.line(second))
                .get()
                .extracting(CardLine::attributable)
                .isEqualTo(true);
        assertThat(overview.line(other))
                .get()
                .extracting(CardLine::attributable)
                .isEqualTo(false);
        assertThat(overview.line(first))
                .get()
                .extracting(CardLine::attributable)
                .isEqualTo(false);
        List.of(first, second, other).forEach(card -> cards.fulfil(card, engine.now(), "x"));
        assertThat(overview.line(second))
                .as("when it is done as well")
                .get()
                .extracting(CardLine::attributable)
                .isEqualTo(true);
    }

    @Test
    void choicesAreOfTheJurisdictionsAskedFor() {
        FilterOptions choices = overview.choices(Set.of("kuzbass", "shpakovsky"));

        assertThat(choices.jurisdictions())
                .extracting(FilterOption::id)
                .containsExactlyInAnyOrder("kuzbass", "shpakovsky");
        assertThat(choices.acts())
                .contains(new FilterOption(KUZBASS, "Кемеровская область – Кузбасс, № 66", Optional.of("kuzbass")));
        assertThat(choices.clauses())
                .contains(new FilterOption(
                        "KUZ-3c", acts.act(KUZBASS).clause("KUZ-3c").citation(), Optional.of(KUZBASS)));
        assertThat(choices.clauses()).noneMatch(clause -> clause.id().startsWith("TOM-"));
        assertThat(choices.clauses()).extracting(FilterOption::id).doesNotContain("SHP-0", "SHP-8");
        assertThat(choices.procedures()).extracting(FilterOption::id).contains("create-account", "notify-coordinator");
        assertThat(overview.choices(Set.of("ozerny")).procedures())
                .extracting(FilterOption::id)
                .doesNotContain("weekly-norm");
        assertThat(choices.bodies())
                .contains(new FilterOption(
                        health.id(), "Министерство здравоохранения " + health.id(), Optional.of("kuzbass")));
        assertThat(choices.levels())
                .extracting(FilterOption::id)
                .startsWith("reminder", "overdue", "coordinator", "controller");
        assertThat(choices.persons())
                .contains(new FilterOption(health.responsible(), nameOf(health.responsible()), Optional.of("kuzbass")));
        assertThat(choices.persons()).extracting(FilterOption::id).doesNotContain(health.executor());
        assertThat(overview.choices(Set.of()))
                .isEqualTo(new FilterOptions(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        overview.choices(Set.of()).levels(),
                        List.of()));
    }

    @Test
    void levelOfTheAdministrationsOwnLadderCanBeChosenOnceSomebodyWasToldOfIt() {
        database.sql("update control_card set escalation_level = 'minister' where id = :id")
                .param("id", named.get("one day late"))
                .update();
        assertThat(overview.choices(Set.of("kuzbass")).levels())
                .extracting(FilterOption::id)
                .endsWith("minister");
        assertThat(overview.choices(Set.of("tomsk")).levels())
                .extracting(FilterOption::id)
                .doesNotContain("minister");
    }

    @Test
    void emptyInstallationHasZerosAndEmptyLists() {
        TestBody nothing = TestBody.create(database, "kirov");
        Asked asked = asked().jurisdictions("kirov").bodies(nothing.id());
        assertThat(overview.totals(asked.filter())).isEqualTo(new Totals(0, 0, 0, 0, 0, 0));
        assertThat(overview.byBody(asked.filter(), 10)).isEmpty();
        assertThat(overview.byWeek(asked.filter(), 2))
                .containsExactly(
                        new WeekFigures(LocalDate.of(2024, 5, 13), 0, 0, 0, 0),
                        new WeekFigures(LocalDate.of(2024, 5, 20), 0, 0, 0, 0));
        for (Column column : Column.values()) {
            assertThat(ids(asked.anyStatus(), column)).isEmpty();
        }
        assertThat(overview.line(UUID.randomUUID())).isEmpty();
    }

    @Test
    void endOfTheCalendarLeavesTheListReadable() {
        at("2028-03-03T12:00");
        assertThat(overview.totals(asked().filter()).overdue()).isEqualTo(5);
        assertThat(line("one day late").workingDaysLate()).isGreaterThan(900);
        assertThat(listed(asked().descending().statuses(ListStatus.OVERDUE), Column.DAYS_LATE))
                .startsWith("five days late");
        assertThat(listed(asked().daysLate(901, null), Column.LAST_DAY))
                .containsExactly("five days late", "one day late");
        cards.fulfil(named.get("one day late"), engine.now(), "x");
        assertThat(overview.totals(asked().filter()).fulfilledLate()).isEqualTo(3);
    }

    private Draft due(int dayOfMay) {
        return due(dayOfMay, health);
    }

    private static Draft due(int dayOfMay, TestBody body) {
        return Draft.due(KUZBASS, "KUZ-3a", body.id(), LocalDate.of(2024, 5, dayOfMay));
    }

    private void open(String name, Draft draft) {
        named.put(name, drafts.open(draft));
    }

    private void open(String name, Draft draft, String clause) {
        open(
                name,
                new Draft(
                        draft.actId(),
                        clause,
                        draft.bodyId(),
                        draft.procedure(),
                        draft.step(),
                        draft.modality(),
                        draft.targetDate(),
                        draft.lastDay(),
                        draft.follows()));
    }

    private TestBody bodyCalled(String name) {
        TestBody body = TestBody.create(database, "kuzbass");
        rename(body, name);
        return body;
    }

    private void rename(TestBody body, String name) {
        database.sql("update body set name = :name where id = :id")
                .param("name", name)
                .param("id", body.id())
                .update();
    }

    private void designate(String user) {
        database.sql("""
            insert into designation (id, jurisdiction, body_id, person_role, official_id, act_id, clause_id,
                order_number, order_date, valid_from, recorded_at, recorded_by)
            values (:id, 'kuzbass', :body, :role, :user, :act, 'KUZ-3a', '1', :day, :day, :at, 'x')
            """)
                .param("id", UUID.randomUUID())
                .param("body", health.id())
                .param("role", PersonRole.RESPONSIBLE.name())
                .param("user", user)
                .param("act", KUZBASS)
                .param("day", LocalDate.of(2024, 5, 2))
                .param(
                        "at",
                        LocalDateTime.parse("2024-05-02T10:00").atZone(KEMEROVO).toOffsetDateTime())
                .update();
    }

    private String nameOf(String user) {
        return database.sql("select full_name from official where user_id = :user")
                .param("user", user)
                .query(String.class)
                .single();
    }

    private CardLine line(String name) {
        return overview.line(named.get(name)).orElseThrow();
    }

    private List<CardLine> lines(Asked asked, Column column) {
        List<CardLine> lines = new ArrayList<>();
        overview.forEach(asked.filter(), new CardSort(column, asked.descending), lines::add);
        assertThat(overview.page(asked.filter(), new CardSort(column, asked.descending), 0, 500)
                        .lines())
                .as("page and export")
                .isEqualTo(lines);
        return lines;
    }

    private List<UUID> ids(Asked asked, Column column) {
        return lines(asked, column).stream().map(CardLine::id).toList();
    }

    private List<String> listed(Asked asked, Column column) {
        return ids(asked, column).stream()
                .map(id -> named.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KEMEROVO));
    }

    private Asked asked() {
        return new Asked().bodies(health.id());
    }

    /** A filter put together word by word; of the ministry's cards unless said otherwise. */
    private static final class Asked implements Cloneable {

        private Optional<String> letter = Optional.empty();
        private Set<String> jurisdictions = Set.of("kuzbass");
        private Set<String> acts = Set.of();
        private Set<String> clauses = Set.of();
        private Set<String> procedures = Set.of();
        private Set<String> bodies = Set.of();
        private Optional<Integer> from = Optional.empty();
        private Optional<Integer> to = Optional.empty();
        private Set<String> levels = Set.of();
        private Set<String> persons = Set.of();
        private Set<ListStatus> statuses = Set.of();
        private String text = "";
        private boolean descending;

        Asked jurisdictions(String... ids) {
            Asked changed = copy();
            changed.jurisdictions = Set.of(ids);
            return changed;
        }

        Asked acts(String... ids) {
            Asked changed = copy();
            changed.acts = Set.of(ids);
            return changed;
        }

        Asked clauses(String... ids) {
            Asked changed = copy();
            changed.clauses = Set.of(ids);
            return changed;
        }

        Asked procedures(String... keys) {
            Asked changed = copy();
            changed.procedures = Set.of(keys);
            return changed;
        }

        Asked bodies(String... ids) {
            Asked changed = copy();
            changed.bodies = Set.of(ids);
            return changed;
        }

        Asked daysLate(Integer least, Integer most) {
            Asked changed = copy();
            changed.from = Optional.ofNullable(least);
            changed.to = Optional.ofNullable(most);
            return changed;
        }

        Asked levels(String... ids) {
            Asked changed = copy();
            changed.levels = Set.of(ids);
            return changed;
        }

        Asked persons(String... users) {
            Asked changed = copy();
            changed.persons = Set.of(users);
            return changed;
        }

        Asked statuses(ListStatus... wanted) {
            Asked changed = copy();
            changed.statuses = Set.of(wanted);
            return changed;
        }

        Asked anyStatus() {
            Asked changed = copy();
            changed.statuses = EnumSet.allOf(ListStatus.class);
            return changed;
        }

        Asked text(String typed) {
            Asked changed = copy();
            changed.text = typed;
            return changed;
        }

        Asked letter(String key) {
            Asked changed = copy();
            changed.letter = Optional.of(key);
            return changed;
        }

        Asked descending() {
            Asked changed = copy();
            changed.descending = true;
            return changed;
        }

        private Asked copy() {
            try {
                return (Asked) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        CardFilter filter() {
            return new CardFilter(
                    jurisdictions,
                    acts,
                    clauses,
                    procedures,
                    bodies,
                    from,
                    to,
                    levels,
                    persons,
                    statuses,
                    Optional.empty(),
                    letter,
                    text);
        }
    }
}
