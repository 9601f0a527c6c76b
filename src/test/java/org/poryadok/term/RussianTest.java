package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
