package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Optional;

/** A box that is ticked or not; where it is required, it must be ticked. */
final class TickField extends FormField {

    TickField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
    }

    @Override
    boolean isEmpty(JsonNode answer) {
        return answer.isNull() || answer.isBoolean() && !answer.asBoolean();
    }

    @Override
    JsonNode empty() {
        return BooleanNode.FALSE;
    }

    @Override
    String missing() {
        return "Поставьте отметку.";
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        return answer.isBoolean() ? Optional.empty() : Optional.of("Поставьте отметку или оставьте поле пустым.");
    }
}
