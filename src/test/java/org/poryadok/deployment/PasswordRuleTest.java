package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "сирень и крыжовник", "🐈🐕🐈🐕🐈🐕🐈🐕🐈🐕🐈🐕"})
    void twelveCharactersAreEnoughBlanksBetweenWordsAmongThem(String password) {
        assertThat(PasswordRule.isLongEnough(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only eleven",
                "            ",
                "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B",
                "only\u200Beleven",
                "\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164"
            })
    void whatNobodySeesDoesNotCount(String password) {
        assertThat(PasswordRule.isLongEnough(password)).isFalse();
    }

    @Test
    void loginIsNoPassword() {
        assertThat(PasswordRule.isMet(" Tomsk.Coordinator ", "tomsk.coordinator"))
                .isFalse();
        assertThat(PasswordRule.isMet("tomsk.coordinator!", "tomsk.coordinator"))
                .isTrue();
        assertThat(PasswordRule.isLogin("", "")).isFalse();
    }
}
