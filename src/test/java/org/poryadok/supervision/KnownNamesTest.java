package org.poryadok.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which name is taken for «Иванов Иван Петрович». */
class KnownNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов Иван Петрович, true",
        "иванов ИВАН петрович, true",
        "Иван Петрович Иванов, true",
        "Иванов И. П., true",
        "И.П. Иванов, true",
        "Иванов Иван, true",
        "Ивaнов Ивaн, true",
        "Ива\u200bнов Иван, true",
        "Иванов, true",
        "иван, true",
        "'', false",
        "Администратор, false",
        "Иванов Иван Иванович, false",
        "Иванов И. И., false",
        "Иванова Инна Петровна, false",
        "Иванов Иван администратор, false",
        "Администратор системы, false"
    })
    void nameIsTakenForAnother(String name, boolean taken) {
        assertThat(KnownNames.isTakenFor(name, "Иванов Иван Петрович")).isEqualTo(taken);
    }
}
