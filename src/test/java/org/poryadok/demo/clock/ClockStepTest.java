package org.poryadok.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStepTest {

    @ParameterizedTest
    @CsvSource({
        "P3D,        2020-02-17T09:00:00Z",
        "PT4H,       2020-02-14T13:00:00Z",
        "P1M,        2020-03-14T09:00:00Z",
        "P1DT2H30M,  2020-02-15T11:30:00Z",
        "p2w,        2020-02-28T09:00:00Z",
        "-P1D,       2020-02-13T09:00:00Z",
        "-P1DT1H,    2020-02-13T08:00:00Z",
        "P-1D,       2020-02-13T09:00:00Z",
        "' P1Y ',    2021-02-14T09:00:00Z",
    })
    void stepLeadsFromOneMomentToTheOther(String step, Instant to) {
        assertThat(ClockStep.parse(step).from(Instant.parse("2020-02-14T09:00:00Z")))
                .isEqualTo(to);
    }

    @Test
    void monthEndsWhereTheMonthEnds() {
        assertThat(ClockStep.parse("P1M").from(Instant.parse("2020-01-31T09:00:00Z")))
                .isEqualTo(Instant.parse("2020-02-29T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P3DT", "T5H", "3D", "three days", "P3", "P99999999999999999999D", "--P1D1"})
    void whatIsNoStepIsRefusedWithASentence(String typed) {
        assertThatThrownBy(() -> ClockStep.parse(typed))
                .isInstanceOf(ClockException.class)
                .hasMessageContaining("не читается")
                .hasMessageContaining("P3D");
    }
}
