package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One out of several: radio buttons or a list. */
final class ChoiceField extends FormField {

    private final Choices choices;

    ChoiceField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
        this.choices = Choices.of(component);
    }

    @Override
    Set<String> variables() {
        Set<String> names = super.variables();
        names.addAll(choices.names());
        return names;
    }

    /** A list from which something must be chosen; of radio buttons, which decide, only where the form says so. */
    @Override
    Optional<JsonNode> preset(FilledForm filled) {
        boolean list = component().path("type").asText().equals("select") && isRequired();
        return list || isPreset("only") ? choices.only(filled) : Optional.empty();
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        return choices.offer(answer, filled)
                ? Optional.empty()
                : Optional.of(sentence(Property.NOT_OFFERED, "Выберите одно из предложенных значений.", filled));
    }
}
