package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a period sees an obligation whose last day was 15 March: to the moment, as of the period's end. */
class PeriodCardTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 15);
    private static final Instant LIMIT = Instant.parse("2020-03-16T00:00:00Z");
    private static final Instant BEFORE = LIMIT.minusSeconds(1);
    private static final Instant END = Instant.parse("2020-04-01T00:00:00Z");

    @Test
    void obligationNobodyHasFulfilledIsOverdueFromItsLimitOn() {
        PeriodCard card = card(null, null, null);
        assertThat(card.verdictAt(BEFORE)).isEmpty();
        assertThat(card.verdictAt(LIMIT)).contains(ObligationVerdict.OVERDUE);
        assertThat(card.verdictAt(END)).contains(ObligationVerdict.OVERDUE);
    }

    @Test
    void fulfilledBeforeTheLimitIsOnTimeAndAtTheLimitLate() {
        assertThat(card(null, BEFORE, null).verdictAt(END)).contains(ObligationVerdict.ON_TIME);
        assertThat(card(null, LIMIT, null).verdictAt(END)).contains(ObligationVerdict.LATE);
    }

    @Test
    void whatIsFulfilledAfterThePeriodWasStillOverdueInIt() {
        assertThat(card(null, END, null).verdictAt(END)).contains(ObligationVerdict.OVERDUE);
        assertThat(card(null, END.minusSeconds(1), null).verdictAt(END)).contains(ObligationVerdict.LATE);
    }

    @Test
    void sentInTimeIsBeingCheckedAndSentLateIsOverdue() {
        assertThat(card(BEFORE, null, null).verdictAt(END)).contains(ObligationVerdict.CHECKED);
        assertThat(card(LIMIT, null, null).verdictAt(END)).contains(ObligationVerdict.OVERDUE);
    }

    @Test
    void releaseBeforeTheLimitOrOfWhatWasSentInTimeIsNoViolationAndAfterwardsItStays() {
        assertThat(card(null, null, BEFORE).verdictAt(END)).isEmpty();
        assertThat(card(BEFORE, null, LIMIT).verdictAt(END)).isEmpty();
        assertThat(card(null, null, LIMIT).verdictAt(END)).contains(ObligationVerdict.RELEASED);
        assertThat(card(LIMIT, null, LIMIT).verdictAt(END)).contains(ObligationVerdict.RELEASED);
        assertThat(card(null, null, END).verdictAt(END)).contains(ObligationVerdict.OVERDUE);
    }

    @Test
    void releaseOfWhatWasToldOfTooLateLeavesTheViolationWhateverDayWasNamed() {
        PeriodCard backdated = card(BEFORE, LIMIT, null, END);
        assertThat(backdated.verdictAt(END)).contains(ObligationVerdict.CHECKED);
        assertThat(backdated.verdictAt(END.plusSeconds(1))).contains(ObligationVerdict.RELEASED);
        assertThat(backdated.asOpened().verdictAt(END)).contains(ObligationVerdict.OVERDUE);
    }

    private static PeriodCard card(Instant sent, Instant fulfilled, Instant released) {
        return card(sent, sent, fulfilled, released);
    }

    private static PeriodCard card(Instant sent, Instant told, Instant fulfilled, Instant released) {
        return new PeriodCard(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "kuzbass.health",
                "kuzbass-66-2020",
                "KUZ-3c",
                "notify-coordinator",
                "Направить уведомление",
                LAST_DAY,
                LIMIT,
                LAST_DAY,
                false,
                Optional.ofNullable(sent),
                Optional.ofNullable(told),
                Optional.ofNullable(fulfilled),
                Optional.ofNullable(released).map(at -> new PeriodCard.Change(at, "k", "причина", Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}
