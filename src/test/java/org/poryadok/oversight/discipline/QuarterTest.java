package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void quartersBeginAndEndWithTheirMonths() {
        assertThat(Quarter.of(LocalDate.of(2024, 12, 31))).isEqualTo(new Quarter(2024, 4));
        assertThat(Quarter.of(LocalDate.of(2024, 4, 1))).isEqualTo(new Quarter(2024, 2));
        assertThat(new Quarter(2024, 1).lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(new Quarter(2024, 3).firstDay()).isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void threeQuartersBackCrossTheYear() {
        assertThat(new Quarter(2024, 2).minus(3)).isEqualTo(new Quarter(2023, 3));
        assertThat(new Quarter(2023, 4)).isLessThan(new Quarter(2024, 1));
    }

    @Test
    void quarterIsReadAsItIsWritten() {
        assertThat(Quarter.parse("2026-Q4")).contains(new Quarter(2026, 4));
        assertThat(new Quarter(2026, 4)).hasToString("2026-Q4");
        assertThat(new Quarter(2026, 4).title()).isEqualTo("IV квартал 2026 года");
        assertThat(Quarter.parse("2026-Q5")).isEmpty();
        assertThat(Quarter.parse("четвёртый")).isEmpty();
        assertThat(Quarter.parse(null)).isEmpty();
    }
}
