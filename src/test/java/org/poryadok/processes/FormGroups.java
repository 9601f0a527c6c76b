package org.poryadok.processes;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** What every form of a task begins and ends with, as {@code forms/groups.yaml} has it. */
final class FormGroups {

    /** The custom property by which the first group of a form names its variant. */
    static final String VARIANT = "variant";

    static final String COMMAND = "`./mvnw test -Dtest=FormGroupsTest -Dporyadok.docs=write`";

    private static final String SOURCE = "forms/groups.yaml";
    private static final String FIRST = "basis";
    private static final String DEFAULT = "default";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** As Modeler writes. */
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final JsonNode variants;
    private final JsonNode groups;
    private final Set<String> ids = new HashSet<>();

    private FormGroups(JsonNode source) {
        variants = source.path("variants");
        groups = source.path("groups");
        groups.forEach(group -> ids.add(group.path("id").asText()));
    }

    static FormGroups read() {
        try {
            return new FormGroups(JSON.valueToTree(new Yaml().load(Files.readString(Path.of(SOURCE)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> variants() {
        Set<String> names = new TreeSet<>();
        variants.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static String variantOf(FormFile form) {
        return form.components().stream()
                .filter(component -> component.path("id").asText().equals(FIRST))
                .map(component -> component.path("properties").path(VARIANT).asText(DEFAULT))
                .findFirst()
                .orElse(DEFAULT);
    }

    List<Fault> faults(FormFile form) {
        if (!isKnown(form)) {
            String known = String.join(", ", variants());
            return List.of(
                    new Fault(form.file(), FIRST, SOURCE + " has no variant " + variantOf(form) + ", only " + known));
        }
        return into(form).equals(form.json())
                ? List.of()
                : List.of(new Fault(form.file(), FIRST, "its groups are not those of " + SOURCE + ": run " + COMMAND));
    }

    /** Leaves a form alone that has its groups. */
    void write(FormFile form) {
        JsonNode written = into(form);
        if (written.equals(form.json())) {
            return;
        }
        try {
            Files.writeString(Path.of(form.file()), JSON.writer(LAYOUT).writeValueAsString(written) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form with the groups of its variant, and everything else as it is. */
    JsonNode into(FormFile form) {
        if (form.isStart() || !isKnown(form)) {
            return form.json();
        }
        String name = variantOf(form);
        JsonNode variant = variants.path(name);
        ArrayNode components = JSON.createArrayNode();
        ObjectNode first = group(variant, "first");
        if (!name.equals(DEFAULT)) {
            first.putObject("properties").put(VARIANT, name);
        }
        components.add(first);
        for (JsonNode component : form.json().path("components")) {
            if (!ids.contains(component.path("id").asText())) {
                components.add(component);
            }
        }
        if (variant.has("last")) {
            components.add(group(variant, "last"));
        }
        return ((ObjectNode) form.json().deepCopy()).set("components", components);
    }

    private boolean isKnown(FormFile form) {
        return variants.has(variantOf(form));
    }

    private ObjectNode group(JsonNode variant, String place) {
        ObjectNode group = groups.required(variant.required(place).asText()).deepCopy();
        for (JsonNode component : group.required("components")) {
            String text = component.required("text").asText();
            ((ObjectNode) component)
                    .put("text", text.replace("$line", variant.path("line").asText()));
        }
        return group;
    }
}
