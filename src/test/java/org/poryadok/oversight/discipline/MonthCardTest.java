package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a month sees a duty whose last day was 15 March: to the moment, as of the month's end. */
class MonthCardTest {

    private static final Instant LIMIT = Instant.parse("2020-03-16T00:00:00Z");
    private static final Instant BEFORE = LIMIT.minusSeconds(1);
    private static final Instant END = Instant.parse("2020-04-01T00:00:00Z");

    @Test
    void dutyNobodyHasFulfilledIsOverdueFromItsLimitOn() {
        MonthCard card = card(null, null, null);
        assertThat(card.overdueAt(BEFORE)).isFalse();
        assertThat(card.overdueAt(LIMIT)).isTrue();
        assertThat(card.overdueAt(END)).isTrue();
        assertThat(card.fulfilledBefore(END)).isFalse();
        assertThat(card.wasOnTime()).isFalse();
        assertThat(card.beingCheckedAt(END)).isFalse();
    }

    @Test
    void fulfilledBeforeTheLimitIsOnTimeAndAtTheLimitLate() {
        assertThat(card(null, BEFORE, null).wasOnTime()).isTrue();
        assertThat(card(null, BEFORE, null).fulfilledLateBefore(END)).isFalse();
        assertThat(card(null, LIMIT, null).wasOnTime()).isFalse();
        assertThat(card(null, LIMIT, null).fulfilledLateBefore(END)).isTrue();
        assertThat(card(null, LIMIT, null).overdueAt(END)).isFalse();
    }

    @Test
    void whatIsFulfilledAfterTheMonthWasStillOverdueInIt() {
        assertThat(card(null, END, null).overdueAt(END)).isTrue();
        assertThat(card(null, END, null).fulfilledLateBefore(END)).isFalse();
        assertThat(card(null, END.minusSeconds(1), null).overdueAt(END)).isFalse();
    }

    @Test
    void sentInTimeIsBeingCheckedAndSentLateIsOverdue() {
        assertThat(card(BEFORE, null, null).beingCheckedAt(END)).isTrue();
        assertThat(card(BEFORE, null, null).overdueAt(END)).isFalse();
        assertThat(card(LIMIT, null, null).beingCheckedAt(END)).isFalse();
        assertThat(card(LIMIT, null, null).overdueAt(END)).isTrue();
    }

    @Test
    void whatWasReleasedIsNeitherCheckedNorOverdue() {
        assertThat(card(null, null, BEFORE).overdueAt(END)).isFalse();
        assertThat(card(BEFORE, null, BEFORE).beingCheckedAt(END)).isFalse();
        assertThat(card(null, null, END).overdueAt(END)).isTrue();
    }

    @Test
    void onlyTheLatenessOfAnEarlierTierIsAttributable() {
        assertThat(card(null, null, null).isAttributable()).isFalse();
        assertThat(new MonthCard(
                                "b",
                                "a",
                                "c",
                                "p",
                                "s",
                                LocalDate.of(2020, 3, 15),
                                LIMIT,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new MonthCard.Earlier("b", LocalDate.of(2020, 3, 1), Optional.empty())))
                        .isAttributable())
                .isTrue();
    }

    @Test
    void shareOnTimeIsOfAllThatHadToBe() {
        TermCounter counter = new TermCounter();
        assertThat(counter.count().shareOnTime()).isEmpty();
        assertThat(counter.count().medianDaysLate()).isEmpty();

        counter.addOnTime(6);
        counter.addLate(2, false, 1);
        counter.addLate(2, true, 1);
        counter.addOverdue(false, 1);
        counter.addOverdue(true, 3);
        counter.addAttributable(5);
        TermCount count = counter.count();

        assertThat(count).isEqualTo(new TermCount(6, 2, 4, 5, 4, Optional.of(2.0)));
        assertThat(count.ended()).isEqualTo(12);
        assertThat(count.closed()).isEqualTo(8);
        assertThat(count.shareOnTime()).contains(0.5);
    }

    private static MonthCard card(Instant sent, Instant fulfilled, Instant released) {
        return new MonthCard(
                "kuzbass.health",
                "kuzbass-66-2020",
                "KUZ-3c",
                "notify-coordinator",
                "Направить уведомление",
                LocalDate.of(2020, 3, 15),
                LIMIT,
                false,
                Optional.ofNullable(sent),
                Optional.ofNullable(fulfilled),
                Optional.ofNullable(released),
                Optional.empty());
    }
}
