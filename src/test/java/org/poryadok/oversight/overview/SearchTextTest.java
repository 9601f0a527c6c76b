package org.poryadok.oversight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a supervisor types into the search of the page «Сроки». */
class SearchTextTest {

    @Test
    void wordsAreTakenInAnyCaseOnceAndWithoutTheirSpaces() {
        assertThat(SearchText.words("  Министерство\u00a0ЗДРАВООХРАНЕНИЯ\tминистерство\n"))
                .containsExactly("министерство", "здравоохранения");
        assertThat(SearchText.words("   ")).isEmpty();
        assertThat(SearchText.words("отчёт")).containsExactly("отчет");
    }

    @Test
    void moreThanTenWordsAreNotAskedFor() {
        assertThat(SearchText.words(
                        IntStream.range(0, 30).mapToObj(n -> "w" + n).collect(Collectors.joining(" "))))
                .hasSize(10);
    }

    @Test
    void wordIsFoundInBothCasesAndWithYo() {
        assertThat(found("отчет", "Отчёт об исполнении")).isTrue();
        assertThat(found("отчет", "ОТЧЕТ")).isTrue();
        assertThat(found("отчет", "отчот")).isFalse();
    }

    @Test
    void signsStandForThemselves() {
        assertThat(found("п.3", "п.3 акта")).isTrue();
        assertThat(found("п.3", "пф3 акта")).isFalse();
        assertThat(Stream.of("(1)", "a|b", "a*", "[x]", "a\\d", "^a", "a$", "{2}", "a+", "a?", "a-b")
                        .filter(word -> found(word, "до " + word + " после")))
                .hasSize(11);
    }

    private static boolean found(String word, String text) {
        return Pattern.compile(SearchText.pattern(word)).matcher(text).find();
    }
}
