package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayCountsTest {

    private final DelayCounts days = new DelayCounts();

    @Test
    void medianOfNothingIsNothing() {
        assertThat(days.median()).isEmpty();
    }

    @Test
    void medianIsTheMiddleOneOfAnOddNumber() {
        days.add(6, 1);
        days.add(1, 1);
        days.add(3, 1);
        assertThat(days.median()).contains(3.0);
    }

    @Test
    void medianIsTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        days.add(1, 3);
        days.add(10, 2);
        days.add(4, 1);
        assertThat(days.total()).isEqualTo(6);
        // 1 1 1 | 4 10 10
        assertThat(days.median()).contains(2.5);
    }

    @Test
    void oneThatCameOnADayOffCountsAsZeroDays() {
        days.add(0, 2);
        days.add(1, 1);
        assertThat(days.median()).contains(0.0);
    }
}
