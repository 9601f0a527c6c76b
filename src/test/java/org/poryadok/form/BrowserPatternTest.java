package org.poryadok.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected is what {@code new RegExp(pattern).test(value)} says in a browser. */
class BrowserPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[0-9]{1,3}$ ; 123 ; true",
                "^[0-9]{1,3}$ ; 1234 ; false",
                "b ; abc ; true",
                "^\\d+$ ; ١٢ ; false",
                "^\\w+$ ; имя ; false",
                "^[\\w.-]+$ ; a.b-c_d ; true",
                "\\bго ; го ; false",
                "^x{2$ ; x{2 ; true",
                "^[[a]$ ; [ ; true",
                "^[a&&b]$ ; & ; true",
                "^a]}$ ; a]} ; true",
                "^[^]$ ; a ; true",
                "[] ; a ; false",
                "^[a-]$ ; - ; true",
                "^(?:a|b)*?$ ; abba ; true",
                "^(?=a)(?!ab).*$ ; ac ; true",
                "^\\u0430\\x41\\/$ ; аA/ ; true",
                "^[а-яё -]+$ ; кто-то ещё ; true",
                "^[-a]$ ; - ; true",
                "^[-a]$ ; b ; false",
                "^[^-a]$ ; - ; false",
                "^[^-a]$ ; b ; true",
                "^[a-c]$ ; b ; true",
                "^[a-c]$ ; - ; false",
                "^[a\\-c]$ ; - ; true",
                "^[a\\-c]$ ; b ; false",
                "^[\\[-a]$ ; ^ ; true",
                "^[\\[-a]$ ; - ; false",
                "^[+\\^-z]$ ; b ; true",
                "^[+\\^-z]$ ; - ; false",
                "^[a-\\x63]$ ; b ; true",
                "^\\x41 ; A ; true",
                "^ab? ; a ; true"
            })
    void patternMeansWhatItMeansInABrowser(String pattern, String text, boolean found) {
        assertThat(BrowserPattern.of(pattern).isFoundIn(text)).isEqualTo(found);
    }

    @Test
    void endIsTheVeryEndAndBlanksAreThoseOfABrowser() {
        assertThat(BrowserPattern.of("^a$").isFoundIn("a\n")).isFalse();
        assertThat(BrowserPattern.of("^\\s$").isFoundIn("\u00a0")).isTrue();
        assertThat(BrowserPattern.of("^[\\s]$").isFoundIn("\ufeff")).isTrue();
        assertThat(BrowserPattern.of("^\\S$").isFoundIn("\u3000")).isFalse();
        assertThat(BrowserPattern.of("^[^\\S]$").isFoundIn("\u2003")).isTrue();
        assertThat(BrowserPattern.of("^.$").isFoundIn("\u2028")).isFalse();
        assertThat(BrowserPattern.of("^.$").isFoundIn("\u0085")).isTrue();
    }

    @Test
    void charactersWithoutAShapeHaveTheirLetters() {
        assertThat(BrowserPattern.of("^[\\b]$").isFoundIn("\b")).isTrue();
        assertThat(BrowserPattern.of("^[\\b]$").isFoundIn("b")).isFalse();
        assertThat(BrowserPattern.of("^\\v$").isFoundIn("\u000b")).isTrue();
        assertThat(BrowserPattern.of("^\\v$").isFoundIn("\n")).isFalse();
        assertThat(BrowserPattern.of("^\\t\\n\\r\\f$").isFoundIn("\t\n\r\f")).isTrue();
        assertThat(BrowserPattern.of("^\u007f\u0080$").isFoundIn("\u007f\u0080"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[a", "a++", "*", "(?i)a", "(?>a)", "(a)\\1", "\\p{L}", "\\Qa\\E", "\\Z", "\\u{41}", "\\xg1",
                "[\\w-z]", "[\\d-]", "a\\", "[a-\\w]", "[", "[^", "[a\\", "\\x4", "\\u004"
            })
    void whatBrowsersDoNotReadAlikeIsNotTaken(String pattern) {
        assertThatThrownBy(() -> BrowserPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
