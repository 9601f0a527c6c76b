package org.poryadok.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.poryadok.casework.Refusal;

/** Every form of the product takes what it asks, and refuses at its field what goes beyond. */
@Tag("thorough")
class EveryFormPropertyTest {

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
                BeyondTheContract.of(filled, field)
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
