package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people meant who mistyped. */
class SpellingGuessTest {

    private final SpellingGuess guess = new SpellingGuess(
            List.of("Министерство здравоохранения Кузбасса", "Министерство культуры и национальной политики Кузбасса"));

    @ParameterizedTest
    @CsvSource({
        "vbyplhfd,                           минздрав",
        "Rekmnehs,                           культуры",
        "минздраф,                           минздрав",
        "минздраав,                          минздрав",
        "минсдрав,                           минздрав",
        "министерсво здравохранения,         министерство здравоохранения",
        "министерство кулбтуры,              министерство культуры",
        "здравохранение,                     здравоохранения"
    })
    void oneSignOrTheOtherLayout(String typed, String meant) {
        assertThat(guess.of(typed, word -> word.equals("министерство"))).contains(meant);
    }

    @Test
    void wordThatIsFoundStaysAsItIs() {
        assertThat(guess.of("культура минздраф", word -> word.equals("культура")))
                .contains("культура минздрав");
    }

    @Test
    void shortWordsAndStrangeOnesAreNotGuessedAt() {
        assertThat(guess.of("мир", word -> false)).containsExactly("vbh");
        assertThat(guess.of("достопримечательность", word -> false)).noneMatch(one -> one.startsWith("дост"));
        assertThat(guess.of("", word -> false)).isEmpty();
        assertThat(guess.of("42", word -> false)).isEmpty();
    }
}
