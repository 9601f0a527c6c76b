package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Answers that no form takes. */
final class BeyondTheContract {

    private static final String MEGABYTE = "я".repeat(1 << 20);

    private BeyondTheContract() {}

    /** What is wrong → all answers, of which this one field goes beyond what its form takes. */
    static Map<String, Map<String, Object>> of(FormAnswers filled, JsonNode field) {
        String key = FormAnswers.key(field);
        JsonNode validate = field.path("validate");
        Map<String, Object> values = new HashMap<>();
        Map<String, Map<String, Object>> beyond = new HashMap<>();
        if (validate.path("required").asBoolean()) {
            beyond.put("left out", filled.without(key));
            values.put("nothing", null);
        }
        values.put("a Java list", new ArrayList<>(List.of("first")));
        values.put("a Java object", Variables.objectValue(new Date(0)).create());
        values.put(
                "a Java object by its class",
                Variables.serializedObjectValue("[]")
                        .serializationDataFormat("application/json")
                        .objectTypeName("java.util.ArrayList")
                        .create());
        values.put("a moment of the engine", Variables.dateValue(new Date(0)));
        values.put("bytes", Variables.byteArrayValue(new byte[] {1}));
        values.put(
                "a JSON object", SpinValues.jsonValue("{\"value\": \"first\"}").create());
        values.put("broken JSON", SpinValues.jsonValue("[\"first\"").create());
        values.put("an answer to be forgotten", Variables.stringValue("first", true));
        String type = field.path("type").asText();
        if (!type.equals("number")) {
            values.put("a number", 5);
        }
        if (!type.equals("checklist")) {
            values.put("a list", FormAnswers.chosen(List.of("first")));
        }
        if (!type.equals("checkbox")) {
            values.put("a tick", true);
        }
        switch (type) {
            case "textfield", "textarea" -> texts(filled, field, values);
            case "number" -> {
                values.put("a number as text", "5");
                values.put("a fraction", 1.5);
                values.put("too small", validate.path("min").asInt() - 1);
                values.put("too large", validate.path("max").asInt() + 1);
            }
            case "datetime" ->
                List.of(
                                "2023-02-29",
                                "2023-02-30",
                                "2023-13-01",
                                "31.12.2023",
                                "2023-12-31T00:00:00",
                                "0001-01-01",
                                "2023-1-1",
                                "завтра",
                                "2023-12-31\0",
                                MEGABYTE)
                        .forEach(day -> values.put("no day: " + day.substring(0, 6), day));
            case "radio", "select" -> {
                values.put("not offered", "third");
                values.put("one megabyte", MEGABYTE);
                values.put("with a null character", filled.offered(field).get(0) + "\0");
            }
            case "checklist" -> {
                values.put(
                        "one is not offered",
                        FormAnswers.chosen(List.of(filled.offered(field).get(0), "third")));
                values.put(
                        "one is chosen twice",
                        FormAnswers.chosen(List.of(
                                filled.offered(field).get(0),
                                filled.offered(field).get(0))));
                values.put("a text", filled.offered(field).get(0));
                values.put("one megabyte", FormAnswers.chosen(List.of(MEGABYTE)));
                if (validate.path("required").asBoolean()) {
                    values.put("none is chosen", FormAnswers.chosen(List.of()));
                }
            }
            default -> values.put("a text", "true");
        }
        values.forEach((how, value) -> beyond.put(how, filled.with(key, value)));
        return beyond;
    }

    private static void texts(FormAnswers filled, JsonNode field, Map<String, Object> values) {
        int longest = field.path("validate").path("maxLength").asInt();
        String right = String.valueOf(filled.answers().get(FormAnswers.key(field)));
        values.put("too long", "я".repeat(longest + 1));
        values.put("one megabyte", MEGABYTE);
        values.put("one megabyte of blanks", " ".repeat(1 << 20) + right);
        values.put("with a null character", "я\0");
        values.put("with another control character", "\u001b[31m" + right);
        values.put("half a character", "я\ud83d");
        values.put("a JSON text", SpinValues.jsonValue("\"я\"").create());
        if (field.path("type").asText().equals("textfield")) {
            values.put("two lines", right + "\nи вторая");
        }
        if (field.path("validate").path("required").asBoolean()) {
            values.put("blanks", " \u00a0\t");
        }
        if (field.path("validate").has("pattern")) {
            values.put("of another shape", "не то");
        }
    }
}
