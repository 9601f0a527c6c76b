package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The name of a task with what it is about. */
class TaskTitleTest {

    @Test
    void subjectStandsInPlaceOfItsName() {
        assertThat(new TaskTitle("Принять страницу: {page}").of(known("page", "ВКонтакте, vk.com/minzdrav42")))
                .contains("Принять страницу: ВКонтакте, vk.com/minzdrav42");
        assertThat(new TaskTitle("Ознакомиться: {text}").of(known("text", "Единые\n правила  страниц.")))
                .contains("Ознакомиться: Единые правила страниц");
        assertThat(new TaskTitle("Подтвердить замещение: {who}").of(known("who", "Полевая П. Г. за Берестова Ж. Я.")))
                .as("an initial keeps its full stop")
                .contains("Подтвердить замещение: Полевая П. Г. за Берестова Ж. Я.");
    }

    @Test
    void whatIsNotKnownLeavesTheNameOfTheDiagram() {
        assertThat(new TaskTitle("Принять страницу: {page}").of(known("body", "Министерство")))
                .isEmpty();
    }

    @Test
    void titleEndsBeforeALaterPartThatIsNotKnown() {
        assertThat(new TaskTitle("Подписать отчёт: {act}, {period}").of(known("act", "№ 66 от 14.02.2020")))
                .contains("Подписать отчёт: № 66 от 14.02.2020");
    }

    @Test
    void signsOfExpressionsAreOnlySigns() {
        assertThat(new TaskTitle("Ответить: {question}").of(known("question", "${1+1} $1 \\ {page}")))
                .contains("Ответить: ${1+1} $1 \\ {page}");
    }

    private static Function<String, Optional<String>> known(String word, String text) {
        return asked -> Optional.ofNullable(Map.of(word, text).get(asked));
    }
}
