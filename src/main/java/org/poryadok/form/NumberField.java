package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A number, within limits and with so many digits after the point. */
final class NumberField extends FormField {

    /** More digits than any number that a person means; keeps arithmetic from being made to last. */
    private static final int DIGITS = 40;

    private final Limit min;
    private final Limit max;

    NumberField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
        this.min = limit("min");
        this.max = limit("max");
    }

    @Override
    Set<String> variables() {
        Set<String> names = super.variables();
        names.addAll(min.names());
        names.addAll(max.names());
        return names;
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        Optional<BigDecimal> number = numberIn(answer);
        if (number.isEmpty()) {
            return Optional.of("Укажите число.");
        }
        BigDecimal value = number.get();
        JsonNode digits = component().path("decimalDigits");
        if (digits.isInt() && value.scale() > digits.asInt()) {
            return Optional.of(
                    digits.asInt() == 0
                            ? "Укажите целое число."
                            : "Укажите число, в котором после запятой знаков не больше, чем " + digits.asInt() + ".");
        }
        Optional<BigDecimal> least = min.of(filled).filter(limit -> value.compareTo(limit) < 0);
        if (least.isPresent()) {
            return Optional.of(sentence(
                    Property.MIN, "Укажите число не меньше " + least.get().toPlainString() + ".", filled));
        }
        Optional<BigDecimal> most = max.of(filled).filter(limit -> value.compareTo(limit) > 0);
        if (most.isPresent()) {
            return Optional.of(sentence(
                    Property.MAX, "Укажите число не больше " + most.get().toPlainString() + ".", filled));
        }
        return step().filter(step -> value.remainder(step).signum() != 0)
                .map(step -> "Такое значение не подходит." + " Оно должно делиться на " + step.toPlainString() + ".");
    }

    private Optional<BigDecimal> step() {
        String increment = component().path("increment").asText();
        return increment.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(increment)).filter(step -> step.signum() != 0);
    }

    /** Texts only where the form asks the browser to send numbers as texts. */
    private Optional<BigDecimal> numberIn(JsonNode answer) {
        boolean asText = component().path("serializeToString").asBoolean();
        if (asText ? !answer.isTextual() || answer.asText().length() > DIGITS : !answer.isNumber()) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(answer.asText()).stripTrailingZeros();
            return Optional.of(value).filter(number -> number.precision() + Math.abs((long) number.scale()) <= DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
