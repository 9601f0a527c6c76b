package org.poryadok.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Camunda Form of the folder {@code forms}. */
record FormFile(String file, JsonNode json) {

    /** Custom property of a day: variables with days that it must not precede. */
    static final String NOT_BEFORE = "notBefore";
    /** Custom properties whose values the contract knows: a day that has come, what may stand there at first, an address. */
    static final Map<String, Set<String>> KNOWN_VALUES = Map.of(
            "notAfter", Set.of("today"),
            "preset", Set.of("today", "only", "ownPage"),
            "link", Set.of("web", "webOrWords"));

    private static final Path FOLDER = Path.of("forms");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> FEEL_WORDS =
            Set.of("null", "true", "false", "and", "or", "not", "count", "if", "then", "else", "get", "value");
    private static final List<String> TEMPLATED = List.of("text", "label", "description");

    static List<FormFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormFile read(Path file) {
        try {
            return new FormFile(file.toString().replace('\\', '/'), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** File name without folder and suffix. */
    String key() {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".form".length());
    }

    /** Begins a procedure, and so sees no variables. */
    boolean isStart() {
        return key().endsWith("-start");
    }

    /** Every component, those inside groups included. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(json, found);
        return found;
    }

    /** What a start form is told of whoever opens it, see {@code StartOffer}. */
    static final Set<String> OFFERED_AT_THE_START =
            Set.of("ownCardOptions", "ownPage", "staffBodyOptions", "namedByActNote");

    /** Variables that a person fills in. */
    Set<String> entered() {
        Set<String> keys = new TreeSet<>();
        components().stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    /** The choices that the form itself has for a field; none where they come with the case. */
    Set<String> written(String field) {
        Set<String> values = new TreeSet<>();
        components().stream()
                .filter(component -> component.path("key").asText().equals(field))
                .forEach(component -> component
                        .path("values")
                        .forEach(choice -> values.add(choice.path("value").asText())));
        return values;
    }

    /** Variables that the component shows or decides by. */
    static Set<String> shownBy(JsonNode component) {
        Set<String> names = new TreeSet<>();
        text(component, "valuesKey").ifPresent(names::add);
        text(component, "dataSource").ifPresent(expression -> names.addAll(identifiers(expression)));
        text(component.path("conditional"), "hide").ifPresent(expression -> names.addAll(identifiers(expression)));
        text(component.path("properties"), NOT_BEFORE).ifPresent(variables -> names.addAll(identifiers(variables)));
        for (String property : TEMPLATED) {
            Matcher template = TEMPLATE.matcher(component.path(property).asText());
            while (template.find()) {
                names.addAll(identifiers(template.group(1)));
            }
        }
        return names;
    }

    /** Variables by which the form decides what else it asks: of two ways to answer only one is left. */
    Set<String> deciding() {
        Set<String> names = new TreeSet<>();
        components().stream()
                .filter(component -> component.has("key"))
                .forEach(component -> text(component.path("conditional"), "hide")
                        .ifPresent(expression -> names.addAll(identifiers(expression))));
        return names;
    }

    Set<String> shown() {
        Set<String> names = new TreeSet<>();
        components().forEach(component -> names.addAll(shownBy(component)));
        return names;
    }

    Fault fault(JsonNode component, String remedy) {
        return new Fault(file, component.path("id").asText("the form"), remedy);
    }

    private static Set<String> identifiers(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher word = IDENTIFIER.matcher(STRING.matcher(expression).replaceAll(""));
        while (word.find()) {
            if (!FEEL_WORDS.contains(word.group())) {
                names.add(word.group());
            }
        }
        return names;
    }

    private static Optional<String> text(JsonNode node, String property) {
        return Optional.of(node.path(property).asText()).filter(value -> !value.isEmpty());
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }
}
