package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.term.Russian;

/**
 * The JSON Schema beside the acts: the same one completes in an editor and checks here, and its Russian titles and
 * examples make the sentences.
 */
final class FileSchema {

    private static final int ENUM_SHOWN = 12;

    private static final String ON_CLASS_PATH = "classpath:";
    private static final String ACT_SCHEMA = ON_CLASS_PATH + "acts/act.schema.json";

    private final JsonSchema schema;
    private final Map<String, JsonNode> documents = new HashMap<>();

    /** @param resource on the class path, «acts/act.schema.json» */
    FileSchema(String resource) {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword("enumDescriptions"))
                .keyword(new NonValidationKeyword("patternErrorMessage"))
                .build();
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(dialect))
                .getSchema(SchemaLocation.of(ON_CLASS_PATH + resource), config);
        schema.initializeValidators();
    }

    /** Adds a sentence for everything in the tree that the schema does not allow. */
    void check(YamlTree tree, FileFaults faults) {
        for (ValidationMessage message : schema.validate(tree.root())) {
            JsonPointer place =
                    JsonPointer.compile(message.getInstanceLocation().toString());
            faults.add(line(tree, place, message), WhichClause.prefix(tree.root(), place, sentence(message, place)));
        }
    }

    private static int line(YamlTree tree, JsonPointer place, ValidationMessage message) {
        boolean aboutField = message.getType().equals("additionalProperties");
        return tree.line(aboutField ? place.appendProperty(message.getProperty()) : place);
    }

    private String sentence(ValidationMessage message, JsonPointer place) {
        JsonNode rules = parentOf(message);
        JsonNode value = message.getInstanceNode();
        String field = field(place);
        return switch (message.getType()) {
            case "required" -> missing(message.getProperty(), rules);
            case "additionalProperties" -> unknown(message.getProperty(), rules);
            case "enum" -> "неизвестное значение «" + text(value) + "»" + field + ". " + oneOf(text(value), rules);
            case "type" ->
                value.isNull()
                        ? "пустое значение" + field + ": впишите его" + example(rules) + " или уберите поле."
                        : "неподходящее значение" + field + ": нужно " + kind(rules.path("type")) + example(rules)
                                + ".";
            case "pattern" ->
                "«" + text(value) + "»" + field + ": "
                        + rules.path("patternErrorMessage").asText("неверная запись" + example(rules)) + ".";
            case "minLength", "minItems" -> "пустое значение" + field + ": впишите его" + example(rules) + ".";
            case "minimum" ->
                "число" + field + " должно быть не меньше "
                        + message.getSchemaNode().asText() + ".";
            case "maximum" ->
                "число" + field + " должно быть не больше "
                        + message.getSchemaNode().asText() + ".";
            case "uniqueItems" -> "в списке" + field + " есть повторы: оставьте каждое значение по одному разу.";
            default -> "неверная запись" + field + ".";
        };
    }

    /** The part of the schema in which the broken rule stands: its title and examples are beside the rule. */
    private JsonNode parentOf(ValidationMessage message) {
        String location = message.getSchemaLocation().toString();
        int hash = location.indexOf('#');
        JsonPointer rule = JsonPointer.compile(location.substring(hash + 1));
        return document(location.substring(0, hash)).at(rule.head());
    }

    private JsonNode document(String iri) {
        return documents.computeIfAbsent(iri, FileSchema::read);
    }

    private static JsonNode read(String iri) {
        String resource = iri.substring(ON_CLASS_PATH.length());
        try (InputStream source = FileSchema.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String missing(String property, JsonNode rules) {
        JsonNode wanted = rules.path("properties").path(property);
        if (wanted.has("$ref") && !wanted.has("title")) {
            wanted = document(ACT_SCHEMA).at(wanted.get("$ref").asText().replaceFirst("^[^#]*#", ""));
        }
        return "не указано обязательное поле «" + property + "»" + title(wanted) + ": впишите его"
                + example(wanted, property) + ".";
    }

    private static String unknown(String property, JsonNode rules) {
        List<String> known = new ArrayList<>();
        rules.path("properties").fieldNames().forEachRemaining(known::add);
        return "неизвестное поле «" + property + "»"
                + NearestWord.to(property, known)
                        .map(word -> ": возможно, имелось в виду «" + word + "».")
                        .orElse(". Допустимые поля: " + String.join(", ", known) + ".");
    }

    private static String oneOf(String typed, JsonNode rules) {
        List<String> known = new ArrayList<>();
        rules.path("enum").forEach(word -> known.add(word.asText()));
        Optional<String> near = NearestWord.to(typed, known);
        if (near.isPresent()) {
            return "Возможно, имелось в виду «" + near.get() + "».";
        }
        String list = known.stream().limit(ENUM_SHOWN).collect(Collectors.joining(", "));
        return "Допустимо: " + list + (known.size() > ENUM_SHOWN ? " и другие, см. docs/acts.md." : ".");
    }

    private static String title(JsonNode rules) {
        return rules.hasNonNull("title") ? " (" + rules.get("title").asText() + ")" : "";
    }

    private static String example(JsonNode rules) {
        JsonNode first = rules.path("examples").path(0);
        return first.isMissingNode() ? "" : ", например " + flat(first);
    }

    private static String example(JsonNode rules, String property) {
        JsonNode first = rules.path("examples").path(0);
        return first.isMissingNode() ? "" : ", например «" + property + ": " + flat(first) + "»";
    }

    private static String flat(JsonNode example) {
        if (!example.isArray()) {
            return example.asText();
        }
        List<String> items = new ArrayList<>();
        example.forEach(item -> items.add(item.asText()));
        return "[" + String.join(", ", items) + "]";
    }

    private static String kind(JsonNode type) {
        String wanted = type.isArray() ? type.path(0).asText() : type.asText();
        return switch (wanted) {
            case "array" -> "список";
            case "object" -> "вложенные поля";
            case "integer" -> "целое число";
            case "boolean" -> "true или false";
            default -> "текст";
        };
    }

    private static String field(JsonPointer place) {
        JsonPointer named = place;
        while (named.last() != null && named.last().mayMatchElement()) {
            named = named.head();
        }
        return named.last() == null ? "" : " в поле «" + named.last().getMatchingProperty() + "»";
    }

    private static String text(JsonNode value) {
        return Russian.shortened(value.isValueNode() ? value.asText() : value.toString(), 60);
    }
}
