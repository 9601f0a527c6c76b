package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u00A0", "\u200B", "\u2800", "\u3164\uFFA0", "\uFEFF\u200D\u034F", "\u202E"})
    void whatNobodySeesIsNoText(String text) {
        assertThat(Russian.showsNothing(text)).isTrue();
        assertThat(Russian.showsNothing(text + "—" + text)).isFalse();
    }
}
