package org.poryadok.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.casework.Refusal;

class FormContractTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    @Test
    void allFaultsAreToldAtOnceEachAtItsField() {
        FormContract form = form("""
                {"type": "textfield", "key": "number", "label": "Номер", "validate": {"required": true, "maxLength": 5}},
                {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "День", "validate": {"required": true}},
                {"type": "textarea", "key": "note", "label": "Пояснение", "validate": {"maxLength": 10}},
                {"type": "radio", "key": "decision", "label": "Решение", "validate": {"required": true},
                 "values": [{"label": "Да", "value": "yes"}]}""");

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> form.hold(
                        Map.of(
                                "number",
                                "123456",
                                "day",
                                "2024-02-30",
                                "note",
                                "ровно десять",
                                "bodyId",
                                "kirov.health"),
                        Map.of(),
                        () -> TODAY));

        assertThat(refusal.faults())
                .containsExactly(
                        new Refusal.Fault(
                                null, "Форма этих сведений не спрашивает: bodyId. Заполните задачу в её форме."),
                        new Refusal.Fault("number", "Введите не более 5 знаков в одну строку."),
                        new Refusal.Fault("day", "Такой даты нет: «2024-02-30». Выберите дату в календаре."),
                        new Refusal.Fault("note", "Введите не более 10 знаков."),
                        new Refusal.Fault("decision", "Заполните это поле."));
        assertThat(refusal.field()).isEmpty();
        assertThat(refusal.sentence()).startsWith("Форма этих сведений").endsWith("Заполните это поле.");
    }

    @Test
    void formSaysInItsOwnWordsWhatIsMissingOrWrong() {
        FormContract form = form("""
                {"type": "select", "key": "network", "label": "Площадка", "validate": {"required": true},
                 "valuesKey": "networks", "properties": {"refusalRequired": "Выберите площадку."}},
                {"type": "textfield", "key": "address", "label": "Адрес",
                 "validate": {"required": true, "maxLength": 20, "pattern": "^\\\\S+$"},
                 "properties": {"refusalRequired": "Укажите адрес страницы.", "refusalTooLong": "Адрес длинноват.",
                                "refusalPattern": "В адресе есть пробел."}}""");
        Map<String, Object> known = Map.of(
                "networks",
                SpinValues.jsonValue("[{\"label\": \"ВК\", \"value\": \"vk\"}]").create());

        assertThat(sentences(form, Map.of(), known)).containsExactly("Выберите площадку.", "Укажите адрес страницы.");
        assertThat(sentences(form, Map.of("network", "myspace", "address", "a".repeat(21)), known))
                .as("what is not offered is said with the same words")
                .containsExactly("Выберите площадку.", "Адрес длинноват.");
        assertThat(sentences(form, Map.of("network", "vk", "address", "vk.com / a"), known))
                .containsExactly("В адресе есть пробел.");
        assertThat(sentences(form, Map.of("network", "vk", "address", "vk.com/a"), known))
                .isEmpty();
    }

    @Test
    void sentenceMayDependOnAnotherAnswer() {
        FormContract form = form("""
                {"type": "radio", "key": "ruling", "label": "Решение", "values": [{"value": "uphold"}, {"value": "reject"}]},
                {"type": "textarea", "key": "reason", "label": "Почему", "validate": {"required": true},
                 "properties": {"refusalRequired": "=if ruling = \\"uphold\\" then \\"Почему освобождён?\\" else \\"Почему отклонено?\\""}}""");
        assertThat(sentences(form, Map.of("ruling", "uphold"), Map.of())).containsExactly("Почему освобождён?");
        assertThat(sentences(form, Map.of("ruling", "reject"), Map.of())).containsExactly("Почему отклонено?");
    }

    @Test
    void whatIsHiddenIsNotAskedAndMustNotBeSent() {
        FormContract form = form("""
                {"type": "radio", "key": "decision", "label": "Решение", "values": [{"value": "accept"}, {"value": "return"}]},
                {"type": "group", "id": "g", "conditional": {"hide": "=decision != \\"return\\""}, "components": [
                  {"type": "textarea", "key": "remarks", "label": "Замечания", "validate": {"required": true}},
                  {"type": "textfield", "key": "by", "label": "Срок", "conditional": {"hide": "=urgent = true"},
                   "validate": {"required": true}}]}""");
        assertThat(faults(form, Map.of("decision", "accept"), Map.of())).isEmpty();
        assertThat(faults(form, Map.of("decision", "accept", "remarks", "Нет"), Map.of()))
                .containsExactly(new Refusal.Fault("remarks", "Поле «Замечания» при таком выборе не заполняется."));
        assertThat(fields(form, with("decision", "accept", "remarks", null), Map.of()))
                .as("nor emptied")
                .containsExactly("remarks");
        assertThat(fields(form, Map.of("decision", "return"), Map.of())).containsExactly("remarks", "by");
        assertThat(fields(form, Map.of("decision", "return"), Map.of("urgent", true)))
                .containsExactly("remarks");
    }

    /** Returned with remarks the first time, accepted the second: the remarks were not made of what was accepted. */
    @Test
    void whatIsHiddenNowLosesTheAnswerOfBefore() {
        FormContract form = form("""
                {"type": "radio", "key": "decision", "label": "Решение", "values": [{"value": "accept"}, {"value": "return"}]},
                {"type": "textarea", "key": "remarks", "label": "Замечания",
                 "conditional": {"hide": "=decision != \\"return\\""}},
                {"type": "textfield", "key": "shown", "label": "Что показано", "disabled": true,
                 "conditional": {"hide": "=decision != \\"return\\""}},
                {"type": "textfield", "key": "note", "label": "Пояснение"}""");
        Map<String, Object> before = Map.of("decision", "return", "remarks", "Нет ссылки", "shown", "а", "note", "б");

        assertThat(form.hold(Map.of("decision", "accept"), before, () -> TODAY))
                .as("what is only shown nobody has answered, and what was left out is kept as ever")
                .isEqualTo(with("decision", "accept", "remarks", null));
        assertThat(form.hold(Map.of("decision", "accept"), Map.of(), () -> TODAY))
                .as("nothing was said before")
                .isEqualTo(Map.of("decision", "accept"));
        assertThat(form.hold(Map.of("decision", "return", "remarks", "Ещё раз"), before, () -> TODAY))
                .isEqualTo(Map.of("decision", "return", "remarks", "Ещё раз"));
    }

    @Test
    void conditionsSeeWhatATaskKnowsAndWhatAFieldHeldBefore() {
        FormContract form = form("""
                {"type": "radio", "key": "decision", "label": "Решение", "conditional": {"hide": "=closed = true"},
                 "values": [{"value": "return"}]},
                {"type": "textarea", "key": "remarks", "label": "Замечания", "validate": {"required": true},
                 "conditional": {"hide": "=decision != \\"return\\""}}""");
        assertThat(fields(form, Map.of(), Map.of("closed", true, "decision", "return")))
                .as("hidden, it holds what it held")
                .containsExactly("remarks");
        assertThat(fields(form, Map.of(), Map.of("closed", true, "decision", "gone")))
                .as("what it no longer offers it cannot hold")
                .isEmpty();
        assertThat(form.variables()).contains("closed", "decision", "remarks");
    }

    @Test
    void comparisonWithNothingHidesNothing() {
        FormContract form = form("""
                {"type": "textfield", "key": "a", "label": "А", "validate": {"required": true},
                 "conditional": {"hide": "=itemCount < 2"}}""");
        assertThat(fields(form, Map.of(), Map.of())).containsExactly("a");
        assertThat(fields(form, Map.of(), Map.of("itemCount", 1))).isEmpty();
    }

    @Test
    void fieldThatIsOnlyShownIsNotFilledIn() {
        FormContract form = form("""
                {"type": "textfield", "key": "bodyName", "label": "Орган", "readonly": true, "validate": {"required": true}},
                {"type": "textarea", "key": "text", "label": "Текст", "disabled": true}""");
        assertThat(faults(form, Map.of(), Map.of())).isEmpty();
        assertThat(sentences(form, Map.of("bodyName", "Другой", "text", "другой"), Map.of()))
                .singleElement()
                .asString()
                .contains("bodyName, text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "а\u0000б", "\u0007", "\u007f", "\u0085я", "а\u202eб", "а\ufffcб", "я\ud800", "\udc00"
            })
    void textWithoutMeaningIsRefused(String text) {
        FormContract form = form("{\"type\": \"textarea\", \"key\": \"note\", \"label\": \"Пояснение\"}");
        assertThat(sentences(form, Map.of("note", text), Map.of()))
                .containsExactly("В тексте есть непечатаемые знаки. Введите его без них.");
    }

    @Test
    void textHasLinesAndALineHasNone() {
        FormContract form = form("""
                {"type": "textarea", "key": "text", "label": "Текст", "validate": {"maxLength": 50}},
                {"type": "textfield", "key": "line", "label": "Строка", "validate": {"maxLength": 50}}""");
        assertThat(fields(form, Map.of("text", "первая\r\nвторая\tс отступом 🙂", "line", "одна 🙂"), Map.of()))
                .isEmpty();
        for (String broken : List.of("две\nстроки", "две\r", "две\u2028строки", "\nдве")) {
            assertThat(sentences(form, Map.of("line", broken), Map.of()))
                    .containsExactly("Введите не более 50 знаков в одну строку.");
        }
    }

    @Test
    void lengthIsCountedWithoutBlanksAtBothEndsButNotBeyondWhatIsKept() {
        FormContract form = form("""
                {"type": "textarea", "key": "text", "label": "Текст", "validate": {"required": true, "minLength": 2, "maxLength": 3}}""");
        assertThat(fields(form, Map.of("text", " \u00a0абв\ufeff\n"), Map.of())).isEmpty();
        assertThat(fields(form, Map.of("text", "аб"), Map.of()))
                .as("as short as may be")
                .isEmpty();
        assertThat(sentences(form, Map.of("text", " \u00a0\t"), Map.of())).containsExactly("Заполните это поле.");
        assertThat(sentences(form, Map.of("text", " а "), Map.of()))
                .containsExactly("Слишком коротко: наименьшее число знаков — 2.");
        assertThat(sentences(form, Map.of("text", "абвг"), Map.of())).containsExactly("Введите не более 3 знаков.");
        assertThat(sentences(form, Map.of("text", "абв" + " ".repeat(4000)), Map.of()))
                .containsExactly("Введите не более 3 знаков.");
    }

    @Test
    void dayIsOneOfTheCalendarAndWhereTheFormSaysSoNotPassed() {
        FormContract form = form("""
                {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "День", "disallowPassedDates": true}""");
        for (String day : List.of("2024-06-03", "2028-02-29", "")) {
            assertThat(fields(form, Map.of("day", day), Map.of())).as(day).isEmpty();
        }
        assertThat(sentences(form, Map.of("day", "2024-06-02"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("Эта дата уже прошла.");
        assertThat(sentences(form, Map.of("day", "1899-12-31"), Map.of()))
                .containsExactly("Укажите дату не раньше 01.01.1900.");
        for (String none :
                List.of("2027-02-29", "2024-6-03", "03.06.2024", "2024-06-03T00:00", "2024-06-31", "+12024-06-03")) {
            assertThat(sentences(form, Map.of("day", none), Map.of()))
                    .as(none)
                    .singleElement()
                    .asString()
                    .startsWith("Такой даты нет");
        }
    }

    @Test
    void dayDoesNotPrecedeTheDaysThatItFollows() {
        FormContract form = form("""
                {"type": "datetime", "subtype": "date", "key": "ordered", "dateLabel": "Дата приказа",
                 "properties": {"notBefore": "proposedOn, actDate",
                                "refusalNotBefore": "Приказ не может быть раньше предложения ({notBefore})."}},
                {"type": "datetime", "subtype": "date", "key": "from", "dateLabel": "Приступает",
                 "properties": {"notBefore": "ordered"}}""");
        Map<String, Object> known = Map.of("proposedOn", "2024-05-31", "actDate", "2024-05-15T00:00:00.000Z");

        assertThat(form.variables()).contains("proposedOn", "actDate");
        assertThat(sentences(form, Map.of("ordered", "2024-05-30", "from", "2024-05-29"), known))
                .containsExactly(
                        "Приказ не может быть раньше предложения (31.05.2024).",
                        "Укажите день не раньше, чем 30.05.2024.");
        assertThat(sentences(form, Map.of("ordered", "2024-05-31", "from", "2024-05-31"), known))
                .isEmpty();
        assertThat(sentences(form, Map.of("ordered", "2024-05-01"), Map.of("proposedOn", "")))
                .as("what is not known limits nothing")
                .isEmpty();
    }

    @Test
    void dayOfWhatHasHappenedIsNotToCome() {
        FormContract form = form("""
                {"type": "datetime", "subtype": "date", "key": "sentOn", "dateLabel": "Дата отправки",
                 "properties": {"notAfter": "today"}},
                {"type": "datetime", "subtype": "date", "key": "told", "dateLabel": "Когда",
                 "properties": {"notAfter": "today", "refusalNotAfter": "Предупредите, потом внесите день."}}""");
        assertThat(sentences(form, Map.of("sentOn", "2024-06-03", "told", "2024-06-03"), Map.of()))
                .isEmpty();
        assertThat(sentences(form, Map.of("sentOn", "2024-06-04", "told", "2024-06-04"), Map.of()))
                .containsExactly(
                        "Дата 04.06.2024 ещё не наступила: сегодня 03.06.2024. Укажите сегодняшний или более ранний день.",
                        "Предупредите, потом внесите день.");
    }

    @Test
    void linkLeadsToAPageOfTheWeb() {
        FormContract form = form("""
                {"type": "textfield", "key": "text", "label": "Текст акта", "properties": {"link": "web"}},
                {"type": "textfield", "key": "proof", "label": "Подтверждение", "properties": {"link": "webOrWords"}}""");
        assertThat(sentences(form, Map.of("text", " https://kirov.example/a ", "proof", "письмо № 7"), Map.of()))
                .isEmpty();
        String refusal = "Адрес должен начинаться с https:// или http:// и вести на страницу сайта.";
        for (String none : List.of("kirov.example/a", "javascript:alert(1)", "https://", "https://кирово чепецк")) {
            assertThat(sentences(form, Map.of("text", none), Map.of())).as(none).containsExactly(refusal);
        }
        assertThat(sentences(form, Map.of("proof", "https://"), Map.of())).containsExactly(refusal);
    }

    @Test
    void whatDecidesNothingStandsInTheFieldsAtFirst() {
        FormContract form = form("""
                {"type": "datetime", "subtype": "date", "key": "sentOn", "dateLabel": "Дата отправки",
                 "properties": {"preset": "today", "notBefore": "arose"}},
                {"type": "datetime", "subtype": "date", "key": "orderedOn", "dateLabel": "Дата приказа"},
                {"type": "select", "key": "person", "label": "Лицо", "valuesKey": "people", "validate": {"required": true}},
                {"type": "select", "key": "deputy", "label": "Заместитель", "valuesKey": "people"},
                {"type": "radio", "key": "clause", "label": "Пункт", "valuesKey": "clauses", "properties": {"preset": "only"}},
                {"type": "checklist", "key": "networks", "label": "Площадки", "valuesKey": "clauses",
                 "properties": {"preset": "only"}},
                {"type": "radio", "key": "decision", "label": "Решение", "valuesKey": "clauses"},
                {"type": "checkbox", "key": "sure", "label": "Уверены", "validate": {"required": true}},
                {"type": "select", "key": "kind", "label": "Вид", "validate": {"required": true},
                 "values": [{"label": "Приказ", "value": "order"}]}""");
        Object people = SpinValues.jsonValue("""
                [{"label": "Анна (нельзя: увольняется)", "value": "anna", "refusal": "Анна увольняется."},
                 {"label": "Борис", "value": "boris"}]""").create();
        Object clauses =
                SpinValues.jsonValue("[{\"label\": \"3\", \"value\": \"c3\"}]").create();
        Map<String, Object> known = Map.of("people", people, "clauses", clauses);

        Map<String, Object> presets = form.presets(known, () -> TODAY);
        assertThat(presets.keySet()).containsExactlyInAnyOrder("today", "sentOn", "person", "clause", "networks");
        assertThat(presets)
                .containsEntry("today", "2024-06-03")
                .containsEntry("sentOn", "2024-06-03")
                .containsEntry("person", "boris")
                .containsEntry("clause", "c3");
        assertThat(presets.get("networks")).hasToString("[\"c3\"]");

        Map<String, Object> answered = new HashMap<>(known);
        answered.putAll(Map.of("sentOn", "2024-06-01", "person", "gone", "arose", "2024-06-01"));
        assertThat(form.presets(answered, () -> TODAY))
                .as("what was answered stands, unless the form cannot show it any more")
                .doesNotContainKey("sentOn")
                .containsEntry("person", "boris");
        answered.put("arose", "2024-06-04");
        answered.put("sentOn", "");
        assertThat(form.presets(answered, () -> TODAY))
                .as("nothing is proposed that would be refused")
                .doesNotContainKey("sentOn");
    }

    @Test
    void timesAddressesAndTelephonesHaveTheirShapes() {
        FormContract form = form("""
                {"type": "datetime", "subtype": "time", "key": "at", "timeLabel": "Время"},
                {"type": "datetime", "subtype": "datetime", "key": "meeting", "dateLabel": "День"},
                {"type": "textfield", "key": "mail", "label": "Почта", "validate": {"validationType": "email"}},
                {"type": "textfield", "key": "phone", "label": "Телефон", "validate": {"validationType": "phone"}}""");
        assertThat(faults(
                        form,
                        Map.of(
                                "at",
                                "09:40",
                                "meeting",
                                "2024-06-03T09:40+07:00",
                                "mail",
                                "press@kuzbass.example",
                                "phone",
                                "+73842123456"),
                        Map.of()))
                .isEmpty();
        assertThat(sentences(
                        form,
                        Map.of("at", "24:00", "meeting", "2024-06-03", "mail", "press@", "phone", "123456"),
                        Map.of()))
                .containsExactly(
                        "Укажите время часами и минутами, например 09:40.",
                        "Укажите и дату, и время.",
                        "Укажите адрес электронной почты полностью, со знаком @.",
                        "Укажите телефон с кодом страны, например +73842123456.");
        assertThat(sentences(form, Map.of("meeting", "2024-06-31T09:40"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("Такой даты нет: «2024-06-31»");
    }

    @Test
    void numberHasLimitsAndDigits() {
        FormContract form = form("""
                {"type": "number", "key": "n", "label": "Дней", "decimalDigits": 0, "validate": {"min": 1, "max": "=longest"}}""");
        Map<String, Object> known = Map.of("longest", 10);
        for (Object right : List.of(1, 10L, 5.0)) {
            assertThat(faults(form, Map.of("n", right), known)).isEmpty();
        }
        assertThat(sentences(form, Map.of("n", 0), known)).containsExactly("Укажите число не меньше 1.");
        assertThat(sentences(form, Map.of("n", 11), known)).containsExactly("Укажите число не больше 10.");
        assertThat(sentences(form, Map.of("n", 1.5), known)).containsExactly("Укажите целое число.");
        for (Object none : List.of("5", Double.NaN, Double.POSITIVE_INFINITY, 1e300, true)) {
            assertThat(sentences(form, Map.of("n", none), known)).as("" + none).containsExactly("Укажите число.");
        }
    }

    @Test
    void choicesAreThoseThatTheTaskKnows() {
        FormContract form = form("""
                {"type": "checklist", "key": "who", "label": "Кому", "valuesKey": "people", "validate": {"required": true}},
                {"type": "select", "key": "level", "label": "Уровень", "values": [{"value": 1, "label": "Первый"}]}""");
        Map<String, Object> known = Map.of(
                "people",
                SpinValues.jsonValue("[\"anna\", {\"value\": \"boris\"}, {\"label\": \"Никто\"}]")
                        .create());
        assertThat(faults(form, Map.of("who", list("anna", "boris"), "level", 1.0), known))
                .isEmpty();
        assertThat(sentences(form, Map.of("who", list()), known)).containsExactly("Отметьте хотя бы одно значение.");
        assertThat(fields(form, Map.of("who", list("anna", "clara")), known)).containsExactly("who");
        assertThat(fields(form, Map.of("who", list("anna", "anna")), known)).containsExactly("who");
        assertThat(fields(form, Map.of("who", list("anna"), "level", "1"), known))
                .containsExactly("level");
        assertThat(fields(form, Map.of("who", list("anna")), Map.of()))
                .as("nothing is known, nothing is offered")
                .containsExactly("who");
    }

    @Test
    void tickIsTrueOrFalse() {
        FormContract form = form("""
                {"type": "checkbox", "key": "sure", "label": "Уверены", "validate": {"required": true}},
                {"type": "checkbox", "key": "more", "label": "Ещё"}""");
        assertThat(faults(form, Map.of("sure", true, "more", false), Map.of())).isEmpty();
        assertThat(sentences(form, Map.of("sure", false, "more", "true"), Map.of()))
                .containsExactly("Поставьте отметку.", "Поставьте отметку или оставьте поле пустым.");
    }

    @Test
    void whatNoFormSendsIsNoAnswer() {
        FormContract form = form("""
                {"type": "textfield", "key": "a", "label": "А"}""");
        for (Object value : List.of(
                5,
                true,
                list("x"),
                List.of("x"),
                SpinValues.jsonValue("\"x\"").create(),
                Variables.objectValue(CharBuffer.wrap("x")).create(),
                Variables.stringValue("x", true),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.fileValue("x").file(new byte[] {1}).create())) {
            assertThat(sentences(form, Variables.createVariables().putValue("a", value), Map.of()))
                    .as("" + value)
                    .containsExactly("Введите текст.");
        }
        assertThat(faults(form, Variables.createVariables().putValueTyped("a", Variables.stringValue("x")), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"dynamiclist\", \"key\": \"a\"}",
                "{\"type\": \"textfield\"}",
                "{\"type\": \"textfield\", \"key\": \"a.b\"}",
                "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"readonly\": \"=b\"}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=b = \"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"b\"}}",
                "{\"type\": \"group\", \"path\": \"p\", \"components\": []}"
            })
    void formThatCannotBeHeldIsNotRead(String components) {
        assertThatThrownBy(() -> form(components)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Object list(String... values) {
        return FormAnswers.chosen(List.of(values));
    }

    private static Map<String, Object> with(String key, Object value, String other, Object otherValue) {
        Map<String, Object> form = new HashMap<>();
        form.put(key, value);
        form.put(other, otherValue);
        return form;
    }

    private static List<Refusal.Fault> faults(
            FormContract form, Map<String, Object> submitted, Map<String, Object> known) {
        return form.faults(submitted, known, () -> TODAY);
    }

    private static List<String> fields(FormContract form, Map<String, Object> submitted, Map<String, Object> known) {
        return faults(form, submitted, known).stream().map(Refusal.Fault::field).toList();
    }

    private static List<String> sentences(FormContract form, Map<String, Object> submitted, Map<String, Object> known) {
        return faults(form, submitted, known).stream()
                .map(Refusal.Fault::sentence)
                .toList();
    }

    private static FormContract form(String components) {
        return FormContract.read(
                new ByteArrayInputStream(("{\"components\": [" + components + "]}").getBytes(StandardCharsets.UTF_8)));
    }
}
