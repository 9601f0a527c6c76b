package org.poryadok.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Variables as JSON: what a form can send and show. */
final class PlainValue {

    /** Strict: what stands behind a value, or twice in it, one reader would judge and another would keep. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** More than all ticks of the longest list. */
    private static final int LONGEST = 100_000;

    private static final String JSON_FORMAT = Variables.SerializationDataFormats.JSON.getName();

    private PlainValue() {}

    /**
     * Text, number, truth and nothing as they are, lists and objects as JSON variables only. Everything else is
     * missing: a Java object, a file, a date of the engine, a value that is to be forgotten after the step.
     */
    static JsonNode submitted(Map<String, ?> variables, String name) {
        Object value = typed(variables, name);
        if (value instanceof TypedValue typed) {
            if (typed.isTransient()) {
                return MissingNode.getInstance();
            }
            if (typed instanceof JsonValue json) {
                JsonNode parsed = parsed(json);
                // A JSON text is not a text: the engine would keep it with its quotation marks.
                return parsed.isContainerNode() ? parsed : MissingNode.getInstance();
            }
            value = typed instanceof SerializableValue ? typed : typed.getValue();
        }
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number
                ? JSON.valueToTree(value)
                : MissingNode.getInstance();
    }

    /** A process variable as a form can show it; null when it cannot. */
    static JsonNode known(Map<String, ?> variables, String name) {
        Object value = typed(variables, name);
        if (value instanceof SerializableValue serialized) {
            return serialized instanceof JsonValue || JSON_FORMAT.equals(serialized.getSerializationDataFormat())
                    ? parsed(serialized)
                    : NullNode.instance;
        }
        return ofJava(value instanceof TypedValue typed ? typed.getValue() : value);
    }

    static JsonNode ofJava(Object value) {
        try {
            return value instanceof SpinJsonNode spin ? JSON.readTree(spin.toString()) : JSON.valueToTree(value);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return NullNode.instance;
        }
    }

    /** For FEEL. */
    static Object java(JsonNode value) {
        return value.isMissingNode() ? null : JSON.convertValue(value, Object.class);
    }

    /** For the engine, as a form would send it: texts as they are, lists as JSON. */
    static Object variable(JsonNode value) {
        return value.isContainerNode() ? SpinValues.jsonValue(value.toString()).create() : java(value);
    }

    private static Object typed(Map<String, ?> variables, String name) {
        return variables instanceof VariableMap map ? map.getValueTyped(name) : variables.get(name);
    }

    private static JsonNode parsed(SerializableValue json) {
        try {
            String text =
                    json.getValueSerialized() != null ? json.getValueSerialized() : String.valueOf(json.getValue());
            JsonNode parsed = text.length() > LONGEST ? null : JSON.readTree(text);
            return parsed == null ? MissingNode.getInstance() : parsed;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
