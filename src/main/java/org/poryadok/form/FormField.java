package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One question of a form, and what is an answer to it. */
abstract class FormField {

    private final String key;
    private final JsonNode component;
    private final List<FeelExpression> hiding;
    private final List<FeelExpression> worded = new ArrayList<>();

    /** @param hiding conditions of the component and of the groups around it, each of which hides it */
    FormField(JsonNode component, List<FeelExpression> hiding) {
        this.key = component.path("key").asText();
        this.component = component;
        this.hiding = hiding;
        for (Property property : Property.values()) {
            String sentence = component.path("properties").path(property.key()).asText();
            if (sentence.startsWith("=")) {
                worded.add(FeelExpression.parse(sentence));
            }
        }
    }

    final String key() {
        return key;
    }

    /** Whether a person can fill it in; else it is only shown, and Tasklist does not take a change of it. */
    final boolean isFillable() {
        return !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    /** Process variables that decide about it. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        names.add(key);
        hiding.forEach(condition -> names.addAll(condition.names()));
        worded.forEach(sentence -> names.addAll(sentence.names()));
        return names;
    }

    /** Whether what was answered, or the variables, hide it. */
    final boolean isHidden(FilledForm filled) {
        return hiding.stream().anyMatch(condition -> condition.holds(filled.data()));
    }

    /** What is wrong with the answer, in a sentence for the person; empty when nothing is. */
    final Optional<String> fault(FilledForm filled) {
        if (isHidden(filled)) {
            // The browser leaves hidden fields out: whoever sends one answers what he was not asked.
            return filled.has(key)
                    ? Optional.of("Поле " + label() + " при таком выборе не заполняется.")
                    : Optional.empty();
        }
        JsonNode answer = filled.answer(key);
        if (isEmpty(answer)) {
            return isRequired() ? Optional.of(sentence(Property.REQUIRED, missing(), filled)) : Optional.empty();
        }
        return faultOf(answer, filled);
    }

    /**
     * What the field holds when the form opens: the variable of its name if the form can show it, else what is preset, else
     * its default.
     */
    final JsonNode initial(JsonNode known, FilledForm filled) {
        return isShowable(known, filled)
                ? known
                : presetFor(known, filled)
                        .orElseGet(() -> component.has("defaultValue") ? component.get("defaultValue") : empty());
    }

    /** What stands in the field where nothing does that the form can show; never what the field itself would refuse. */
    final Optional<JsonNode> presetFor(JsonNode known, FilledForm filled) {
        return isFillable() && !isShowable(known, filled)
                ? preset(filled).filter(value -> faultOf(value, filled).isEmpty())
                : Optional.empty();
    }

    private boolean isShowable(JsonNode known, FilledForm filled) {
        return !isEmpty(known) && faultOf(known, filled).isEmpty();
    }

    /** What may stand there before anybody has answered, because answering it decides nothing. */
    Optional<JsonNode> preset(FilledForm filled) {
        return Optional.empty();
    }

    /** Whether the form asks for such a preset: «today», «only». */
    final boolean isPreset(String what) {
        return preset().equals(what);
    }

    /** What the form wants to stand there at first; empty where it wants nothing. */
    final String preset() {
        return component.path("properties").path("preset").asText();
    }

    boolean isEmpty(JsonNode answer) {
        return answer.isNull() || answer.isTextual() && answer.asText().isEmpty();
    }

    /** What an empty field holds in the browser. */
    JsonNode empty() {
        return NullNode.instance;
    }

    /** The standard sentence for a field without an answer. */
    String missing() {
        return "Заполните это поле.";
    }

    /** What is wrong with an answer that is not empty. */
    abstract Optional<String> faultOf(JsonNode answer, FilledForm filled);

    final boolean isRequired() {
        return component.path("validate").path("required").asBoolean();
    }

    final JsonNode component() {
        return component;
    }

    final Limit limit(String name) {
        return Limit.of(component.path("validate").path(name));
    }

    /**
     * The form's own sentence, else the standard one. Where the form says what to choose («Выберите площадку.»), that
     * is said of a wrong choice too. A sentence may be a FEEL expression, where it depends on another answer.
     */
    final String sentence(Property property, String standard, FilledForm filled) {
        JsonNode own = component.path("properties");
        String fallback = property != Property.NOT_OFFERED
                ? standard
                : own.path(Property.REQUIRED.key()).asText(standard);
        String sentence = own.path(property.key()).asText(fallback);
        return sentence.startsWith("=")
                ? String.valueOf(FeelExpression.parse(sentence).valueIn(filled.data()))
                : sentence;
    }

    private String label() {
        String label =
                component.path("label").asText(component.path("dateLabel").asText(key));
        return label.contains("«") ? label : "«" + label + "»";
    }

    /** Custom properties of a component in which a form says something better than the standard sentence. */
    enum Property {
        REQUIRED("refusalRequired"),
        TOO_LONG("refusalTooLong"),
        TOO_SHORT("refusalTooShort"),
        PATTERN("refusalPattern"),
        MIN("refusalMin"),
        MAX("refusalMax"),
        NOT_BEFORE("refusalNotBefore"),
        NOT_AFTER("refusalNotAfter"),
        LINK("refusalLink"),
        NOT_OFFERED("refusalNotOffered");

        private final String key;

        Property(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
