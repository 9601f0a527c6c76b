package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Any out of several, each once: a JSON array. */
final class ChoicesField extends FormField {

    private final Choices choices;

    ChoicesField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
        this.choices = Choices.of(component);
    }

    @Override
    Set<String> variables() {
        Set<String> names = super.variables();
        names.addAll(choices.names());
        return names;
    }

    @Override
    boolean isEmpty(JsonNode answer) {
        return answer.isNull() || answer.isArray() && answer.isEmpty();
    }

    @Override
    JsonNode empty() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    String missing() {
        return "Отметьте хотя бы одно значение.";
    }

    @Override
    Optional<JsonNode> preset(FilledForm filled) {
        return isPreset("only")
                ? choices.only(filled).map(JsonNodeFactory.instance.arrayNode()::add)
                : Optional.empty();
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        Set<JsonNode> seen = new HashSet<>();
        boolean offered = answer.isArray();
        for (JsonNode chosen : answer) {
            offered = offered && seen.add(chosen) && choices.offer(chosen, filled);
        }
        return offered
                ? Optional.empty()
                : Optional.of(sentence(
                        Property.NOT_OFFERED, "Отметьте только предложенные значения, каждое один раз.", filled));
    }
}
