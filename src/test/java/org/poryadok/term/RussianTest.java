package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сайт закрыт|Сайт закрыт.",
                "Сайт закрыт.|Сайт закрыт.",
                "Сайт закрыт..|Сайт закрыт.",
                "Сайт закрыт;|Сайт закрыт.",
                "Сайт закрыт. |Сайт закрыт.",
                "Когда?|Когда?",
                "и так далее…|и так далее…",
                "Мохов И. П.|Мохов И. П."
            })
    void sentenceEndsOnce(String text, String sentence) {
        assertThat(Russian.sentence(text)).isEqualTo(sentence);
    }

    @Test
    void nothingIsNoSentence() {
        assertThat(Russian.sentence(" ")).isEmpty();
    }

    @Test
    void whatGoesOnHasNoFullStop() {
        assertThat(Russian.withoutStop("Сайт закрыт. ")).isEqualTo("Сайт закрыт");
    }

    @Test
    void whatWasTypedIsShortenedWithoutCuttingACharacterInHalf() {
        assertThat(Russian.shortened("пять5", 5)).isEqualTo("пять5");
        assertThat(Russian.shortened("шесть6", 5)).isEqualTo("шесть…");
        assertThat(Russian.shortened("вот 🙂", 5)).isEqualTo("вот …");
        assertThat(Russian.shortened("вот 🙂!", 6)).isEqualTo("вот 🙂…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0",
                "\u200B",
                "\u2800",
                "\u3164\uFFA0",
                "\uFEFF\u200D\u034F",
                "\u202E",
                "\uE000",
                "\u0007",
                "\u007F\u0085\u009F",
                "\uFFFC",
                "\uD834\uDD59"
            })
    void whatNobodySeesIsNoText(String text) {
        assertThat(Russian.showsNothing(text)).isTrue();
        assertThat(Russian.showsNothing(text + "—" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\u009F", "\uD800", "\u202E", "\u2066", "\uFFFC"})
    void whatCannotBePrintedIsFoundAmongWords(String character) {
        assertThat(Russian.isUnprintable("за" + character + "но")).isTrue();
        assertThat(Russian.isUnprintable("заново:\r\n\tуже \u00ADвидно 🙂")).isFalse();
    }

    @Test
    void daysAndMomentsAreWrittenAsOfficialsWriteThem() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        Instant moment = Instant.parse("2026-11-05T07:30:00Z");
        assertThat(Russian.day(day)).isEqualTo("05.11.2026");
        assertThat(Russian.dayAndMonth(day)).isEqualTo("05.11");
        assertThat(Russian.dayAndWeekday(day)).isEqualTo("05.11.2026 (четверг)");
        assertThat(Russian.month(day)).isEqualTo("ноябрь 2026");
        assertThat(Russian.moment(moment, ZoneId.of("Asia/Tomsk"))).isEqualTo("05.11.2026 14:30");
        assertThat(Russian.momentAndOffset(moment, ZoneId.of("Asia/Tomsk"))).isEqualTo("05.11.2026 14:30 (UTC+07:00)");
        assertThat(Russian.time(moment, ZoneId.of("Asia/Tomsk"))).isEqualTo("14:30");
    }
}
