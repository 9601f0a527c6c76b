package org.poryadok.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.form.FormContract;

/** What Tasklist of Camunda 7.24 can show, and what an official can read. */
final class FormRules {

    /** Of form-js 1.8, which Tasklist 7.24 brings along. */
    private static final int SCHEMA_VERSION = 16;
    /** A dynamic list keeps the button «Complete» disabled for ever. */
    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "datetime",
            "radio",
            "select",
            "checkbox",
            "checklist",
            "table",
            "group",
            "number",
            "separator",
            "spacer");

    private static final Set<String> LABELLED =
            Set.of("textfield", "textarea", "radio", "select", "checkbox", "checklist", "table", "group", "number");
    private static final Pattern RUSSIAN = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOT_PROSE =
            Pattern.compile("\\{\\{[^}]*}}|https?://\\S*|\\{notBefore}|]\\(/[^)]*\\)|\\bDOCX\\b");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

    /** What the engine keeps of a variable of type String. */
    private static final int KEPT = 4000;
    /** Sentences of a component that stand for the standard ones. */
    private static final Set<String> REFUSALS = Set.of(
            "refusalRequired",
            "refusalTooLong",
            "refusalTooShort",
            "refusalPattern",
            "refusalMin",
            "refusalMax",
            "refusalNotBefore",
            "refusalNotAfter",
            "refusalLink",
            "refusalNotOffered");

    private static final Pattern SENTENCE = Pattern.compile("[А-ЯЁ][^\"]*\\.\"?$");

    private FormRules() {}

    static List<Fault> heading(FormFile form) {
        List<Fault> faults = new ArrayList<>();
        JsonNode json = form.json();
        if (!json.path("id").asText().equals(form.key())) {
            faults.add(form.fault(json, "its id must be the file name, " + form.key()));
        }
        if (json.path("schemaVersion").asInt() != SCHEMA_VERSION) {
            faults.add(form.fault(json, "set schemaVersion to " + SCHEMA_VERSION));
        }
        if (!json.path("executionPlatform").asText().equals("Camunda Platform")
                || !json.path("executionPlatformVersion").asText().equals("7.24.0")) {
            faults.add(form.fault(json, "set executionPlatform to «Camunda Platform», version 7.24.0"));
        }
        return faults;
    }

    static List<Fault> components(FormFile form) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode component : form.components()) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (!TYPES.contains(type)) {
                faults.add(form.fault(component, "Tasklist cannot work with a component of type " + type));
            }
            if (!ids.add(component.path("id").asText())) {
                faults.add(form.fault(component, "another component has the same id"));
            }
            if (!key.isEmpty() && !keys.add(key)) {
                faults.add(form.fault(component, "another component has the same key " + key));
            }
            if (Set.of("textfield", "textarea").contains(type)
                    && !component.path("validate").has("maxLength")) {
                faults.add(form.fault(component, "limit its length with maxLength"));
            }
            if (type.equals("datetime") && !component.path("subtype").asText().equals("date")) {
                faults.add(form.fault(component, "ask for a day: subtype must be date"));
            }
            String hide = component.path("conditional").path("hide").asText();
            if (component.has("conditional") && !hide.startsWith("=")) {
                faults.add(form.fault(component, "its condition must be a FEEL expression that starts with «=»"));
            }
        }
        return faults;
    }

    /** What a form asks is held on the server; so it must be clear, and no more than the engine keeps. */
    static List<Fault> contract(FormFile form) {
        List<Fault> faults = new ArrayList<>();
        try {
            FormContract.read(new ByteArrayInputStream(form.json().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            faults.add(form.fault(form.json(), "nobody can hold an answer to it: " + e.getMessage()));
        }
        for (JsonNode component : form.components()) {
            if (component.path("validate").path("maxLength").asInt() > KEPT) {
                faults.add(form.fault(component, "a text of more than " + KEPT + " characters is not kept"));
            }
            if (component.path("readonly").asBoolean()) {
                faults.add(form.fault(
                        component, "what is only shown is «disabled»: Tasklist would send what is «readonly»"));
            }
            component.path("properties").fields().forEachRemaining(property -> {
                if (property.getKey().equals(FormGroups.VARIANT)) {
                    return;
                }
                if (property.getKey().equals(FormFile.NOT_BEFORE)) {
                    if (!component.at("/properties/refusalNotBefore").asText().contains("{notBefore}")) {
                        faults.add(form.fault(component, "say in refusalNotBefore which day comes first: {notBefore}"));
                    }
                    return;
                }
                if (FormFile.KNOWN_VALUES.containsKey(property.getKey())) {
                    known(
                            form,
                            component,
                            property.getKey(),
                            property.getValue().asText(),
                            faults);
                    return;
                }
                if (!REFUSALS.contains(property.getKey())) {
                    faults.add(form.fault(component, "nobody reads the property " + property.getKey()));
                }
                String prose = NOT_PROSE.matcher(property.getValue().asText()).replaceAll("");
                if (!SENTENCE.matcher(prose).find()
                        || !prose.startsWith("=") && ENGLISH.matcher(prose).find()) {
                    faults.add(form.fault(component, "say it in a Russian sentence: " + prose));
                }
            });
        }
        return faults;
    }

    private static void known(FormFile form, JsonNode component, String property, String value, List<Fault> faults) {
        if (!FormFile.KNOWN_VALUES.get(property).contains(value)) {
            faults.add(form.fault(component, property + " may be " + FormFile.KNOWN_VALUES.get(property)));
        }
        String type = component.path("type").asText();
        boolean day = type.equals("datetime");
        boolean fits =
                switch (property) {
                    case "link" -> type.equals("textfield");
                    case "notAfter" -> day;
                    default ->
                        switch (value) {
                            case "today" -> day;
                            case "ownPage" -> type.equals("textfield");
                            default -> component.has("valuesKey") && isLeftOpen(component);
                        };
                };
        if (!fits) {
            faults.add(form.fault(component, property + " = " + value + " means nothing for a " + type));
        }
    }

    /** A required list has its only choice anyway; a decision that the form writes out is the person's. */
    private static boolean isLeftOpen(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "radio", "checklist" -> true;
            case "select" -> !component.at("/validate/required").asBoolean();
            default -> false;
        };
    }

    static List<Fault> texts(FormFile form) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode component : form.components()) {
            String type = component.path("type").asText();
            if (LABELLED.contains(type)
                            && !RUSSIAN.matcher(component.path("label").asText())
                                    .find()
                    || type.equals("datetime")
                            && !RUSSIAN.matcher(component.path("dateLabel").asText())
                                    .find()) {
                faults.add(form.fault(component, "give it a Russian label"));
            }
            List<JsonNode> seen = new ArrayList<>(List.of(component));
            component.path("values").forEach(seen::add);
            component.path("columns").forEach(seen::add);
            for (JsonNode node : seen) {
                for (String property : List.of("text", "label", "dateLabel", "description")) {
                    Matcher english = ENGLISH.matcher(
                            NOT_PROSE.matcher(node.path(property).asText()).replaceAll(""));
                    if (english.find()) {
                        faults.add(form.fault(component, "say «" + english.group() + "» in Russian"));
                    }
                }
            }
        }
        return faults;
    }

    /** Whoever has a task reads first on which act it rests; a start form sees no variables. */
    static List<Fault> basis(FormFile form) {
        if (form.isStart()) {
            return form.components().stream()
                    .filter(component -> !FormFile.shownBy(component).stream()
                            .allMatch(name ->
                                    form.entered().contains(name) || FormFile.OFFERED_AT_THE_START.contains(name)))
                    .map(component -> form.fault(component, "a start form sees no variables of a case: show none"))
                    .toList();
        }
        JsonNode first = form.components().get(0);
        boolean told = first.path("id").asText().equals("basis")
                && form.components().get(1).path("text").asText().contains("{{actName}}");
        return told
                ? List.of()
                : List.of(form.fault(first, "begin with the group «basis» that names the act: {{actName}}"));
    }
}
