package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the body with which a form is handed in. */
class FormBodyTest {

    private static final String UNREADABLE = "Тело запроса не прочитано: ожидается JSON с полями формы.";

    @Test
    void onlyTheCallsThatHandInAFormAreJudgedAsForms() {
        assertThat(FormBody.isMeantBy(new Call("engine", "POST", "/task/{id}/submit-form")))
                .isTrue();
        assertThat(FormBody.isMeantBy(new Call("engine", "POST", "/task/{id}/claim")))
                .isFalse();
    }

    /** As Tasklist sends them, and as the engine's own client does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"variables\": null}",
                "{\"variables\": {}}",
                "{\"variables\": {\"a\": {\"value\": \"x\"}}}",
                "{\"variables\": {\"a\": {\"value\": null, \"type\": null, \"valueInfo\": null}}}",
                "{\"variables\": {\"a\": {\"value\": 1, \"type\": \"Integer\", \"valueInfo\": {}}}}",
                "{\"variables\": {\"a\": {\"value\": true, \"type\": \"Boolean\"}}}",
                "{\"variables\": {\"a\": {\"value\": \"[1]\", \"type\": \"Json\"}}}",
                "{\"variables\": {\"a\": {\"value\": null, \"type\": \"Json\"}}}"
            })
    void plainFieldsAreAccepted(String body) {
        assertThat(fault(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"a\"",
                "null",
                "{} {}",
                "{\"variables\": {}, \"variables\": {}}",
                "{\"variables\": []}",
                "{\"variables\": 1}"
            })
    void whatIsNoFormIsNotReadAtAll(String body) {
        assertThat(fault(body)).contains(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"businessKey", "startInstructions", "withVariablesInReturn"})
    void whatStandsBesideTheFieldsIsNamed(String extra) {
        assertThat(fault("{\"variables\": {}, \"" + extra + "\": \"x\"}"))
                .contains("С формой передаются только её поля. Лишнее: " + extra + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "{\"value\": {\"a\": 1}}",
                "{\"value\": [1]}",
                "{\"value\": \"{\", \"type\": \"Json\"}",
                "{\"value\": \"x\", \"type\": \"Object\"}",
                "{\"value\": \"x\", \"type\": \"File\"}",
                "{\"value\": \"[1\", \"type\": \"Json\"}",
                "{\"value\": \"[1] [2]\", \"type\": \"Json\"}",
                "{\"value\": \"\", \"type\": \"Json\"}",
                "{\"value\": 1, \"type\": \"Json\"}",
                "{\"value\": \"x\", \"valueInfo\": {\"transient\": true}}",
                "{\"value\": \"x\", \"valueInfo\": 1}",
                "{\"value\": \"x\", \"local\": true}"
            })
    void fieldThatIsNotPlainIsNamed(String field) {
        assertThat(fault("{\"variables\": {\"good\": {\"value\": 1}, \"bad\": " + field + "}}"))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).startsWith("Поле bad передано не так, как его передаёт форма:"));
    }

    private static Optional<String> fault(String body) {
        return FormBody.faultOf(body.getBytes(StandardCharsets.UTF_8));
    }
}
