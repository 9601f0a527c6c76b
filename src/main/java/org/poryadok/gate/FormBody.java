package org.poryadok.gate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body with which a form is handed in: values of fields and nothing beside them. The engine would take a business
 * key, variables in return, an object of any Java class.
 */
public final class FormBody {

    /** Strict: what stands in the body twice could be judged by one reading and obeyed by the other. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What the pages send: Camunda Forms leave out the type of everything but lists. */
    private static final Set<String> TYPES =
            Set.of("Boolean", "Short", "Integer", "Long", "Double", "String", "Date", "Null", "Json");

    private static final String UNREADABLE = "Тело запроса не прочитано: ожидается JSON с полями формы.";
    private static final String BESIDE = "С формой передаются только её поля. Лишнее: %s.";
    private static final String NOT_PLAIN = "Поле %s передано не так, как его передаёт форма: значение может быть"
            + " текстом, числом, датой, отметкой или списком.";

    private FormBody() {}

    static boolean isMeantBy(Call call) {
        return call.template().endsWith("/submit-form");
    }

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        try {
            JsonNode whole = JSON.readTree(body);
            return whole.isMissingNode() ? Optional.empty() : faultOf(whole);
        } catch (IOException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }

    private static Optional<String> faultOf(JsonNode whole) {
        if (!whole.isObject()) {
            return Optional.of(UNREADABLE);
        }
        for (Map.Entry<String, JsonNode> part : whole.properties()) {
            if (!part.getKey().equals("variables")) {
                return Optional.of(BESIDE.formatted(part.getKey()));
            }
            if (!part.getValue().isObject() && !part.getValue().isNull()) {
                return Optional.of(UNREADABLE);
            }
        }
        return faultOfFields(whole.path("variables"));
    }

    /**
     * The fields alone, each an object with its value.
     *
     * @return a Russian sentence that says what is wrong; empty when nothing is
     */
    public static Optional<String> faultOfFields(JsonNode fields) {
        if (!fields.isObject() && !fields.isNull() && !fields.isMissingNode()) {
            return Optional.of(UNREADABLE);
        }
        return fields.properties().stream()
                .filter(field -> !isPlain(field.getValue()))
                .map(field -> notPlain(field.getKey()))
                .findFirst();
    }

    /** A Russian sentence for a field whose value nobody can take. */
    public static String notPlain(String field) {
        return NOT_PLAIN.formatted(field);
    }

    /** A list comes as a text of JSON. */
    private static boolean isReadable(JsonNode field) {
        JsonNode value = field.path("value");
        if (!field.path("type").asText().equals("Json") || value.isNull()) {
            return true;
        }
        try {
            return value.isTextual() && !JSON.readTree(value.textValue()).isMissingNode();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isPlain(JsonNode field) {
        if (!field.isObject()) {
            return false;
        }
        return isReadable(field)
                && field.properties().stream().allMatch(part -> switch (part.getKey()) {
                    case "value" -> part.getValue().isValueNode();
                    case "type" ->
                        part.getValue().isNull()
                                || TYPES.contains(part.getValue().asText());
                    case "valueInfo" ->
                        part.getValue().isNull()
                                || part.getValue().isObject() && part.getValue().isEmpty();
                    default -> false;
                });
    }
}
