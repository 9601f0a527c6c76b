package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a field offers: written in the form, in a process variable, or computed. */
final class Choices {

    private record Offered(JsonNode value, boolean eligible) {}

    private final JsonNode written;
    private final String variable;
    private final Optional<FeelExpression> computed;

    private Choices(JsonNode written, String variable, Optional<FeelExpression> computed) {
        this.written = written;
        this.variable = variable;
        this.computed = computed;
    }

    static Choices of(JsonNode component) {
        String expression = component.path("valuesExpression").asText();
        return new Choices(
                component.path("values"),
                component.path("valuesKey").asText(),
                expression.isEmpty() ? Optional.empty() : Optional.of(FeelExpression.parse(expression)));
    }

    Set<String> names() {
        return computed.map(FeelExpression::names).orElse(variable.isEmpty() ? Set.of() : Set.of(variable));
    }

    boolean offer(JsonNode chosen, FilledForm filled) {
        return options(filled).stream().anyMatch(option -> isSame(option.value(), chosen));
    }

    /** The one that may be chosen, where it is the only one; none that the form itself writes, for those are decisions. */
    Optional<JsonNode> only(FilledForm filled) {
        List<Offered> eligible = variable.isEmpty()
                ? List.of()
                : options(filled).stream().filter(Offered::eligible).toList();
        return eligible.size() == 1 ? Optional.of(eligible.get(0).value()) : Optional.empty();
    }

    private List<Offered> options(FilledForm filled) {
        JsonNode options = !variable.isEmpty()
                ? filled.known(variable)
                : computed.map(expression -> filled.json(expression.valueIn(filled.data())))
                        .orElse(written);
        List<Offered> offered = new ArrayList<>();
        if (options.isArray()) {
            options.forEach(option -> valueOf(option)
                    .map(value ->
                            new Offered(value, option.path("refusal").asText().isEmpty()))
                    .ifPresent(offered::add));
        }
        return offered;
    }

    /** As form-js reads options: a plain value is its own label; an object has both, or a value alone. */
    private static Optional<JsonNode> valueOf(JsonNode option) {
        if (!option.isObject()) {
            return Optional.of(option).filter(Choices::isPlain);
        }
        boolean labelled = option.path("label").isTextual()
                && !option.path("label").asText().isEmpty();
        JsonNode value = option.path("value");
        return Optional.of(value).filter(v -> isPlain(v) || labelled && v.isObject() && !v.isEmpty());
    }

    private static boolean isPlain(JsonNode value) {
        return value.isNumber()
                || value.isBoolean()
                || value.isTextual() && !value.asText().isEmpty();
    }

    private static boolean isSame(JsonNode value, JsonNode chosen) {
        return value.isNumber() && chosen.isNumber()
                ? value.decimalValue().compareTo(chosen.decimalValue()) == 0
                : value.equals(chosen);
    }
}
