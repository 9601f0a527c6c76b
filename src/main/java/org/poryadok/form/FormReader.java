package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the fields of a Camunda Form, and refuses forms that ask in a way that nobody judges. */
final class FormReader {

    /** What only shows something. */
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "table", "separator", "spacer", "button", "iframe", "documentPreview");

    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> shown = new HashSet<>();

    private FormReader() {}

    static FormContract contract(JsonNode form) {
        FormReader reader = new FormReader();
        reader.read(form, List.of());
        return new FormContract(List.copyOf(reader.fields), Set.copyOf(reader.shown));
    }

    private void read(JsonNode parent, List<FeelExpression> hidingParent) {
        for (JsonNode component : parent.path("components")) {
            String hide = component.path("conditional").path("hide").asText();
            List<FeelExpression> hiding = hide.isEmpty()
                    ? hidingParent
                    : Stream.concat(hidingParent.stream(), Stream.of(FeelExpression.parse(hide)))
                            .toList();
            String type = component.path("type").asText();
            if (type.equals("group")) {
                if (component.path("isRepeating").asBoolean()
                        || !component.path("path").asText().isEmpty()) {
                    throw unjudged(component, "over and over, or elsewhere");
                }
                read(component, hiding);
            } else if (SHOWN.contains(type)) {
                hiding.forEach(condition -> shown.addAll(condition.names()));
            } else {
                add(component, hiding);
            }
        }
    }

    private void add(JsonNode component, List<FeelExpression> hiding) {
        String key = component.path("key").asText();
        if (key.isEmpty() || key.contains(".") || !keys.add(key)) {
            throw unjudged(component, "without a key of its own");
        }
        if (component.path("readonly").isTextual()) {
            throw unjudged(component, "that is read-only at times");
        }
        fields.add(
                switch (component.path("type").asText()) {
                    case "textfield" -> new TextField(component, hiding, true);
                    case "textarea" -> new TextField(component, hiding, false);
                    case "number" -> new NumberField(component, hiding);
                    case "datetime" -> new MomentField(component, hiding);
                    case "radio", "select" -> new ChoiceField(component, hiding);
                    case "checklist", "taglist" -> new ChoicesField(component, hiding);
                    case "checkbox" -> new TickField(component, hiding);
                    default -> throw unjudged(component, "of this type");
                });
    }

    private static IllegalArgumentException unjudged(JsonNode component, String how) {
        return new IllegalArgumentException(
                "The form's component %s (%s, key %s) asks %s: nobody could hold an answer to it"
                        .formatted(
                                component.path("id").asText(),
                                component.path("type").asText(),
                                component.path("key").asText(),
                                how));
    }
}
