package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    private static final LocalDate FIFTH_OF_MARCH = LocalDate.of(2020, 3, 5);

    @ParameterizedTest
    @ValueSource(strings = {"05.03.2020", "5.3.2020", "05.03.20", "5.3.2020.", "2020-03-05"})
    void dayIsReadAsOfficialsAndOfficeSoftwareWriteIt(String typed) {
        assertThat(TypedDay.day(typed)).contains(FIFTH_OF_MARCH);
    }

    @Test
    void fourDigitsAreTheWholeYear() {
        assertThat(TypedDay.day("10.02.0001")).contains(LocalDate.of(1, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "05.03",
                "5.3.",
                "31.02.2024",
                "2024-02-30",
                "2020-3-5",
                "05/03/2020",
                "+999999999-01-01",
                "завтра"
            })
    void whatIsNoDayOfAYearIsNotGuessed(String typed) {
        assertThat(TypedDay.day(typed)).isEmpty();
    }

    @Test
    void dayWithoutAYearIsTheFirstSuchDayOfThePeriod() {
        assertThat(TypedDay.day("05.03", LocalDate.of(2020, 3, 5))).contains(FIFTH_OF_MARCH);
        assertThat(TypedDay.day("05.03", LocalDate.of(2019, 3, 6))).contains(FIFTH_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05.03.2020 14:30", "5.3.20 14.30", "05.03.2020, 14:30", "2020-03-05T14:30:00", "05.03 в 14:30"})
    void momentIsADayAndATime(String typed) {
        assertThat(TypedDay.moment(typed, FIFTH_OF_MARCH)).contains(LocalDateTime.of(2020, 3, 5, 14, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05.03.2020", "14:30", "05.03.2020 24:30", "05.03.2020 в полдень"})
    void momentNeedsBoth(String typed) {
        assertThat(TypedDay.moment(typed, FIFTH_OF_MARCH)).isEmpty();
    }
}
