package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocuments;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against data counted by hand. In 2024 the 4th of November is a day off in Kuzbass, October has none in the week. */
@RoomTest
@EachTestAlone
class DisciplineTest {

    private static final ZoneId KUZBASS = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final Period OCTOBER = Period.of(YearMonth.of(2024, 10));
    private static final Period AUTUMN = Period.quarter(2024, 4);

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

        BodyLine line = line(body, AUTUMN);

        assertThat(line.terms()).isEqualTo(new TermCount(2, 3, 2, 1, 1, 0, 0, 0, days(1, 3, 6)));
        assertThat(line.terms().closed()).isEqualTo(5);
        assertThat(line.terms().shareOnTime()).contains(2.0 / 8);
        assertThat(line.terms().medianDaysLate()).contains(3.0);
        assertThat(line.overdueAtEnd()).isEqualTo(2);
        assertThat(line.act()).contains("№ 66");

        BodyLine summer = line(body, Period.quarter(2024, 3));
        assertThat(summer.terms()).isEqualTo(new TermCount(0, 0, 1, 0, 0, 0, 0, 0, days()));
        assertThat(summer.overdueAtEnd()).as("at the end of September").isEqualTo(1);
    }

    @Test
    void monthIsCountedAsItEndedWhateverHappenedSince() {
        String body = body();
        fourLatenesses(body);
        at("2024-11-20T10:00");
        database.sql("update body set name = 'Аппарат губернатора', act_roles = array['controller'] where id = ?")
                .param(TestBody.create(database, "kuzbass").id())
                .update();

        PeriodReport october = discipline.report("kuzbass", OCTOBER);

        BodyLine line = line(body, OCTOBER);
        assertThat(line.terms()).isEqualTo(new TermCount(1, 3, 2, 1, 0, 0, 0, 0, days(1, 3, 6)));
        assertThat(line.terms().shareOnTime()).contains(1.0 / 7);
        assertThat(line.overdueAtEnd()).isEqualTo(2);
        assertThat(october.figures().asOf()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(october.figures().closed()).isTrue();
        assertThat(october.figures().administration()).isEqualTo("Аппарат губернатора");
        assertThat(october.figures().beingChecked()).isEqualTo(1);
        assertThat(october.figures().arrearsFulfilled()).isEqualTo(1);

        List<JudgedObligation> overdue = overdueOf(october, body);
        assertThat(overdue).extracting(JudgedObligation::step).containsExactly("не исполнено", "продлено позже");
        assertThat(overdue).extracting(JudgedObligation::workingDaysLate).containsExactly(12, 8);
        assertThat(overdue.get(1).lastDay()).as("the term as it ran then").isEqualTo(LocalDate.of(2024, 10, 21));
        assertThat(overdue.get(0).citation()).isNotBlank();
        assertThat(overdue.get(0).act()).contains("№ 66");
        assertThat(october.excused()).singleElement().satisfies(obligation -> {
            assertThat(obligation.verdict()).isEqualTo(ObligationVerdict.RELEASED);
            assertThat(obligation.released().orElseThrow().on()).isEqualTo(LocalDate.of(2024, 10, 10));
            assertThat(obligation.released().orElseThrow().reason()).isEqualTo("Обязанность отпала");
        });
        assertThat(october.figures().repeatOffenders())
                .containsExactly(new RepeatOffender(body, nameOf(body), 4, 1, 2));
        assertThat(october.corrections())
                .as("the extension of November")
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.on()).isEqualTo(LocalDate.of(2024, 11, 6));
                    assertThat(correction.now()).isEqualTo("не исполнено, срок продлён до 15.11.2024");
                });

        // Everything is done in November: October stays what it was, and what has changed stands beside it.
        cards.underControl("kuzbass").stream()
                .filter(card -> card.bodyId().equals(body))
                .forEach(card -> cards.release(card.id(), "kuzbass.controller", "Обязанность отпала"));
        at("2025-02-03T10:00");
        PeriodReport later = discipline.report("kuzbass", OCTOBER);
        assertThat(later.figures()).isEqualTo(october.figures());
        assertThat(later.obligations()).isEqualTo(october.obligations());
        assertThat(later.corrections())
                .extracting(Correction::step, Correction::was, Correction::now)
                .containsExactlyInAnyOrder(
                        tuple("не исполнено", "не исполнено", "не исполнено, снято с контроля после срока"),
                        tuple("продлено позже", "не исполнено", "срок продлён до 15.11.2024"),
                        tuple(
                                "продлено позже",
                                "не исполнено",
                                "не исполнено, снято с контроля после срока, срок продлён до 15.11.2024"),
                        tuple("Создать страницу", "направлено в срок, на проверке", "снято с контроля"));
        assertThat(later.corrections())
                .filteredOn(correction -> !correction.now().startsWith("срок продлён"))
                .extracting(Correction::on, Correction::reason)
                .containsOnly(tuple(LocalDate.of(2024, 11, 20), "Обязанность отпала"));
        assertThat(overdueOf(discipline.report("kuzbass", Period.of(YearMonth.of(2024, 11))), body))
                .isEmpty();
    }

    @Test
    void presentMonthIsCountedUpToNow() {
        String body = body();
        UUID card = drafts.open(due(body, "2024-10-15"));
        drafts.open(due(body, "2024-10-25"));
        at("2024-10-16T10:00");

        assertThat(overdueOf(discipline.report("kuzbass", OCTOBER), body)).hasSize(1);
        assertThat(discipline.report("kuzbass", OCTOBER).figures().asOf()).isEqualTo(LocalDate.of(2024, 10, 16));
        cards.fulfil(card, engine.now(), "x");
        at("2024-10-17T10:00");
        assertThat(overdueOf(discipline.report("kuzbass", OCTOBER), body)).isEmpty();
        assertThatThrownBy(() -> discipline.report("kuzbass", Period.of(YearMonth.of(2024, 11))))
                .isInstanceOf(DisciplineException.class)
                .hasMessage("Отчёт за этот период составить нельзя: он ещё не начался.");
    }

    @Test
    void lastMinuteOfTheMonthIsTheJurisdictionsOwn() {
        String body = body();
        UUID inTime = drafts.open(due(body, "2024-10-31"));
        UUID late = drafts.open(due(body, "2024-10-31"));
        fulfil(inTime, "2024-10-31T23:59");
        fulfil(late, "2024-11-01T00:00");
        at("2024-11-05T10:00");

        assertThat(line(body, OCTOBER).terms())
                .as("at midnight the second one was overdue")
                .isEqualTo(new TermCount(1, 0, 1, 0, 0, 0, 0, 0, days()));
        assertThat(line(body, AUTUMN).terms().late())
                .as("in the quarter that is not over it is late")
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

        TermCount counted = new TermCount(0, 1, 0, 0, 0, 2, 0, 0, days(1));
        assertThat(line(second, AUTUMN).terms()).isEqualTo(counted);
        assertThat(line(second, AUTUMN).terms().shareOnTime()).contains(0.0);
        assertThat(line(second, AUTUMN).overdueAtEnd()).isEqualTo(1);
        assertThat(offenders(AUTUMN)).as("one offence of its own").doesNotContain(second);
        assertThat(line(first, AUTUMN).terms().late()).isEqualTo(1);

        PeriodReport october = discipline.report("kuzbass", OCTOBER);
        assertThat(line(second, OCTOBER).terms()).isEqualTo(counted);
        assertThat(overdueOf(october, second))
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.earlier()).isPresent());
        assertThat(october.attributable())
                .filteredOn(obligation -> obligation.bodyId().equals(second))
                .hasSize(2)
                .first()
                .satisfies(obligation -> {
                    assertThat(obligation.step()).isEqualTo("сообщить в ЦУР");
                    assertThat(obligation.lastDay()).isEqualTo(LocalDate.of(2024, 10, 2));
                    assertThat(obligation.fulfilledOn()).contains(LocalDate.of(2024, 10, 4));
                    assertThat(obligation.earlier())
                            .contains(new JudgedObligation.Earlier(
                                    nameOf(first), LocalDate.of(2024, 10, 1), Optional.of(LocalDate.of(2024, 10, 3))));
                });
    }

    @Test
    void threeOffencesInFourQuartersMakeARepeatOffender() {
        String body = body();
        late(body, "2024-02-01", "2024-02-05");
        late(body, "2024-10-01", "2024-10-03");
        at("2024-11-20T10:00");
        assertThat(offenders(AUTUMN)).isEmpty();

        at("2024-10-01T10:00");
        drafts.open(due(body, "2024-11-18"));
        at("2024-11-18T23:59");
        assertThat(offenders(AUTUMN)).isEmpty();
        at("2024-11-19T00:00");
        assertThat(offenders(AUTUMN)).containsExactly(body);
        at("2024-12-28T10:00");
        assertThat(offenders(AUTUMN)).containsExactly(body);
        at("2025-01-09T10:00");
        assertThat(offenders(Period.quarter(2025, 1)))
                .as("the first quarter of 2024 is five ago")
                .isEmpty();
        assertThat(offenders(AUTUMN)).as("as the quarter closed").containsExactly(body);
    }

    /** Whoever misses three terms at once has been told of none before. */
    @Test
    void termsThatWereMissedOnOneDayAreNoRepetition() {
        String body = body();
        late(body, "2024-10-01", "2024-10-03");
        late(body, "2024-10-01", "2024-10-07");
        at("2024-10-01T10:00");
        drafts.open(due(body, "2024-10-01"));
        UUID another = drafts.open(due(body, "2024-10-02"));
        fulfil(another, "2024-10-02T10:00");
        at("2024-10-20T10:00");
        assertThat(line(body, AUTUMN).terms().late()).isEqualTo(2);
        assertThat(offenders(AUTUMN)).isEmpty();

        drafts.open(due(body, "2024-10-21"));
        at("2024-10-22T10:00");
        assertThat(offenders(AUTUMN)).containsExactly(body);
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

        BodyLine line = line(body, AUTUMN);
        assertThat(line.terms()).isEqualTo(new TermCount(0, 1, 0, 0, 0, 0, 0, 3, days(1)));
        assertThat(line.overdueAtEnd()).isZero();
        assertThat(line.internalAtEnd()).isEqualTo(1);
        assertThat(offenders(AUTUMN)).as("one offence").isEmpty();
        PeriodReport october = discipline.report("kuzbass", OCTOBER);
        assertThat(october.figures().repeatOffenders()).isEmpty();
        assertThat(october.overdue()).isEmpty();
        assertThat(october.internal()).hasSize(3);
        assertThat(line(body, OCTOBER).terms()).isEqualTo(line.terms());
    }

    private UUID internal(String body, String lastDay) {
        UUID card = drafts.open(due(body, lastDay).withoutTerm());
        cards.setInternalTerm(card, LocalDate.parse(lastDay), "так решил координатор", "kuzbass.coordinator");
        return card;
    }

    @Test
    void offencesOfAYearAgoAreForgotten() {
        String body = body();
        late(body, "2023-12-19", "2023-12-22");
        late(body, "2023-12-20", "2023-12-22");
        late(body, "2023-12-21", "2023-12-22");
        at("2024-07-01T10:00");
        assertThat(offenders(Period.quarter(2024, 3))).containsExactly(body);
        at("2024-10-01T10:00");
        assertThat(offenders(AUTUMN)).isEmpty();
    }

    @Test
    void figuresOfOneActLeaveTheOthersOut() {
        String body = body();
        late(body, "2024-10-01", "2024-10-03");
        at("2024-11-20T10:00");

        assertThat(discipline
                        .figures(Set.of("kuzbass"), Set.of("tomsk-132r-2023"), Optional.empty())
                        .reports())
                .singleElement()
                .satisfies(report -> assertThat(report.figures().lines()).isEmpty());
        assertThat(discipline
                        .figures(Set.of("tomsk"), Set.of(), Optional.empty())
                        .reports())
                .singleElement()
                .satisfies(report -> assertThat(report.figures().lines()).isEmpty());
        assertThat(discipline.figures(Set.of(), Set.of(), Optional.empty()).reports())
                .isEmpty();
    }

    @Test
    void actsAndQuartersAddUpTheBodies() {
        for (String body : List.of(body(), body())) {
            at("2024-01-09T10:00");
            late(body, "2024-08-01", "2024-08-05");
            late(body, "2024-10-01", "2024-10-03");
            fulfil(drafts.open(due(body, "2024-10-10")), "2024-10-09T10:00");
            at("2024-01-09T10:00");
            drafts.open(due(body, "2024-10-15"));
        }
        at("2024-11-20T10:00");

        DisciplineFigures figures = discipline.figures(Set.of("kuzbass"), Set.of(ACT), Optional.empty());

        assertThat(figures.period()).isEqualTo(AUTUMN);
        assertThat(figures.choices())
                .startsWith(AUTUMN, Period.quarter(2024, 3))
                .contains(OCTOBER, Period.of(YearMonth.of(2024, 11)))
                .doesNotContain(Period.of(YearMonth.of(2024, 12)));
        assertThat(figures.reports().get(0).figures().total())
                .isEqualTo(new TermCount(2, 2, 2, 0, 0, 0, 0, 0, days(2, 2)));
        assertThat(figures.byQuarter())
                .extracting(DisciplineFigures.QuarterTerms::quarter)
                .as("none before the first term")
                .containsExactly(Period.quarter(2024, 3), AUTUMN);
        assertThat(figures.byQuarter().get(0).terms().late()).isEqualTo(2);
        assertThat(figures.byQuarter().get(1).terms())
                .isEqualTo(figures.reports().get(0).figures().total());
    }

    @Test
    void whatIsOverdueHasItsLineInLaterQuartersAndItsBodyStandsFirst() {
        String idle = body();
        String late = body();
        String worst = body();
        String lateTwice = body();
        database.sql("update body set name = 'Ямское управление' where id = ?")
                .param(lateTwice)
                .update();
        drafts.open(due(idle, "2024-08-15"));
        late(late, "2024-10-01", "2024-10-03");
        late(lateTwice, "2024-10-01", "2024-10-03");
        late(lateTwice, "2024-10-01", "2024-10-03");
        at("2024-07-01T10:00");
        drafts.open(due(worst, "2024-10-15"));
        drafts.open(due(worst, "2024-10-16"));
        at("2024-11-20T10:00");

        assertThat(line(idle, AUTUMN).terms()).isEqualTo(TermCount.NONE);
        assertThat(line(idle, AUTUMN).overdueAtEnd()).isEqualTo(1);
        for (Period period : List.of(AUTUMN, OCTOBER)) {
            assertThat(discipline.report("kuzbass", period).figures().byBody())
                    .extracting(BodyLine::bodyId)
                    .containsExactly(worst, idle, lateTwice, late);
        }
    }

    /** Supervisors' deeds in a quarter that is not over, and after it: the violation stays where it happened. */
    @Test
    void releaseAndExtensionThatCameTooLateDoNotUndoTheViolation() {
        String body = body();
        UUID released = drafts.open(due(body, "2024-10-08").step("снято"));
        UUID extended = drafts.open(due(body, "2024-10-09").step("продлено"));
        UUID inTime = drafts.open(due(body, "2024-10-25").step("продлено вовремя"));
        at("2024-10-21T10:00");
        assertThat(line(body, AUTUMN).terms().overdue()).isEqualTo(2);
        cards.release(released, "kuzbass.controller", "Обязанность отпала");
        cards.extend(
                extended,
                LocalDate.of(2024, 11, 29),
                TermDocuments.signed("2024-10-14"),
                "Болезнь исполнителя",
                "kuzbass.controller");
        cards.extend(
                inTime,
                LocalDate.of(2024, 11, 28),
                TermDocuments.signed("2024-10-14"),
                "Болезнь исполнителя",
                "kuzbass.controller");

        BodyLine line = line(body, AUTUMN);
        assertThat(line.terms()).isEqualTo(new TermCount(0, 0, 1, 1, 1, 0, 0, 0, days()));
        assertThat(line.overdueAtEnd()).as("the new term runs").isZero();
        assertThat(discipline.report("kuzbass", AUTUMN).excused())
                .extracting(JudgedObligation::step, JudgedObligation::lastDay)
                .containsExactly(
                        tuple("снято", LocalDate.of(2024, 10, 8)), tuple("продлено", LocalDate.of(2024, 10, 9)));

        fulfil(extended, "2024-11-20T10:00");
        fulfil(inTime, "2024-11-20T10:00");
        assertThat(line(body, AUTUMN).terms())
                .as("late by the term that was missed, in time by the one extended before it passed")
                .isEqualTo(new TermCount(1, 1, 0, 1, 1, 0, 0, 0, days(30)));
        assertThat(cards.status(cards.card(extended))).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    /** Of a term of the quarter before: what was done about it in this one stays, also when it has been fulfilled. */
    @Test
    void decisionOnAnEarlierQuartersTermStaysInTheQuarterInWhichItWasMade() {
        String body = body();
        UUID extended = drafts.open(due(body, "2024-09-20").step("продлено"));
        UUID released = drafts.open(due(body, "2024-09-23").step("снято"));
        UUID late = drafts.open(due(body, "2024-09-24").step("без решения"));
        at("2024-10-21T10:00");
        cards.extend(
                extended,
                LocalDate.of(2024, 11, 29),
                TermDocuments.signed("2024-10-14"),
                "Болезнь исполнителя",
                "kuzbass.controller");
        assertThat(excusedOf(body)).containsExactly("продлено");

        fulfil(extended, "2024-11-20T10:00");
        fulfil(late, "2024-11-20T11:00");
        cards.release(released, "kuzbass.controller", "Обязанность отпала");

        assertThat(excusedOf(body)).containsExactly("продлено", "снято");
        assertThat(discipline.report("kuzbass", AUTUMN).figures().lines())
                .as("they are figures of the quarter in which the terms ended")
                .noneMatch(line -> line.bodyId().equals(body));
        at("2025-01-20T10:00");
        assertThat(excusedOf(body)).as("when it has closed").containsExactly("продлено", "снято");
    }

    @Test
    void whatWasSentLateIsLateUntilItsSendingHoweverLongItIsChecked() {
        String body = body();
        UUID sent = drafts.open(due(body, "2024-10-08"));
        at("2024-10-10T12:00");
        cards.submit(sent, engine.now(), "x");
        for (String later : List.of("2024-11-20T10:00", "2025-01-20T10:00")) {
            at(later);
            assertThat(overdueOf(discipline.report("kuzbass", AUTUMN), body))
                    .as("on %s", later)
                    .singleElement()
                    .satisfies(obligation -> {
                        assertThat(obligation.workingDaysLate()).isEqualTo(2);
                        assertThat(obligation.checkedSince()).contains(LocalDate.of(2024, 10, 10));
                    });
        }
        cards.returned(sent, "kuzbass.coordinator", "Нет подписи");
        assertThat(discipline
                        .report("kuzbass", Period.quarterOf(LocalDate.of(2025, 1, 20)))
                        .overdue())
                .filteredOn(obligation -> obligation.bodyId().equals(body))
                .as("it waits for its body again")
                .singleElement()
                .satisfies(obligation -> {
                    assertThat(obligation.checkedSince()).isEmpty();
                    assertThat(obligation.workingDaysLate()).isGreaterThan(60);
                });
    }

    @Test
    void everyLateDecisionOfAPeriodStaysThereWhateverComesAfterIt() {
        String body = body();
        UUID twice = drafts.open(due(body, "2024-10-08").step("дважды"));
        UUID undone = drafts.open(due(body, "2024-10-09").step("отменено"));
        at("2024-10-21T10:00");
        extend(twice, "2024-11-01");
        cards.release(undone, "kuzbass.controller", "Ошибка в перечне");
        at("2024-10-23T10:00");
        cards.reopen(undone, "Снято по ошибке", "kuzbass.controller");
        at("2024-11-06T10:00");
        extend(twice, "2024-11-29");

        assertThat(decisionsOf(body, AUTUMN))
                .containsExactly(
                        "дважды 2024-10-08 до 2024-11-01",
                        "дважды 2024-10-08 до 2024-11-29",
                        "отменено 2024-10-09 снято, отменено 2024-10-23");
        at("2024-11-06T11:00");
        cards.withdrawExtension(twice, "Документ отозван", "kuzbass.controller");
        assertThat(discipline.report("kuzbass", AUTUMN).excused())
                .filteredOn(obligation -> obligation.step().equals("дважды")
                        && obligation.bodyId().equals(body))
                .extracting(obligation -> obligation.extended().orElseThrow().undoneOn())
                .as("the second was taken back, and the first stands")
                .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2024, 11, 6)));
        assertThat(discipline.report("kuzbass", AUTUMN).overdue())
                .filteredOn(obligation -> obligation.step().equals("дважды")
                        && obligation.bodyId().equals(body))
                .extracting(obligation -> obligation.extended().orElseThrow().newLastDay())
                .containsExactly(Optional.of(LocalDate.of(2024, 11, 1)));
        assertThat(decisionsOf(body, Period.of(YearMonth.of(2024, 11))))
                .as("each in the month in which it was made")
                .containsExactly("дважды 2024-10-08 до 2024-11-29");
        at("2024-11-07T10:00");
        cards.fulfilAsTold(
                twice, Instant.parse("2024-10-07T05:00:00Z"), engine.now(), "исполнено", "x", Optional.empty());
        assertThat(decisionsOf(body, AUTUMN))
                .as("the day that the body has named makes no decision unmade")
                .hasSize(3);
    }

    private void extend(UUID card, String lastDay) {
        cards.extend(
                card,
                LocalDate.parse(lastDay),
                TermDocuments.signed("2024-10-07"),
                "Болезнь исполнителя",
                "kuzbass.controller");
    }

    private List<String> decisionsOf(String body, Period period) {
        return discipline.report("kuzbass", period).excused().stream()
                .filter(obligation -> obligation.bodyId().equals(body))
                .map(obligation -> obligation.step() + " " + obligation.lastDay()
                        + obligation
                                .extended()
                                .map(decision -> " до " + decision.newLastDay().orElseThrow())
                                .orElse("")
                        + obligation
                                .released()
                                .map(decision -> " снято, отменено "
                                        + decision.undoneOn()
                                                .map(Object::toString)
                                                .orElse("нет"))
                                .orElse(""))
                .toList();
    }

    private List<String> excusedOf(String body) {
        return discipline.report("kuzbass", AUTUMN).excused().stream()
                .filter(obligation -> obligation.bodyId().equals(body))
                .map(JudgedObligation::step)
                .toList();
    }

    /** Nobody outside the body has seen it on its day: the quarter that runs says so, and the closed one goes on to. */
    @Test
    void whatIsInTimeByADayNamedAfterTheTermIsListedWithBothDays() {
        String body = body();
        UUID named = drafts.open(due(body, "2024-10-08").step("внесено позже"));
        UUID plain = drafts.open(due(body, "2024-10-09").step("вовремя"));
        fulfil(plain, "2024-10-04T12:00");
        Instant done = engine.now();
        at("2024-10-21T10:00");
        cards.fulfilAsTold(named, done, engine.now(), "создана", "x", Optional.empty());

        assertThat(line(body, AUTUMN).terms().onTime()).isEqualTo(2);
        Runnable isListed =
                () -> assertThat(discipline.report("kuzbass", AUTUMN).byWord())
                        .filteredOn(obligation -> obligation.bodyId().equals(body))
                        .extracting(
                                JudgedObligation::step,
                                JudgedObligation::verdict,
                                JudgedObligation::fulfilledOn,
                                JudgedObligation::toldOn)
                        .containsExactly(tuple(
                                "внесено позже",
                                ObligationVerdict.ON_TIME,
                                Optional.of(LocalDate.of(2024, 10, 4)),
                                Optional.of(LocalDate.of(2024, 10, 21))));
        isListed.run();
        at("2025-01-20T10:00");
        isListed.run();
        isListed.run();
    }

    @Test
    void whatIsCheckedAndWasSentWithAnEarlierDaySaysBothDays() {
        String body = body();
        UUID sent = drafts.open(due(body, "2024-10-08").step("направлено позже"));
        at("2024-10-21T10:00");
        cards.submit(sent, Instant.parse("2024-10-04T05:00:00Z"), "x");
        for (String day : List.of("2024-10-22T10:00", "2025-01-20T10:00")) {
            at(day);
            assertThat(discipline.report("kuzbass", AUTUMN).byWord())
                    .filteredOn(obligation -> obligation.bodyId().equals(body))
                    .extracting(JudgedObligation::verdict, JudgedObligation::sentOn, JudgedObligation::toldOn)
                    .containsExactly(tuple(
                            ObligationVerdict.CHECKED,
                            Optional.of(LocalDate.of(2024, 10, 4)),
                            Optional.of(LocalDate.of(2024, 10, 21))));
        }
    }

    @Test
    void reopenedObligationStaysInTheClosedPeriodAsItWasAndItsNewStateIsACorrection() {
        String body = body();
        UUID inTime = drafts.open(due(body, "2024-10-08").step("принято по ошибке"));
        UUID late = drafts.open(due(body, "2024-10-09").step("принято с опозданием"));
        UUID released = drafts.open(due(body, "2024-10-10").step("снято"));
        fulfil(inTime, "2024-10-07T10:00");
        fulfil(late, "2024-10-14T10:00");
        cards.release(released, "kuzbass.controller", "Обязанность отпала");
        at("2024-11-05T10:00");
        PeriodReport closed = discipline.report("kuzbass", OCTOBER);
        assertThat(line(body, OCTOBER).terms()).isEqualTo(new TermCount(1, 1, 0, 1, 0, 0, 0, 0, days(3)));

        at("2024-11-12T10:00");
        List.of(inTime, late, released).forEach(card -> cards.reopen(card, "Проверено не то", "kuzbass.controller"));

        PeriodReport reopened = discipline.report("kuzbass", OCTOBER);
        assertThat(reopened.figures()).isEqualTo(closed.figures());
        assertThat(reopened.obligations()).isEqualTo(closed.obligations());
        assertThat(reopened.corrections())
                .extracting(Correction::on, Correction::step, Correction::was, Correction::now, Correction::reason)
                .containsExactlyInAnyOrder(
                        correction("принято по ошибке", "нарушения срока не было", "не исполнено"),
                        correction("принято с опозданием", "исполнено с нарушением срока 14.10.2024", "не исполнено"),
                        correction("снято", "не исполнено, снято с контроля после срока", "не исполнено"));
        assertThat(line(body, AUTUMN).terms())
                .as("the present quarter tells of what is")
                .isEqualTo(new TermCount(0, 0, 3, 0, 0, 0, 0, 0, days()));

        fulfil(inTime, "2024-11-15T10:00");
        assertThat(discipline.report("kuzbass", OCTOBER).corrections())
                .filteredOn(correction -> correction.step().equals("принято по ошибке"))
                .extracting(Correction::on, Correction::now)
                .as("each decision is a line, the last one says how it stands")
                .containsExactly(
                        tuple(LocalDate.of(2024, 11, 12), "возвращено на контроль"),
                        tuple(LocalDate.of(2024, 11, 15), "исполнено с нарушением срока 15.11.2024"));
        assertThat(discipline.report("kuzbass", OCTOBER).figures()).isEqualTo(closed.figures());
    }

    @Test
    void whatWasDecidedAfterTheEndAndTakenBackAgainStaysAmongTheCorrections() {
        String body = body();
        UUID card = drafts.open(due(body, "2024-10-08"));
        at("2024-11-05T10:00");
        discipline.report("kuzbass", OCTOBER);

        cards.extend(
                card,
                LocalDate.of(2024, 11, 29),
                TermDocuments.signed("2024-10-14"),
                "Болезнь исполнителя",
                "kuzbass.controller");
        at("2024-11-06T10:00");
        cards.withdrawExtension(card, "Продлено по ошибке", "kuzbass.controller");

        assertThat(discipline.report("kuzbass", OCTOBER).corrections())
                .extracting(Correction::was, Correction::now, Correction::reason)
                .containsExactly(
                        tuple(
                                "не исполнено",
                                "срок продлён до 29.11.2024",
                                "Болезнь исполнителя. Документ: Распоряжение Губернатора от 14.10.2024 № 12-рг."),
                        tuple("не исполнено", "продление отменено, последний день 08.10.2024", "Продлено по ошибке"));
    }

    @Test
    void extensionTakenBackLeavesTheTermThatWasMissed() {
        String body = body();
        UUID card = drafts.open(due(body, "2024-10-09"));
        at("2024-10-21T10:00");
        cards.extend(
                card,
                LocalDate.of(2024, 11, 29),
                TermDocuments.signed("2024-10-14"),
                "Болезнь исполнителя",
                "kuzbass.controller");
        at("2024-10-22T10:00");
        assertThatThrownBy(() -> cards.withdrawExtension(card, " ", "kuzbass.controller"))
                .hasMessage("Укажите, почему продление отменяется.");
        cards.withdrawExtension(card, "Продлено по ошибке", "kuzbass.controller");

        assertThat(cards.card(card).lastDay()).contains(LocalDate.of(2024, 10, 9));
        assertThat(cards.card(card).missed()).isEmpty();
        assertThat(cards.status(cards.card(card))).isEqualTo(CardStatus.OVERDUE);
        assertThat(line(body, AUTUMN).terms()).isEqualTo(new TermCount(0, 0, 1, 0, 0, 0, 0, 0, days()));
        assertThat(line(body, AUTUMN).overdueAtEnd()).isEqualTo(1);
        assertThat(cards.history(card))
                .extracting(CardEvent::kind)
                .endsWith(CardEventKind.EXTENDED, CardEventKind.EXTENSION_WITHDRAWN);
        assertThatThrownBy(() -> cards.withdrawExtension(card, "Ещё раз", "kuzbass.controller"))
                .hasMessage("Срок не продлевался: отменять нечего.");
    }

    /** As a demo's clock may be put back: what was kept in what is now the future does not count. */
    @Test
    void periodKeptBeforeTheClockWasPutBackIsCountedAnew() {
        String body = body();
        at("2024-11-20T10:00");
        assertThat(discipline.report("kuzbass", OCTOBER).figures().lines()).isEmpty();
        at("2024-10-01T10:00");
        drafts.open(due(body, "2024-10-08"));
        at("2024-11-19T10:00");
        assertThat(line(body, OCTOBER).terms().overdue()).isEqualTo(1);
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
                        .choices())
                .startsWith(AUTUMN, Period.quarter(2024, 3), Period.quarter(2024, 2))
                .doesNotContain(Period.quarter(2024, 1));
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

        assertThat(discipline.report("kuzbass", AUTUMN).attributable())
                .extracting(JudgedObligation::bodyId)
                .containsExactly(held, held, held);
        for (Period period : List.of(AUTUMN, OCTOBER)) {
            assertThat(offenders(period)).contains(thrice, punctual).doesNotContain(held);
        }
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

        PeriodReport october = discipline.report("kuzbass", OCTOBER);
        assertThat(line(arrears, OCTOBER).terms()).isEqualTo(TermCount.NONE);
        assertThat(line(arrears, OCTOBER).overdueAtEnd()).isEqualTo(1);
        assertThat(october.figures().lines()).extracting(BodyLine::bodyId).containsExactly(arrears);
        assertThat(october.attributable()).isEmpty();
        assertThat(offenders(OCTOBER)).isEmpty();
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
        cards.extend(
                extended,
                LocalDate.of(2024, 11, 15),
                TermDocuments.signed("2024-10-14"),
                "Просьба органа",
                "kuzbass.controller");
    }

    private void late(String body, String lastDay, String fulfilledOn) {
        fulfil(drafts.open(due(body, lastDay)), fulfilledOn + "T12:00");
    }

    private void fulfil(UUID card, String localTime) {
        at(localTime);
        cards.fulfil(card, engine.now(), "x");
    }

    private static Tuple correction(String step, String was, String now) {
        return tuple(LocalDate.of(2024, 11, 12), step, was, now, "Проверено не то");
    }

    private BodyLine line(String body, Period period) {
        return discipline.report("kuzbass", period).figures().lines().stream()
                .filter(line -> line.bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offenders(Period period) {
        return discipline.report("kuzbass", period).figures().repeatOffenders().stream()
                .map(RepeatOffender::bodyId)
                .toList();
    }

    private static SortedMap<Integer, Long> days(int... days) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        IntStream.of(days).forEach(day -> counts.merge(day, 1L, Long::sum));
        return counts;
    }

    private static List<JudgedObligation> overdueOf(PeriodReport report, String body) {
        return report.overdue().stream()
                .filter(obligation -> obligation.bodyId().equals(body))
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
