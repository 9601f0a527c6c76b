package org.poryadok.oversight.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void quartersBeginAndEndWithTheirMonths() {
        assertThat(Period.quarterOf(LocalDate.of(2024, 12, 31))).isEqualTo(Period.quarter(2024, 4));
        assertThat(Period.quarterOf(LocalDate.of(2024, 4, 1))).isEqualTo(Period.quarter(2024, 2));
        assertThat(Period.quarter(2024, 1).lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Period.quarter(2024, 3).firstDay()).isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void threeQuartersBackCrossTheYear() {
        assertThat(Period.quarter(2024, 2).minus(3)).isEqualTo(Period.quarter(2023, 3));
        assertThat(Period.quarter(2023, 4)).isLessThan(Period.quarter(2024, 1));
    }

    @Test
    void quarterIsReadAsItIsWritten() {
        assertThat(Period.parse("2026-Q4")).contains(Period.quarter(2026, 4));
        assertThat(Period.quarter(2026, 4)).hasToString("2026-Q4");
        assertThat(Period.quarter(2026, 4).title()).isEqualTo("IV квартал 2026 года");
        assertThat(Period.parse("2026-Q5")).isEmpty();
        assertThat(Period.parse("четвёртый")).isEmpty();
        assertThat(Period.parse(null)).isEmpty();
    }

    @Test
    void monthIsReadAsItIsWritten() {
        Period october = Period.parse("2026-10").orElseThrow();
        assertThat(october).hasToString("2026-10").isEqualTo(Period.of(YearMonth.of(2026, 10)));
        assertThat(october.title()).isEqualTo("октябрь 2026 года");
        assertThat(october.lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(october.minus(10)).hasToString("2025-12");
        assertThat(Period.quarter(2026, 4).contains(october.firstDay())).isTrue();
        assertThat(Period.quarter(2026, 3).contains(october.firstDay())).isFalse();
        assertThat(Period.parse("2026-13")).isEmpty();
    }
}
