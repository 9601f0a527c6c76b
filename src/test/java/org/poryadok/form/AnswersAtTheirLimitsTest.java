package org.poryadok.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.Refusal;

/** Answers on either side of what a form allows: the last one that is right and the first one that is not. */
class AnswersAtTheirLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    private static final String NO_NUMBER = "Укажите число.";

    @Test
    void textWithoutALimitIsAsLongAsTheEngineKeeps() {
        String form = """
                {"type": "textarea", "key": "a", "label": "А"},
                {"type": "textfield", "key": "b", "label": "Б", "validate": {"maxLength": 9000}}""";
        String most = "я".repeat(4000);
        assertThat(said(form, Map.of("a", most, "b", most), Map.of())).isEmpty();
        assertThat(said(form, Map.of("a", most + "я", "b", most + "я"), Map.of()))
                .containsExactly("Введите не более 4000 знаков.", "Введите не более 4000 знаков в одну строку.");
        assertThat(said(form, Map.of("a", " ".repeat(4001)), Map.of()))
                .as("blanks are kept as well")
                .containsExactly("Введите не более 4000 знаков.");
    }

    @Test
    void limitOfALengthFollowsAVariable() {
        String form = """
                {"type": "textfield", "key": "a", "label": "А", "validate": {"minLength": "=least", "maxLength": "=most"}}""";
        assertThat(read(form).variables()).containsExactlyInAnyOrder("a", "least", "most");
        Map<String, Object> known = Map.of("least", 2, "most", 3);
        assertThat(said(form, Map.of("a", "аб"), known)).isEmpty();
        assertThat(said(form, Map.of("a", "а"), known))
                .containsExactly("Слишком коротко: наименьшее число знаков — 2.");
        assertThat(said(form, Map.of("a", "абвг"), known)).containsExactly("Введите не более 3 знаков в одну строку.");
        assertThat(said(form, Map.of("a", "абвг"), Map.of("most", "три")))
                .as("what is no number limits nothing")
                .isEmpty();
    }

    @Test
    void numberIsAMultipleOfItsStep() {
        String form = """
                {"type": "number", "key": "n", "label": "Минут", "increment": "0.25"},
                {"type": "number", "key": "m", "label": "Дней", "increment": "0"}""";
        assertThat(said(form, Map.of("n", 1.75, "m", 1.7), Map.of())).isEmpty();
        assertThat(said(form, Map.of("n", 1.7), Map.of()))
                .containsExactly("Такое значение не подходит. Оно должно делиться на 0.25.");
    }

    @Test
    void numberHasAsManyDigitsAfterThePointAsTheFormSays() {
        String form = """
                {"type": "number", "key": "n", "label": "Часов", "decimalDigits": 2}""";
        assertThat(said(form, Map.of("n", 1.25), Map.of())).isEmpty();
        assertThat(said(form, Map.of("n", 1.125), Map.of()))
                .containsExactly("Укажите число, в котором после запятой знаков не больше, чем 2.");
    }

    @Test
    void formSaysInItsOwnWordsBetweenWhichNumbersItWantsOne() {
        String form = """
                {"type": "number", "key": "n", "label": "Дней", "validate": {"min": "=least", "max": 5},
                 "properties": {"refusalMin": "Дайте хотя бы день.", "refusalMax": "Больше недели не ждут."}}""";
        assertThat(read(form).variables()).containsExactlyInAnyOrder("n", "least");
        assertThat(said(form, Map.of("n", 0), Map.of("least", 1))).containsExactly("Дайте хотя бы день.");
        assertThat(said(form, Map.of("n", 6), Map.of("least", 1))).containsExactly("Больше недели не ждут.");
        assertThat(said(form, Map.of("n", 1), Map.of("least", 1))).isEmpty();
        assertThat(said(form, Map.of("n", 5), Map.of("least", 1))).isEmpty();
    }

    @Test
    void numberThatTheFormSendsAsATextIsOne() {
        String form = """
                {"type": "number", "key": "n", "label": "Число", "serializeToString": true, "validate": {"max": 7}}""";
        assertThat(said(form, Map.of("n", "6.50"), Map.of())).isEmpty();
        assertThat(said(form, Map.of("n", "8"), Map.of())).containsExactly("Укажите число не больше 7.");
        for (Object none : List.of(6, "шесть", "0".repeat(41), "1e40", "1e-40")) {
            assertThat(said(form, Map.of("n", none), Map.of())).as("" + none).containsExactly(NO_NUMBER);
        }
        assertThat(said(form, Map.of("n", "0".repeat(39) + "5"), Map.of()))
                .as("as many digits as anybody means")
                .isEmpty();
        assertThat(said(form, Map.of("n", "1e-39"), Map.of())).isEmpty();
    }

    @Test
    void calendarOfTheBrowserBeginsIn1900() {
        String form = """
                {"type": "datetime", "subtype": "date", "key": "d", "dateLabel": "День"}""";
        assertThat(said(form, Map.of("d", "1900-01-01"), Map.of())).isEmpty();
        assertThat(said(form, Map.of("d", 19000101), Map.of())).containsExactly("Выберите дату в календаре.");
    }

    @Test
    void whatIsNoDayIsSaidAgainOnlyWhereItCanBeRead() {
        String form = """
                {"type": "datetime", "subtype": "date", "key": "d", "dateLabel": "День"}""";
        String longest = "д".repeat(30);
        assertThat(said(form, Map.of("d", longest), Map.of()))
                .containsExactly("Такой даты нет: «" + longest + "». Выберите дату в календаре.");
        assertThat(said(form, Map.of("d", longest + "д"), Map.of()))
                .containsExactly("Такой даты нет. Выберите дату в календаре.");
        assertThat(said(form, Map.of("d", "2024\u0007"), Map.of()))
                .containsExactly("Такой даты нет. Выберите дату в календаре.");
    }

    @Test
    void timeMayNameItsDistanceFromGreenwich() {
        String form = """
                {"type": "datetime", "subtype": "datetime", "key": "at", "dateLabel": "Когда"}""";
        for (String right : List.of("2024-06-03T23:59+14:00", "2024-06-03T00:00Z", "2024-06-03T09:40")) {
            assertThat(said(form, Map.of("at", right), Map.of())).as(right).isEmpty();
        }
        for (String wrong : List.of("2024-06-03T09:60", "2024-06-03T09:40+15:00", "2024-06-03T9:40")) {
            assertThat(said(form, Map.of("at", wrong), Map.of()))
                    .as(wrong)
                    .containsExactly("Укажите время часами и минутами, например 09:40.");
        }
    }

    @Test
    void choicesMayBeComputed() {
        String form = """
                {"type": "select", "key": "a", "label": "А", "valuesExpression": "=[first, second]"},
                {"type": "checklist", "key": "b", "label": "Б", "valuesExpression": "=[first]"}""";
        assertThat(read(form).variables()).contains("first", "second");
        Map<String, Object> known = Map.of("first", "x", "second", "y");
        assertThat(said(form, Map.of("a", "y", "b", FormAnswers.chosen(List.of("x"))), known))
                .isEmpty();
        assertThat(said(form, Map.of("a", "z", "b", FormAnswers.chosen(List.of("y"))), known))
                .containsExactly(
                        "Выберите одно из предложенных значений.",
                        "Отметьте только предложенные значения, каждое один раз.");
    }

    @Test
    void whateverDecidesAboutAFieldIsAmongItsVariables() {
        assertThat(read("""
                        {"type": "checklist", "key": "a", "label": "А", "valuesKey": "people",
                         "properties": {"refusalRequired": "=if urgent then \\"Сейчас.\\" else \\"Потом.\\""}}""").variables()).contains("a", "people", "urgent").doesNotContain("Сейчас");
    }

    @Test
    void anOptionWithoutAValueOffersNothing() {
        String form = """
                {"type": "radio", "key": "a", "label": "А", "values": [{"label": "Пусто", "value": ""}, true, "да",
                 {"label": "Орган", "value": {"id": "b"}}, {"value": {"id": "c"}}, {"label": "", "value": {"id": "d"}}]}""";
        for (Object right : List.of(true, "да", object("b"))) {
            assertThat(said(form, Map.of("a", right), Map.of())).as("" + right).isEmpty();
        }
        for (Object wrong : List.of(false, "нет", object("c"), object("d"))) {
            assertThat(said(form, Map.of("a", wrong), Map.of()))
                    .as("" + wrong)
                    .containsExactly("Выберите одно из предложенных значений.");
        }
    }

    @Test
    void whatIsWrittenTwiceOrEndlesslyIsNoList() {
        String form = """
                {"type": "checklist", "key": "a", "label": "А", "values": [{"value": "x"}]}""";
        for (String json : List.of("[\"x\"] [\"x\"]", "{\"a\": 1, \"a\": 2}", "[\"x\"" + " ".repeat(100_000) + "]")) {
            assertThat(said(form, Map.of("a", SpinValues.jsonValue(json).create()), Map.of()))
                    .as(json.strip())
                    .hasSize(1);
        }
        String longest = "[\"x\"" + " ".repeat(99_995) + "]";
        assertThat(said(form, Map.of("a", SpinValues.jsonValue(longest).create()), Map.of()))
                .isEmpty();
    }

    @Test
    void textStandsThereAtFirstAsTheVariableHasIt() {
        FormContract form = read("""
                {"type": "textfield", "key": "number", "label": "Номер", "properties": {"preset": "proposed"}},
                {"type": "textfield", "key": "other", "label": "Другой"},
                {"type": "number", "key": "days", "label": "Дней", "defaultValue": 3}""");
        assertThat(form.keys()).containsExactly("number", "other", "days");
        assertThat(form.variables()).contains("proposed");
        assertThat(form.presets(Map.of("proposed", "66-п"), () -> TODAY))
                .containsEntry("number", "66-п")
                .doesNotContainKeys("other", "days");
        assertThat(form.presets(Map.of("proposed", 66), () -> TODAY))
                .as("a number is no text")
                .doesNotContainKey("number");
        assertThat(form.presets(Map.of("proposed", "66-п", "number", "67-п"), () -> TODAY))
                .doesNotContainKey("number");
    }

    @Test
    void conditionSeesWhatAFieldHoldsByItself() {
        String form = """
                {"type": "number", "key": "days", "label": "Дней", "defaultValue": 3},
                {"type": "textfield", "key": "why", "label": "Почему", "validate": {"required": true},
                 "conditional": {"hide": "=days = 3"}}""";
        assertThat(said(form, Map.of(), Map.of())).isEmpty();
        assertThat(said(form, Map.of(), Map.of("days", 4))).containsExactly("Заполните это поле.");
    }

    @Test
    void fieldWithoutALabelIsCalledByItsKeyAndQuotesAreNotDoubled() {
        String form = """
                {"type": "textfield", "key": "a", "conditional": {"hide": "=true"}},
                {"type": "textfield", "key": "b", "label": "Слово «да»", "conditional": {"hide": "=true"}},
                {"type": "datetime", "subtype": "date", "key": "c", "dateLabel": "День", "conditional": {"hide": "=true"}}""";
        assertThat(said(form, Map.of("a", "х", "b", "х", "c", "2024-06-03"), Map.of()))
                .containsExactly(
                        "Поле «a» при таком выборе не заполняется.",
                        "Поле Слово «да» при таком выборе не заполняется.",
                        "Поле «День» при таком выборе не заполняется.");
    }

    @Test
    void groupThatRepeatsItselfIsNotRead() {
        assertThatThrownBy(() -> read("""
                        {"type": "group", "id": "g", "isRepeating": true, "components": []}"""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("over and over");
    }

    private static Object object(String id) {
        return SpinValues.jsonValue("{\"id\": \"" + id + "\"}").create();
    }

    private static List<String> said(String components, Map<String, Object> submitted, Map<String, Object> known) {
        return read(components).faults(submitted, known, () -> TODAY).stream()
                .map(Refusal.Fault::sentence)
                .toList();
    }

    private static FormContract read(String components) {
        return FormContract.read(
                new ByteArrayInputStream(("{\"components\": [" + components + "]}").getBytes(StandardCharsets.UTF_8)));
    }
}
