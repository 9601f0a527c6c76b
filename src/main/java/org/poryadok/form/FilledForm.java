package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a person sends, beside what is known already: together the data of the form in the browser. */
final class FilledForm {

    private final Map<String, ?> submitted;
    private final Map<String, ?> known;
    private final Supplier<LocalDate> today;
    private final Map<String, Object> data = new HashMap<>();

    FilledForm(List<FormField> fields, Map<String, ?> submitted, Map<String, ?> known, Supplier<LocalDate> today) {
        this.submitted = submitted;
        this.known = known;
        this.today = today;
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.addAll(field.variables()));
        names.stream().filter(known::containsKey).forEach(name -> data.put(name, PlainValue.java(known(name))));
        // A field that was not sent was hidden in the browser, where a hidden field holds what it held at first.
        fields.forEach(field -> data.put(
                field.key(),
                PlainValue.java(
                        has(field.key()) && field.isFillable()
                                ? answer(field.key())
                                : field.initial(known(field.key()), this))));
    }

    boolean has(String key) {
        return submitted.containsKey(key);
    }

    /** What was sent; null when nothing was, missing when no form sends such a thing. */
    JsonNode answer(String key) {
        return has(key) ? PlainValue.submitted(submitted, key) : NullNode.instance;
    }

    JsonNode known(String name) {
        return known.containsKey(name) ? PlainValue.known(known, name) : NullNode.instance;
    }

    JsonNode json(Object value) {
        return PlainValue.ofJava(value);
    }

    /** Of the form as conditions see it. */
    Map<String, Object> data() {
        return data;
    }

    LocalDate today() {
        return today.get();
    }
}
