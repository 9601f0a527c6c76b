package org.poryadok.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.casework.Refusal;

/**
 * What a form lets a person submit, read from the Camunda Form as it is deployed (form-js, schema 16) and judged as
 * Tasklist judges it in the browser: whoever sends his answers without a browser is held to the same.
 *
 * <p>Stricter than the browser in four things, each of which no browser sends: a text of blanks is no answer, control
 * characters are no text, nothing is longer than the engine keeps, and a field that the browser would have left out
 * (hidden by its condition, only shown, unknown) must not be sent at all, empty or not.
 */
public final class FormContract {

    /** Of a task without a form: nothing is asked, so nothing may be said. */
    public static final FormContract NOTHING_ASKED = new FormContract(List.of(), Set.of());

    /** The day of the form's reader in its limits and presets; also the variable in which the browser is told of it. */
    static final String TODAY = "today";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FormField> fields;
    private final Set<String> shown;

    FormContract(List<FormField> fields, Set<String> shown) {
        this.fields = fields;
        this.shown = shown;
    }

    /**
     * @param form a Camunda Form as JSON; is closed
     * @throws IllegalArgumentException when the form asks in a way that cannot be judged here: nothing of it would be
     *                                  held, so nothing can be submitted
     */
    public static FormContract read(InputStream form) {
        try (form) {
            return FormReader.contract(JSON.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the process variables on which the judgement depends: of conditions, limits, choices, former answers. */
    public Set<String> variables() {
        return fields.stream()
                .flatMap(field -> field.variables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the variables by which texts that nobody answers are shown or not: no judgement depends on them. */
    public Set<String> shown() {
        return shown;
    }

    /**
     * @param submitted what a person sends, by key of the component; plain or typed values
     * @param known     process variables that the task sees, at least {@link #variables()}; none at a start
     * @param today     in the jurisdiction's zone; asked only by forms that speak of it
     * @return what is to be kept: the answers, and nothing in every field that is hidden now and was answered before. Who has
     *         decided otherwise this time has not said again what he said then
     * @throws Refusal with all faults at once, each at its field
     */
    public VariableMap hold(Map<String, ?> submitted, Map<String, ?> known, Supplier<LocalDate> today) {
        List<Refusal.Fault> faults = faults(submitted, known, today);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        FilledForm filled = new FilledForm(fields, submitted, known, today);
        VariableMap kept = Variables.createVariables();
        kept.putAll(submitted);
        fields.stream()
                .filter(field -> field.isFillable() && field.isHidden(filled))
                .map(FormField::key)
                .filter(key -> !filled.known(key).isNull())
                .forEach(key -> kept.put(key, null));
        return kept;
    }

    /**
     * What stands in fields that nobody has answered, where answering decides nothing: today, where something is entered on
     * the day on which it is done, and the only one that a list offers of those who may be chosen. It is a proposal of this
     * opening of the form, which nobody keeps: what is handed in counts. The browser is told beside it which day it is.
     *
     * @param known process variables that the task sees, at least {@link #variables()}
     * @param today in the jurisdiction's zone
     */
    public VariableMap presets(Map<String, ?> known, Supplier<LocalDate> today) {
        FilledForm filled = new FilledForm(fields, Map.of(), known, today);
        VariableMap presets =
                Variables.createVariables().putValue(TODAY, today.get().toString());
        fields.forEach(field -> field.presetFor(filled.known(field.key()), filled)
                .ifPresent(value -> presets.put(field.key(), PlainValue.variable(value))));
        return presets;
    }

    /** Keys of its fields, in the order of the form. */
    public List<String> keys() {
        return fields.stream().map(FormField::key).toList();
    }

    /** All faults: first what the form does not ask, then field by field in the order of the form. */
    public List<Refusal.Fault> faults(Map<String, ?> submitted, Map<String, ?> known, Supplier<LocalDate> today) {
        FilledForm filled = new FilledForm(fields, submitted, known, today);
        List<Refusal.Fault> faults = new ArrayList<>();
        Set<String> beyond = new TreeSet<>(submitted.keySet());
        fields.stream().filter(FormField::isFillable).map(FormField::key).forEach(beyond::remove);
        if (!beyond.isEmpty()) {
            faults.add(new Refusal.Fault(
                    null,
                    "Форма этих сведений не спрашивает: " + String.join(", ", beyond)
                            + ". Заполните задачу в её форме."));
        }
        fields.stream()
                .filter(FormField::isFillable)
                .forEach(field -> field.fault(filled)
                        .ifPresent(sentence -> faults.add(new Refusal.Fault(field.key(), sentence))));
        return faults;
    }
}
