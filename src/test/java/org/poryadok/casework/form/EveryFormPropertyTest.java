package org.poryadok.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.poryadok.casework.Refusal;

/** Every form of the product takes what it asks, and refuses at its field what goes beyond. */
@Tag("thorough")
class EveryFormPropertyTest {

    private static final String MEGABYTE = "я".repeat(1 << 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Map<String, FormContract> CONTRACTS = new HashMap<>();

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void answersWithinTheContractAreTaken(@ForAll long seed) {
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.to(form, new Random(seed));
            assertThat(faults(filled, filled.answers()))
                    .as(() -> filled.form() + filled.known() + filled.answers())
                    .isEmpty();
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void whatGoesBeyondIsRefusedAtItsField(@ForAll long seed) {
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.to(form, new Random(seed));
            for (JsonNode field : filled.asked()) {
                beyond(filled, field)
                        .forEach((how, answers) -> assertThat(faults(filled, answers))
                                .as(() -> filled.form() + ", " + FormAnswers.key(field) + ": " + how)
                                .anyMatch(fault -> FormAnswers.key(field).equals(fault.field()) && isSentence(fault)));
            }
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsHiddenMustNotBeSent(@ForAll long seed) {
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.to(form, new Random(seed));
            for (JsonNode field : filled.hidden()) {
                String key = FormAnswers.key(field);
                assertThat(faults(filled, filled.with(key, filled.answer(field))))
                        .as(() -> filled.form() + ", hidden " + key)
                        .anyMatch(fault -> key.equals(fault.field()));
                assertThat(faults(filled, filled.with(key, null)))
                        .as(() -> filled.form() + ", hidden and emptied " + key)
                        .anyMatch(fault -> key.equals(fault.field()));
            }
        }
    }

    /** What was answered when the task was done before and is hidden this time is not taken for an answer of this time. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsHiddenNowKeepsNoEarlierAnswer(@ForAll long seed) {
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.onceMore(form, new Random(seed));
            Map<String, Object> wanted = new HashMap<>(filled.answers());
            filled.hidden().forEach(field -> wanted.put(FormAnswers.key(field), null));
            VariableMap kept = contract(filled).hold(filled.answers(), filled.known(), () -> TODAY);
            assertThat(kept.keySet())
                    .as(() -> filled.form() + filled.known() + filled.answers())
                    .containsExactlyInAnyOrderElementsOf(wanted.keySet());
            wanted.forEach((key, value) -> assertThat((Object) kept.getValueTyped(key))
                    .as(() -> filled.form() + ", " + key)
                    .isEqualTo(value instanceof TypedValue typed ? typed : Variables.untypedValue(value)));
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void whatIsNotAskedMustNotBeSent(@ForAll long seed) {
        for (Path form : FormAnswers.forms()) {
            FormAnswers filled = FormAnswers.to(form, new Random(seed));
            List<String> keys = new ArrayList<>(List.of("bodyId", "clauseId", "jurisdiction", "cardId"));
            filled.asked().forEach(field -> keys.remove(FormAnswers.key(field)));
            filled.onlyShown().forEach(field -> keys.add(FormAnswers.key(field)));
            for (String key : keys) {
                assertThat(faults(filled, filled.with(key, "kirov.health")))
                        .as(() -> filled.form() + ", not asked " + key)
                        .anyMatch(fault ->
                                fault.field() == null && fault.sentence().contains(key));
            }
        }
    }

    private static Map<String, Map<String, Object>> beyond(FormAnswers filled, JsonNode field) {
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

    private static List<Refusal.Fault> faults(FormAnswers filled, Map<String, Object> answers) {
        return contract(filled).faults(answers, filled.known(), () -> TODAY);
    }

    private static FormContract contract(FormAnswers filled) {
        return CONTRACTS.computeIfAbsent(filled.form(), EveryFormPropertyTest::contract);
    }

    private static FormContract contract(String form) {
        try {
            return FormContract.read(Files.newInputStream(Path.of("forms", form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSentence(Refusal.Fault fault) {
        return fault.sentence().matches("[А-ЯЁ](?s:.){5,250}\\.")
                && !fault.sentence().contains("\0");
    }
}
