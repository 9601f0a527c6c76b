package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against data counted by hand. In 2024 the 4th of November is a day off in Kuzbass, October has none in the week. */
@RoomTest
class DisciplineTest {

    private static final ZoneId KUZBASS = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final Quarter AUTUMN = new Quarter(2024, 4);

    @Autowired
    private Discipline discipline;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Acts acts;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    private TestCards drafts;

    @BeforeEach
    void longBefore() {
        drafts = new TestCards(database, acts, clock);
        at("2023-07-03T10:00");
    }

    @Test
    void quarterIsCountedByTheLastDaysOfItsTerms() {
        String body = body();
        fourLatenesses(body);
        at("2024-11-20T10:00");

        BodyDiscipline line = line(body, Optional.empty());

        assertThat(line.quarter()).isEqualTo(AUTUMN);
        assertThat(line.terms().onTime()).isEqualTo(2);
        assertThat(line.terms().late()).isEqualTo(3);
        assertThat(line.terms().overdue()).isEqualTo(2);
        assertThat(line.terms().closed()).isEqualTo(5);
        assertThat(line.terms().shareOnTime()).contains(2.0 / 7);
        assertThat(line.terms().medianDaysLate()).contains(3.0);
        assertThat(line.terms().attributable()).isZero();
        assertThat(line.openOverdue()).isEqualTo(2);
        assertThat(line.act()).contains("№ 66");

        BodyDiscipline summer = line(body, Optional.of(new Quarter(2024, 3)));
        assertThat(summer.terms()).isEqualTo(new TermCount(0, 1, 0, 0, 0, Optional.of(3.0)));
        assertThat(summer.openOverdue()).as("overdue now, whatever the quarter").isEqualTo(2);
    }

    @Test
    void monthIsCountedAsItEndedWhateverHappenedSince() {
        String body = body();
        at("2024-11-20T10:00");
        MonthFigures before = discipline.month("kuzbass", OCTOBER);
        at("2024-07-01T10:00");
        fourLatenesses(body);
        at("2024-11-20T10:00");
        database.sql("update body set name = 'Аппарат губернатора', act_roles = array['controller'] where id = ?")
                .param(TestBody.create(database, "kuzbass").id())
                .update();

        MonthFigures october = discipline.month("kuzbass", OCTOBER);

        BodyMonth line = october.byBody().stream()
                .filter(month -> month.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
        assertThat(line.terms()).isEqualTo(new TermCount(1, 3, 2, 0, 0, Optional.of(3.0)));
        assertThat(line.terms().shareOnTime()).contains(1.0 / 6);
        assertThat(line.overdueAtEnd()).isEqualTo(2);
        assertThat(october.asOf()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(october.administration()).isEqualTo("Аппарат губернатора");
        assertThat(october.total().onTime() - before.total().onTime()).isEqualTo(1);
        assertThat(october.total().late() - before.total().late()).isEqualTo(3);
        assertThat(october.total().overdue() - before.total().overdue()).isEqualTo(2);
        assertThat(october.beingChecked() - before.beingChecked()).isEqualTo(1);
        assertThat(october.arrearsFulfilled() - before.arrearsFulfilled()).isEqualTo(1);
        assertThat(october.overdueAtEnd() - before.overdueAtEnd()).isEqualTo(2);

        List<OverdueObligation> overdue = overdueOf(october, body);
        assertThat(overdue).extracting(OverdueObligation::step).containsExactly("не исполнено", "продлено позже");
        assertThat(overdue).extracting(OverdueObligation::workingDaysLate).containsExactly(12, 8);
        assertThat(overdue.get(1).lastDay()).as("the term as it ran then").isEqualTo(LocalDate.of(2024, 10, 21));
        assertThat(overdue.get(0).citation()).isNotBlank();
        assertThat(overdue.get(0).act()).contains("№ 66");
        RepeatOffender offender = october.repeatOffenders().stream()
                .filter(found -> found.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
        assertThat(offender.late()).as("a1 to a3 and the arrear of September").isEqualTo(4);
        assertThat(offender.overdue()).isEqualTo(2);
        assertThat(offender.offences()).isEqualTo(6);

        // Everything is done in November: October stays what it was.
        cards.underControl("kuzbass").stream()
                .filter(card -> card.bodyId().equals(body))
                .forEach(card -> cards.release(card.id(), "kuzbass.controller", "Обязанность отпала"));
        at("2025-02-03T10:00");
        MonthFigures later = discipline.month("kuzbass", OCTOBER);
        assertThat(overdueOf(later, body)).isEqualTo(overdue);
        assertThat(later.byBody()).contains(line);
        assertThat(overdueOf(discipline.month("kuzbass", YearMonth.of(2024, 11)), body))
                .isEmpty();
    }

    @Test
    void presentMonthIsCountedUpToNow() {
        String body = body();
        UUID card = drafts.open(due(body, "2024-10-15"));
        drafts.open(due(body, "2024-10-25"));
        at("2024-10-16T10:00");

        assertThat(overdueOf(discipline.month("kuzbass", OCTOBER), body)).hasSize(1);
        assertThat(discipline.month("kuzbass", OCTOBER).asOf()).isEqualTo(LocalDate.of(2024, 10, 16));
        cards.fulfil(card, engine.now(), "x");
        at("2024-10-17T10:00");
        assertThat(overdueOf(discipline.month("kuzbass", OCTOBER), body)).isEmpty();
        assertThatThrownBy(() -> discipline.month("kuzbass", YearMonth.of(2024, 11)))
                .isInstanceOf(DisciplineException.class)
                .hasMessage("Отчёт за этот месяц составить нельзя: месяц ещё не начался.");
    }

    @Test
    void lastMinuteOfTheMonthIsTheJurisdictionsOwn() {
        String body = body();
        UUID inTime = drafts.open(due(body, "2024-10-31"));
        UUID late = drafts.open(due(body, "2024-10-31"));
        fulfil(inTime, "2024-10-31T23:59");
        fulfil(late, "2024-11-01T00:00");
        at("2024-11-05T10:00");

        BodyMonth line = discipline.month("kuzbass", OCTOBER).byBody().stream()
                .filter(month -> month.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
        assertThat(line.terms())
                .as("at midnight the second one was overdue")
                .isEqualTo(new TermCount(1, 0, 1, 0, 0, Optional.empty()));
        assertThat(line(body, Optional.empty()).terms().late())
                .as("in the quarter it is late")
                .isEqualTo(1);
    }

    @Test
    void lateBecauseOfTheEarlierTierIsShownApartAndHeldAgainstNobody() {
        String first = body();
        String second = body();
        UUID earlier = drafts.open(due(first, "2024-10-01"));
        UUID later = drafts.open(due(second, "2024-10-02").after(earlier).step("сообщить в ЦУР"));
        UUID openEarlier = drafts.open(due(first, "2024-10-08"));
        drafts.open(due(second, "2024-10-09").after(openEarlier));
        UUID punctual = drafts.open(due(first, "2024-10-15"));
        UUID ownFault = drafts.open(due(second, "2024-10-16").after(punctual));
        fulfil(earlier, "2024-10-03T12:00");
        fulfil(later, "2024-10-04T12:00");
        fulfil(punctual, "2024-10-15T12:00");
        fulfil(ownFault, "2024-10-17T12:00");
        at("2024-11-20T10:00");

        BodyDiscipline line = line(second, Optional.empty());
        assertThat(line.terms()).isEqualTo(new TermCount(0, 1, 0, 2, 0, Optional.of(1.0)));
        assertThat(line.terms().shareOnTime()).contains(0.0);
        assertThat(line.openOverdue()).isEqualTo(1);
        assertThat(line.openAttributable()).isEqualTo(1);
        assertThat(line.repeatOffender()).as("one offence of its own").isFalse();
        assertThat(line(first, Optional.empty()).terms().late()).isEqualTo(1);

        MonthFigures october = discipline.month("kuzbass", OCTOBER);
        assertThat(october.byBody().stream()
                        .filter(month -> month.bodyId().equals(second))
                        .findFirst()
                        .orElseThrow()
                        .terms())
                .isEqualTo(new TermCount(0, 1, 0, 2, 0, Optional.of(1.0)));
        assertThat(overdueOf(october, second))
                .extracting(OverdueObligation::attributable)
                .containsExactly(true);
        assertThat(october.attributable())
                .filteredOn(duty -> duty.body().equals(nameOf(second)))
                .hasSize(2)
                .first()
                .isEqualTo(new AttributableObligation(
                        nameOf(second),
                        "сообщить в ЦУР",
                        LocalDate.of(2024, 10, 2),
                        Optional.of(LocalDate.of(2024, 10, 4)),
                        nameOf(first),
                        LocalDate.of(2024, 10, 1),
                        Optional.of(LocalDate.of(2024, 10, 3))));
    }

    @Test
    void threeOffencesInFourQuartersMakeARepeatOffender() {
        String body = body();
        late(body, "2024-02-01", "2024-02-05");
        late(body, "2024-10-01", "2024-10-03");
        at("2024-11-20T10:00");
        assertThat(line(body, Optional.empty()).repeatOffender()).isFalse();

        at("2024-10-01T10:00");
        drafts.open(due(body, "2024-11-18"));
        at("2024-11-18T23:59");
        assertThat(line(body, Optional.empty()).repeatOffender()).isFalse();
        at("2024-11-19T00:00");
        assertThat(line(body, Optional.empty()).repeatOffender()).isTrue();
        at("2024-12-28T10:00");
        assertThat(line(body, Optional.empty()).repeatOffender()).isTrue();
        at("2025-01-09T10:00");
        assertThat(line(body, Optional.of(AUTUMN)).repeatOffender())
                .as("the first quarter of 2024 is five ago")
                .isFalse();
    }

    @Test
    void laterThanInternalTermsIsShownApartAndNoOffence() {
        String body = body();
        at("2024-10-01T10:00");
        UUID late = internal(body, "2024-10-08");
        UUID later = internal(body, "2024-10-09");
        internal(body, "2024-10-10");
        UUID ofTheAct = drafts.open(due(body, "2024-10-11"));
        fulfil(late, "2024-10-14T12:00");
        fulfil(later, "2024-10-14T12:00");
        fulfil(ofTheAct, "2024-10-14T12:00");
        at("2024-11-20T10:00");

        BodyDiscipline line = line(body, Optional.empty());
        assertThat(line.terms()).isEqualTo(new TermCount(0, 3, 1, 0, 3, Optional.of(3.0)));
        assertThat(line.repeatOffender()).as("one offence").isFalse();
        MonthFigures october = discipline.month("kuzbass", OCTOBER);
        assertThat(october.repeatOffenders()).extracting(RepeatOffender::bodyId).doesNotContain(body);
        assertThat(overdueOf(october, body))
                .extracting(OverdueObligation::internalTerm)
                .containsExactly(true);
        assertThat(october.byBody())
                .filteredOn(month -> month.bodyId().equals(body))
                .singleElement()
                .satisfies(month -> assertThat(month.terms()).isEqualTo(line.terms()));
    }

    private UUID internal(String body, String lastDay) {
        UUID card = drafts.open(due(body, lastDay).withoutTerm());
        cards.setInternalTerm(card, LocalDate.parse(lastDay), "так решил координатор", "kuzbass.coordinator");
        return card;
    }

    @Test
    void offencesOfAYearAgoAreForgotten() {
        String body = body();
        late(body, "2023-12-20", "2023-12-22");
        late(body, "2023-12-20", "2023-12-22");
        late(body, "2023-12-20", "2023-12-22");
        at("2024-07-01T10:00");
        assertThat(line(body, Optional.of(new Quarter(2023, 4))).repeatOffender())
                .isTrue();
        at("2024-10-01T10:00");
        assertThat(line(body, Optional.of(new Quarter(2023, 4))).repeatOffender())
                .isFalse();
    }

    @Test
    void figuresOfOneActLeaveTheOthersOut() {
        String body = body();
        late(body, "2024-10-01", "2024-10-03");
        at("2024-11-20T10:00");

        assertThat(discipline
                        .figures(Set.of("kuzbass"), Set.of("tomsk-132r-2023"), Optional.empty())
                        .byBody())
                .isEmpty();
        assertThat(discipline
                        .figures(Set.of("tomsk"), Set.of(), Optional.empty())
                        .byBody())
                .noneMatch(line -> line.bodyId().equals(body));
        assertThat(discipline.figures(Set.of(), Set.of(), Optional.empty()).byBody())
                .isEmpty();
    }

    @Test
    void actsAndQuartersAddUpTheBodies() {
        at("2024-11-20T10:00");
        DisciplineFigures before = discipline.figures(Set.of("kuzbass"), Set.of(ACT), Optional.empty());
        at("2024-01-09T10:00");
        for (String body : List.of(body(), body())) {
            late(body, "2024-10-01", "2024-10-03");
            late(body, "2024-08-01", "2024-08-05");
            fulfil(drafts.open(due(body, "2024-10-10")), "2024-10-09T10:00");
        }
        at("2024-11-20T10:00");

        DisciplineFigures after = discipline.figures(Set.of("kuzbass"), Set.of(ACT), Optional.empty());

        assertThat(after.quarter()).isEqualTo(AUTUMN);
        assertThat(after.quarters()).startsWith(AUTUMN, new Quarter(2024, 3));
        assertThat(after.byAct()).hasSize(1);
        assertThat(after.byAct().get(0).terms().late() - lateOfAct(before)).isEqualTo(2);
        assertThat(after.byQuarter())
                .extracting(QuarterDiscipline::quarter)
                .containsExactly(new Quarter(2024, 1), new Quarter(2024, 2), new Quarter(2024, 3), AUTUMN);
        assertThat(after.byQuarter().get(2).terms().late()
                        - before.byQuarter().get(2).terms().late())
                .isEqualTo(2);
        assertThat(after.byQuarter().get(3).terms().late()
                        - before.byQuarter().get(3).terms().late())
                .isEqualTo(2);
        assertThat(after.byQuarter().get(3).terms().onTime()
                        - before.byQuarter().get(3).terms().onTime())
                .isEqualTo(2);
        assertThat(after.repeatOffences()).isEqualTo(3);
    }

    @Test
    void whatIsOverdueHasItsLineInEveryQuarterAndItsBodyStandsFirst() {
        String idle = body();
        String late = body();
        String worst = body();
        String lateTwice = body();
        database.sql("update body set name = 'Ямское управление' where id = ?")
                .param(lateTwice)
                .update();
        drafts.open(due(idle, "2024-10-15"));
        late(late, "2024-10-01", "2024-10-03");
        late(lateTwice, "2024-10-01", "2024-10-03");
        late(lateTwice, "2024-10-01", "2024-10-03");
        at("2024-07-01T10:00");
        drafts.open(due(worst, "2024-10-15"));
        drafts.open(due(worst, "2024-10-16"));
        at("2024-11-20T10:00");

        BodyDiscipline summer = line(idle, Optional.of(new Quarter(2024, 3)));
        assertThat(summer.terms()).isEqualTo(TermCount.NONE);
        assertThat(summer.openOverdue()).isEqualTo(1);

        assertThat(discipline
                        .figures(Set.of("kuzbass"), Set.of(), Optional.empty())
                        .byBody())
                .extracting(BodyDiscipline::bodyId)
                .containsSubsequence(worst, idle, lateTwice, late);
        assertThat(discipline.month("kuzbass", OCTOBER).byBody())
                .extracting(BodyMonth::bodyId)
                .containsSubsequence(worst, idle, lateTwice, late);
    }

    @Test
    void actsAndQuartersCountWhatIsOverdueToo() {
        at("2024-11-20T10:00");
        DisciplineFigures before = discipline.figures(Set.of("kuzbass"), Set.of(ACT), Optional.empty());
        at("2024-07-01T10:00");
        drafts.open(due(body(), "2024-10-15"));
        at("2024-11-20T10:00");

        DisciplineFigures after = discipline.figures(Set.of("kuzbass"), Set.of(ACT), Optional.empty());
        assertThat(after.byAct().get(0).openOverdue()
                        - before.byAct().stream()
                                .mapToLong(ActDiscipline::openOverdue)
                                .sum())
                .isEqualTo(1);
        assertThat(after.byQuarter().get(3).terms().overdue()
                        - before.byQuarter().get(3).terms().overdue())
                .isEqualTo(1);
        assertThat(after.byQuarter().get(2).terms())
                .isEqualTo(before.byQuarter().get(2).terms());
    }

    @Test
    void quartersThatCanBeChosenGoBackToTheFirstTermThatEnded() {
        at("2024-02-01T10:00");
        UUID card = drafts.open(Draft.due(
                "shpakovsky-1199-2023",
                "SHP-3.2.2",
                TestBody.create(database, "shpakovsky").id(),
                LocalDate.of(2024, 5, 15)));
        fulfil(card, "2024-05-14T10:00");
        at("2024-11-20T10:00");
        assertThat(discipline
                        .figures(Set.of("shpakovsky"), Set.of(), Optional.empty())
                        .quarters())
                .containsExactly(AUTUMN, new Quarter(2024, 3), new Quarter(2024, 2));
    }

    /** What was done in time, and what was late because of an earlier tier, is no offence. */
    @Test
    void whoIsNeverLateByHimselfIsNoRepeatOffender() {
        String punctual = body();
        String held = body();
        String thrice = body();
        for (int day = 1; day <= 3; day++) {
            UUID earlier = drafts.open(due(punctual, "2024-10-0" + day));
            drafts.open(due(held, "2024-10-1" + (day + 3)).after(earlier));
            drafts.open(due(thrice, "2024-10-2" + day));
        }
        for (int day = 1; day <= 3; day++) {
            fulfil(drafts.open(due(thrice, "2024-07-1" + day)), "2024-07-10T10:00");
            fulfil(drafts.open(due(punctual, "2024-07-1" + day)), "2024-07-10T10:00");
        }
        at("2024-10-31T10:00");

        assertThat(line(held, Optional.empty()).openAttributable()).isEqualTo(3);
        assertThat(line(held, Optional.empty()).repeatOffender()).isFalse();
        assertThat(line(thrice, Optional.empty()).repeatOffender()).isTrue();
        assertThat(discipline.month("kuzbass", OCTOBER).repeatOffenders())
                .extracting(RepeatOffender::bodyId)
                .contains(thrice, punctual)
                .doesNotContain(held);
    }

    @Test
    void monthNamesNobodyWhomItDoesNotConcern() {
        String later = body();
        String arrears = body();
        String first = body();
        String second = body();
        drafts.open(due(later, "2024-11-05"));
        drafts.open(due(arrears, "2024-09-05"));
        UUID earlier = drafts.open(due(first, "2024-08-01"));
        UUID held = drafts.open(due(second, "2024-08-05").after(earlier));
        fulfil(earlier, "2024-08-07T10:00");
        fulfil(held, "2024-08-08T10:00");
        at("2024-11-20T10:00");

        MonthFigures october = discipline.month("kuzbass", OCTOBER);
        assertThat(october.byBody())
                .filteredOn(line -> line.bodyId().equals(arrears))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.terms()).isEqualTo(TermCount.NONE);
                    assertThat(line.overdueAtEnd()).isEqualTo(1);
                });
        assertThat(october.byBody()).extracting(BodyMonth::bodyId).doesNotContain(later, first, second);
        assertThat(october.attributable())
                .extracting(AttributableObligation::body)
                .doesNotContain(nameOf(second));
        assertThat(october.repeatOffenders()).extracting(RepeatOffender::bodyId).doesNotContain(later, arrears, first);
    }

    /** On time twice, late by 1, 3 and 6 working days, twice overdue, and whatever must not count. */
    private void fourLatenesses(String body) {
        UUID onTheLastDay = drafts.open(due(body, "2024-10-04"));
        UUID dayLate = drafts.open(due(body, "2024-10-04"));
        UUID threeDaysLate = drafts.open(due(body, "2024-10-08"));
        UUID onASunday = drafts.open(due(body, "2024-10-10"));
        drafts.open(due(body, "2024-10-15").step("не исполнено"));
        drafts.open(due(body, "2024-10-01").modality(Modality.RECOMMENDED));
        UUID withoutTerm = drafts.open(due(body, "2024-10-01").withoutTerm());
        UUID released = drafts.open(due(body, "2024-10-03"));
        UUID sent = drafts.open(due(body, "2024-10-18"));
        UUID arrear = drafts.open(due(body, "2024-09-27"));
        UUID early = drafts.open(due(body, "2024-11-05"));
        UUID extended = drafts.open(due(body, "2024-10-21").step("продлено позже"));
        fulfil(arrear, "2024-10-02T10:00");
        fulfil(onTheLastDay, "2024-10-04T23:59");
        fulfil(dayLate, "2024-10-07T09:00");
        at("2024-10-10T10:00");
        cards.release(released, "kuzbass.controller", "Обязанность отпала");
        fulfil(withoutTerm, "2024-10-10T11:00");
        fulfil(threeDaysLate, "2024-10-11T09:00");
        at("2024-10-17T10:00");
        cards.submit(sent, engine.now(), "x");
        fulfil(onASunday, "2024-10-20T12:00");
        fulfil(early, "2024-10-21T12:00");
        at("2024-11-06T10:00");
        cards.extend(extended, LocalDate.of(2024, 11, 15), "Просьба органа", "kuzbass.controller");
    }

    private void late(String body, String lastDay, String fulfilledOn) {
        fulfil(drafts.open(due(body, lastDay)), fulfilledOn + "T12:00");
    }

    private void fulfil(UUID card, String localTime) {
        at(localTime);
        cards.fulfil(card, engine.now(), "x");
    }

    private BodyDiscipline line(String body, Optional<Quarter> quarter) {
        return discipline.figures(Set.of("kuzbass"), Set.of(), quarter).byBody().stream()
                .filter(line -> line.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private static long lateOfAct(DisciplineFigures figures) {
        return figures.byAct().stream().mapToLong(act -> act.terms().late()).sum();
    }

    private static List<OverdueObligation> overdueOf(MonthFigures figures, String body) {
        return figures.overdue().stream()
                .filter(duty -> duty.body().equals(nameOf(body)))
                .toList();
    }

    private String body() {
        return TestBody.create(database, "kuzbass").id();
    }

    private static String nameOf(String body) {
        return "Министерство " + body.substring("kuzbass.".length());
    }

    private static Draft due(String body, String lastDay) {
        return Draft.due(ACT, "KUZ-3a", body, LocalDate.parse(lastDay));
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KUZBASS));
    }
}
