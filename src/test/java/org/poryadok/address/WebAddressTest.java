package org.poryadok.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://kuzbass.example/a/../реестр?q=а б, https://kuzbass.example/%D1%80%D0%B5%D0%B5%D1%81%D1%82%D1%80?q=%D0%B0%20%D0%B1",
        "http://минздрав.рф:8080/x#y, http://xn--80aeelexi0a.xn--p1ai:8080/x",
        "HTTPS://Kuzbass.Example., https://kuzbass.example/",
        "https://2130706433/, https://127.0.0.1/"
    })
    void addressIsAskedForAsABrowserDoes(String typed, String asked) {
        assertThat(WebAddress.read(typed.replace(" ", "%20")).uri()).hasToString(asked);
    }

    @Test
    void answerSendsOnAsABrowserGoes() {
        WebAddress page = WebAddress.read("https://kuzbass.example/a/b");

        assertThat(List.of("../c", "//other.example/c", "/реестр", "https://минздрав.рф"))
                .map(location -> page.onward(location).uri().toString())
                .containsExactly(
                        "https://kuzbass.example/c",
                        "https://other.example/c",
                        "https://kuzbass.example/%D1%80%D0%B5%D0%B5%D1%81%D1%82%D1%80",
                        "https://xn--80aeelexi0a.xn--p1ai/");
        assertThatThrownBy(() -> page.onward("javascript:alert(1)")).isInstanceOf(UnreadableAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kuzbass.example",
                "http://kuzbass.example/доклад%202020.pdf?x=1#y",
                "https://минздрав.рф/реестр"
            })
    void addressOfTheWebCanBeFollowed(String typed) {
        assertThat(WebAddress.canBeFollowed(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kuzbass.example",
                "ftp://kuzbass.example",
                "javascript:alert(1)",
                "https:kuzbass.example",
                "https://",
                "https://kuzbass.example@evil.example",
                "https://kuzbass.example\\@evil.example",
                "https://kuzbass.example/a b",
                "https://kuzbass.example/\0",
                "https://kuzbass.example/<script>",
                "https://kuzbass|example",
                "https://kuzbass.example:99999"
            })
    void whatNobodyShouldFollowCannotBeFollowed(String typed) {
        assertThat(WebAddress.canBeFollowed(typed)).isFalse();
    }
}
