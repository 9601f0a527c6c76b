package org.poryadok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedSentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сверка реестра: ежегодная..",
                "Исполнено.. Снять.",
                "Мохов И. П..",
                "[{\"reason\":\"Сайт закрыт..\"}]",
                "Не исполнено.: причина",
                "Отдел информации.; школа"
            })
    void sentenceThatEndsTwiceIsFound(String text) {
        assertThat(ComposedSentences.endsTwice(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мохов И. П.; Орехова М. И.",
                "Ждите...",
                "и т. п.: далее",
                "https://ako.ru/../r",
                "№ 5.",
                "1999 г.; 2000 г."
            })
    void sentenceThatEndsOnceIsNot(String text) {
        assertThat(ComposedSentences.endsTwice(text)).isFalse();
    }
}
