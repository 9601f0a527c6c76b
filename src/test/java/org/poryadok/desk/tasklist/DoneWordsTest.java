package org.poryadok.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is said to have come of a task is what was decided in it. */
class DoneWordsTest {

    private static final DoneWords ACCEPTANCE =
            new DoneWords("decision = accept: страница принята; return: страница возвращена: есть замечания");

    @Test
    void whatIsAlwaysSoIsSaidWhateverWasAnswered() {
        assertThat(new DoneWords("страница удалена").of(field -> Optional.empty()))
                .contains("страница удалена");
    }

    @Test
    void eachAnswerHasItsWords() {
        assertThat(ACCEPTANCE.of(answered("accept"))).contains("страница принята");
        assertThat(ACCEPTANCE.of(answered("return"))).contains("страница возвращена: есть замечания");
        assertThat(ACCEPTANCE.decidedBy()).contains("decision");
        assertThat(ACCEPTANCE.known()).containsExactly("accept", "return");
    }

    @Test
    void nothingIsSaidOfAnAnswerThatTheModelDoesNotKnow() {
        assertThat(ACCEPTANCE.of(answered("postpone"))).isEmpty();
        assertThat(ACCEPTANCE.of(field -> Optional.empty())).isEmpty();
    }

    @Test
    void whatWasEnteredStandsInTheWords() {
        DoneWords absence = new DoneWords("deed = REPORT: внесено отсутствие: {who}; END: отсутствие завершено");
        Map<String, String> entered = Map.of("deed", "REPORT", "who", "Иванова Л. О. с 05.03.2020 по 20.03.2020");
        assertThat(absence.of(field -> Optional.ofNullable(entered.get(field))))
                .contains("внесено отсутствие: Иванова Л. О. с 05.03.2020 по 20.03.2020");
        assertThat(absence.told()).containsExactly("who");
        assertThat(absence.known()).containsExactly("REPORT", "END");
    }

    private static Function<String, Optional<String>> answered(String answer) {
        return field -> Optional.of(answer).filter(given -> field.equals("decision"));
    }
}
