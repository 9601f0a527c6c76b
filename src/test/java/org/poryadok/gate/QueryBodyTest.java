package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a question to the engine. */
class QueryBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"assignee\": \"x\", \"orQueries\": [{\"name\": \"expression\"}]}"})
    void plainQuestionIsAsked(String body) {
        assertThat(fault(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"x\"}",
                "{\"orQueries\": [{\"name\": \"x\"}, {\"assigneeExpression\": \"x\"}]}",
                "{\"a\": {\"b\": {\"assigneeExpression\": null}}}"
            })
    void expressionIsNamedHoweverDeepItStands(String body) {
        assertThat(fault(body)).contains("Выражения в запросах не принимаются: assigneeExpression.");
    }

    /** What Tasklist's own filters ask; whatever stands beside it is read on. */
    @Test
    void wordsOfTheProductsOwnFiltersAreNoFault() {
        assertThat(fault("{\"assigneeExpression\": \"${currentUser()}\", \"name\": \"x\"}"))
                .isEmpty();
        assertThat(fault("{\"assigneeExpression\": \"${currentUser()}\", \"ownerExpression\": \"${x}\"}"))
                .contains("Выражения в запросах не принимаются: ownerExpression.");
    }

    @Test
    void nothingIsComparedWithAnObject() {
        assertThat(fault("{\"variables\": [{\"name\": \"a\", \"operator\": \"eq\", \"value\": {\"x\": 1}}]}"))
                .contains("Значение переменной в запросе может быть текстом, числом, датой или отметкой.");
        assertThat(fault("{\"variables\": [{\"name\": \"a\", \"operator\": \"in\", \"value\": [1, 2]}]}"))
                .isEmpty();
    }

    @Test
    void noSpellingPassesBy() {
        assertThat(QueryBody.asksToEvaluate("dueBeforeEXPRESSION")).isTrue();
        assertThat(QueryBody.asksToEvaluate("expression")).isTrue();
        assertThat(QueryBody.asksToEvaluate("expressionless")).isFalse();
    }

    @Test
    void whatCannotBeReadIsNotPassedOn() {
        assertThat(fault("{\"name\": ")).contains("Запрос не прочитан. Обновите страницу и повторите действие.");
    }

    private static Optional<String> fault(String body) {
        return QueryBody.faultOf(body.getBytes(StandardCharsets.UTF_8));
    }
}
