package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermCountTest {

    @Test
    void shareOnTimeIsOfAllThatHadToBeByAnAct() {
        assertThat(TermCount.NONE.shareOnTime()).isEmpty();

        TermCount count = TermCount.onTime(4, false)
                .plus(TermCount.onTime(5, true))
                .plus(of(ObligationVerdict.LATE, false, 2))
                .plus(of(ObligationVerdict.LATE, true, 9))
                .plus(of(ObligationVerdict.OVERDUE, false, 0))
                .plus(of(ObligationVerdict.OVERDUE, true, 0))
                .plus(of(ObligationVerdict.RELEASED, false, 0))
                .plus(of(ObligationVerdict.RELEASED, false, 0))
                .plus(of(ObligationVerdict.CHECKED, false, 0));

        assertThat(count.ended()).isEqualTo(8);
        assertThat(count.closed()).isEqualTo(5);
        assertThat(count.released()).isEqualTo(2);
        assertThat(count.shareOnTime()).contains(0.5);
        assertThat(count.internalOnTime()).isEqualTo(5);
        assertThat(count.internalLate()).isEqualTo(2);
        assertThat(count.medianDaysLate()).as("of the act's terms alone").contains(2.0);
    }

    @Test
    void medianIsTheMiddleOneOfAnOddNumberAndTheMeanOfTheTwoInTheMiddleOfAnEvenOne() {
        assertThat(TermCount.NONE.medianDaysLate()).isEmpty();
        assertThat(late(6, 1, 3).medianDaysLate()).contains(3.0);
        assertThat(late(1, 10, 1, 4, 1, 10).medianDaysLate()).contains(2.5);
        assertThat(late(0, 1, 0).medianDaysLate())
                .as("a day off counts as no working day")
                .contains(0.0);
    }

    private static TermCount late(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> of(ObligationVerdict.LATE, false, day))
                .reduce(TermCount.NONE, TermCount::plus);
    }

    private static TermCount of(ObligationVerdict verdict, boolean internal, int days) {
        return TermCount.of(new JudgedObligation(
                UUID.randomUUID(),
                "b",
                "Орган",
                "Шаг",
                "пункт 1",
                "a",
                "акт",
                LocalDate.of(2024, 10, 1),
                verdict,
                false,
                internal,
                days,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
