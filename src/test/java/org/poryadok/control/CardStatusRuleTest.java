package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.control.PlainCard.at;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.Changed;
import org.poryadok.act.Modality;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.term.Calendars;

/** How a card stands to its term, to the minute of the last day in its own region. */
class CardStatusRuleTest {

    /** A Tuesday. */
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 2, 25);

    private final CardStatusRule rule = new CardStatusRule(Calendars.SHIPPED, "RU-KEM", PlainCard.KEMEROVO);
    private final TermPosition position = new TermPosition(OwnActs.read(), Calendars.SHIPPED);
    private final PlainCard due = PlainCard.due(LAST_DAY);

    @Test
    void obligationIsOverdueFromMidnightAfterTheLastDay() {
        assertThat(status(due, "2020-02-25T23:59")).isEqualTo(CardStatus.DUE_SOON);
        assertThat(status(due, "2020-02-26T00:00")).isEqualTo(CardStatus.OVERDUE);
    }

    @Test
    void threeWorkingDaysBeforeItTheTermIsNear() {
        // 22 to 24 February 2020 were days off: the third working day before is the 19th.
        assertThat(status(due, "2020-02-18T23:59")).isEqualTo(CardStatus.ON_TIME);
        assertThat(status(due, "2020-02-19T00:00")).isEqualTo(CardStatus.DUE_SOON);
    }

    @Test
    void whatIsSentInTimeIsNeitherNearNorOverdue() {
        PlainCard inTime = due.submitted(at("2020-02-25T23:59"));
        assertThat(status(inTime, "2020-03-10T12:00")).isEqualTo(CardStatus.ON_TIME);
        assertThat(text(inTime, "2020-03-10T12:00")).isEqualTo(CardState.SUBMITTED.title());

        PlainCard late = due.submitted(at("2020-02-26T00:00"));
        assertThat(status(late, "2020-03-10T12:00")).isEqualTo(CardStatus.OVERDUE);
        assertThat(text(late, "2020-03-10T12:00")).isEqualTo("на проверке, направлено с нарушением срока");
    }

    @Test
    void fulfilmentCountsByItsOwnMoment() {
        assertThat(status(due.fulfilled(at("2020-02-25T23:59")), "2020-03-10T12:00"))
                .isEqualTo(CardStatus.FULFILLED);
        assertThat(status(due.fulfilled(at("2020-02-26T00:00")), "2020-03-10T12:00"))
                .isEqualTo(CardStatus.FULFILLED_LATE);
    }

    @Test
    void termExtendedWhenItHadPassedIsBrokenUnlessSomethingWasSentOrDoneWithinIt() {
        PlainCard running = PlainCard.due(LocalDate.of(2020, 6, 10));
        assertThat(broken(running)).isPresent();
        assertThat(rule.textOf(extendedLate(running), at("2020-03-10T12:00")))
                .isEqualTo("в срок, прежний срок нарушен");
        assertThat(rule.textOf(extendedLate(running), at("2020-06-11T12:00")))
                .isEqualTo("просрочено, прежний срок нарушен");
        assertThat(broken(running.submitted(at("2020-02-26T00:00")))).isPresent();
        assertThat(broken(running.submitted(at("2020-02-25T23:59"))))
                .as("it may still be accepted")
                .isEmpty();
        assertThat(broken(running.fulfilled(at("2020-02-26T00:00")))).isPresent();
        assertThat(broken(running.fulfilled(at("2020-02-25T23:59")))).isEmpty();
    }

    private static Optional<MissedTerm> broken(PlainCard card) {
        return extendedLate(card).brokenTerm();
    }

    private static ControlCard extendedLate(PlainCard card) {
        return Changed.with(
                card.card(), Map.of("missed", Optional.of(new MissedTerm(LAST_DAY, at("2020-02-26T00:00")))));
    }

    @Test
    void dayOfBeingToldStandsBesideAnEarlierDayThatWasNamed() {
        ControlCard page = due.fulfilled(at("2020-02-25T23:59")).card();
        assertThat(page.toldLater(PlainCard.KEMEROVO)).isEmpty();
        assertThat(told(page, "2020-02-25T23:59")).isEmpty();
        assertThat(told(page, "2020-02-26T00:00")).contains(LocalDate.of(2020, 2, 26));
        assertThat(told(page, "2020-02-20T10:00"))
                .as("entered before the act demanded it")
                .isEmpty();
        assertThat(told(due.submitted(at("2020-02-25T23:59")).card(), "2020-03-02T10:00"))
                .contains(LocalDate.of(2020, 3, 2));
    }

    private static Optional<LocalDate> told(ControlCard card, String moment) {
        return Changed.with(card, Map.of("checkedSince", Optional.of(at(moment))))
                .toldLater(PlainCard.KEMEROVO);
    }

    @Test
    void releasedUndoneIsNotLate() {
        assertThat(status(due.released(), "2020-03-10T12:00")).isEqualTo(CardStatus.RELEASED);
        assertThat(due.released().card().isLateAt(at("2020-03-10T12:00"))).isFalse();
        assertThat(due.fulfilled(at("2020-02-26T00:00")).released().card().isLateAt(at("2020-03-10T12:00")))
                .isTrue();
    }

    @Test
    void recommendationIsNeverCalledOverdue() {
        PlainCard advice = due.modality(Modality.RECOMMENDED);
        assertThat(status(advice, "2020-03-10T12:00")).isEqualTo(CardStatus.RECOMMENDED);
        assertThat(text(advice, "2020-02-25T23:59")).isEqualTo(CardStatus.RECOMMENDED.title());
        assertThat(text(advice, "2020-02-26T00:00")).isEqualTo("рекомендация не выполнена");
        assertThat(advice.card().isLateAt(at("2020-03-10T12:00"))).isFalse();
    }

    @Test
    void withoutATermItIsSaidThatNoneIsSet() {
        assertThat(text(PlainCard.withoutTerm(), "2020-03-10T12:00")).isEqualTo("срок не установлен");
        assertThat(text(due, "2020-02-18T12:00")).isEqualTo(CardStatus.ON_TIME.title());
    }

    @Test
    void workingDaysLateAreCountedFromTheLastDayToTheDeed() {
        assertThat(position.workingDaysLate(due.card(), at("2020-02-25T23:59"))).isZero();
        assertThat(position.workingDaysLate(due.card(), at("2020-02-26T00:00"))).isEqualTo(1);
        assertThat(position.workingDaysLate(due.card(), at("2020-03-02T12:00"))).isEqualTo(4);
        assertThat(position.workingDaysLate(
                        due.submitted(at("2020-02-27T12:00")).card(), at("2020-03-02T12:00")))
                .isEqualTo(2);
        assertThat(position.workingDaysLateWhenDone(due.card(), at("2020-02-27T12:00")))
                .contains(2);
        assertThat(position.workingDaysLateWhenDone(due.card(), at("2020-02-25T12:00")))
                .isEmpty();
    }

    @Test
    void daysOffAfterTheLastDayAreNoWorkingDaysLate() {
        PlainCard friday = PlainCard.due(LocalDate.of(2020, 2, 21));
        assertThat(position.workingDaysLate(friday.card(), at("2020-02-24T12:00")))
                .isZero();
        assertThat(position.workingDaysLate(friday.card(), at("2020-02-25T12:00")))
                .isEqualTo(1);
    }

    @Test
    void endOfTheCalendarKeepsNobodyFromClosingACard() {
        LocalDate end = Calendars.SHIPPED.lastDay();
        assertThat(position.workingDaysPast("kuzbass", end.plusYears(1), at(end.plusYears(2) + "T12:00")))
                .isZero();
        assertThat(position.workingDaysPast("kuzbass", end.minusDays(20), at(end.plusYears(2) + "T12:00")))
                .isEqualTo(position.workingDaysPast("kuzbass", end.minusDays(20), at(end + "T12:00")))
                .isPositive();
    }

    @Test
    void dayIsThatOfTheJurisdiction() {
        assertThat(position.dayOf(due.card(), at("2020-02-26T00:00"))).isEqualTo(LocalDate.of(2020, 2, 26));
        assertThat(position.dayOf("spb", at("2020-02-26T00:00"))).isEqualTo(LocalDate.of(2020, 2, 25));
        assertThat(position.isWorkingDay(due.card(), LocalDate.of(2020, 2, 24))).isFalse();
        assertThat(position.isWorkingDay(due.card(), LocalDate.of(2020, 2, 25))).isTrue();
    }

    private CardStatus status(PlainCard card, String moment) {
        return rule.statusOf(card.card(), at(moment));
    }

    private String text(PlainCard card, String moment) {
        return rule.textOf(card.card(), at(moment));
    }
}
