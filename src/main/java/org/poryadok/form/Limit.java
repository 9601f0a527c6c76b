package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A limit of a length or a number: written in the form, computed from variables, or none. */
final class Limit {

    private final Optional<BigDecimal> written;
    private final Optional<FeelExpression> computed;

    private Limit(Optional<BigDecimal> written, Optional<FeelExpression> computed) {
        this.written = written;
        this.computed = computed;
    }

    static Limit of(JsonNode property) {
        String text = property.asText();
        if (text.startsWith("=")) {
            return new Limit(Optional.empty(), Optional.of(FeelExpression.parse(text)));
        }
        return new Limit(
                text.isEmpty() || property.isNull() ? Optional.empty() : Optional.of(new BigDecimal(text)),
                Optional.empty());
    }

    Set<String> names() {
        return computed.map(FeelExpression::names).orElse(Set.of());
    }

    Optional<BigDecimal> of(FilledForm filled) {
        return computed.isEmpty()
                ? written
                : computed.map(expression -> expression.valueIn(filled.data()))
                        .filter(Number.class::isInstance)
                        .map(number -> new BigDecimal(number.toString()));
    }
}
