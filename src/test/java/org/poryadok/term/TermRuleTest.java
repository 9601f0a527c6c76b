package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermRuleTest {

    @ParameterizedTest
    @CsvSource({
        "10-calendar-days, 10 календарных дней",
        "1-calendar-days, 1 календарный день",
        "2-working-days, 2 рабочих дня",
        "21-working-days, 21 рабочий день",
        "3-weeks, 3 недели",
        "11-weeks, 11 недель",
        "1-months, 1 месяц",
        "112-months, 112 месяцев"
    })
    void codeIsGivenBackAndReadInRussian(String code, String russian) {
        TermRule rule = TermRule.parse(code);

        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.russian()).isEqualTo(russian);
    }

    @Test
    void singularIsUnderstood() {
        assertThat(TermRule.parse("1-month")).isEqualTo(new TermRule.Months(1));
        assertThat(TermRule.parse("1-working-day")).isEqualTo(new TermRule.WorkingDays(1));
    }

    @Test
    void dateStandsBesideItsCode() {
        TermRule rule = TermRule.parse("by-date", LocalDate.parse("2020-10-01"));

        assertThat(rule).isEqualTo(new TermRule.ByDate(LocalDate.parse("2020-10-01")));
        assertThat(rule.russian()).isEqualTo("до 01.10.2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10-days",
                "days",
                "10-calendar-daysx",
                "ten-weeks",
                "1.5-weeks",
                "10-CALENDAR-DAYS",
                "١-weeks"
            })
    void unknownRuleIsRefusedWithASentence(String code) {
        refused(code, "не распознано");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0-weeks",
                "-5-calendar-days",
                "10000-months",
                "999999999-calendar-days",
                "99999999999999999999-working-days"
            })
    void absurdAmountIsRefusedWithItsBounds(String code) {
        refused(code, "от 1 до 9999");
    }

    @Test
    void dateIsNeededForItsRuleAndRefusedForOthers() {
        refused("by-date", "требует самой даты");
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> TermRule.parse("3-weeks", LocalDate.parse("2020-10-01")))
                .withMessageContaining("только для срока");
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> TermRule.parse(null))
                .withMessageContaining("не распознано");
    }

    private static void refused(String code, String sentence) {
        assertThatExceptionOfType(TermException.class)
                .isThrownBy(() -> TermRule.parse(code))
                .withMessageContaining(sentence);
    }
}
