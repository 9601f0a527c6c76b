package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    void nothingIsComparedWithAListOfObjects() {
        assertThat(fault("{\"processVariables\": [{\"name\": \"x\", \"value\": [{\"a\": 1}]}]}"))
                .contains("Значение переменной в запросе может быть текстом, числом, датой или отметкой.");
    }

    /** Three hundred of them keep the database busy for half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"taskVariables", "variables", "processVariables", "orQueries", "sorting"})
    void conditionsAreNoMoreThanSomebodyPutsTogether(String list) {
        assertThat(fault(conditions(list, 30))).isEmpty();
        assertThat(fault(conditions(list, 31)))
                .contains("В запросе больше 30 условий и сортировок. Оставьте нужные и повторите.");
        assertThat(fault(conditions("instructions", 31))).isEmpty();
    }

    @Test
    void conditionsOfAllAlternativesCountTogether() {
        String alternative = conditions("taskVariables", 15);
        assertThat(fault("{\"orQueries\": [" + alternative + "," + alternative + "]}"))
                .isPresent();
    }

    @Test
    void conditionsInAnAddressCountAsWell() {
        assertThat(QueryBody.faultOfAddress(Map.of("taskVariables", List.of("a_eq_1" + ",b_eq_2".repeat(29)))))
                .isEmpty();
        assertThat(QueryBody.faultOfAddress(Map.of(
                        "taskVariables",
                        List.of("a_eq_1" + ",b_eq_2".repeat(15)),
                        "processVariables",
                        List.of("a_eq_1" + ",b_eq_2".repeat(15)))))
                .isPresent();
        assertThat(QueryBody.faultOfAddress(Map.of("name", List.of(",".repeat(100)))))
                .isEmpty();
    }

    @Test
    void calledProceduresAreNeverLeftBehind() {
        assertThat(fault("{\"skipSubprocesses\": true}"))
                .contains("Процедура удаляется вместе с теми, которые она вызвала.");
        assertThat(fault("{\"skipSubprocesses\": false, \"skipCustomListeners\": true}"))
                .isEmpty();
        assertThat(QueryBody.faultOfAddress(Map.of("skipSubprocesses", List.of("true"))))
                .isPresent();
        assertThat(QueryBody.faultOfAddress(Map.of("skipSubprocesses", List.of("false"))))
                .isEmpty();
    }

    private static String conditions(String list, int many) {
        return "{\"" + list + "\": [" + String.join(",", Collections.nCopies(many, "{\"name\": \"x\"}")) + "]}";
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
