package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log-in leads back to a page of ours, and nowhere else. */
class WantedPageTest {

    private static Context javaScript;
    private static Value ownPath;

    @BeforeAll
    static void load() {
        javaScript = Script.javaScript();
        ownPath = Script.page("wanted.js").run(javaScript).getMember("ownPath");
    }

    @AfterAll
    static void close() {
        javaScript.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/84279a25-0000-0000-0000-000000000000?done=reminded", "/knowledge", "/cases/1/task"})
    void pageOfOurs(String address) {
        assertThat(ownPath.execute(address).asString()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                " /cases"
            })
    void anythingElseLeadsNowhere(String address) {
        assertThat(ownPath.execute(address).isNull()).isTrue();
    }

    @Test
    void nothingWantedLeadsNowhere() {
        assertThat(ownPath.execute(new Object[] {null}).isNull()).isTrue();
    }
}
