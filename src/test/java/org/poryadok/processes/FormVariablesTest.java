package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Forms, models and Java speak of the same variables: nothing is shown that nobody sets, nothing is asked in vain. */
class FormVariablesTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b");
    private static final Pattern PASSED_ON =
            Pattern.compile("\\b(?:source|target|initiator|elementVariable)=\"(\\w+)\"");
    private static final Pattern SET_BY_THE_KERNEL = Pattern.compile("property name=\"actor\" value=\"(\\w+)\"");
    /** The kernel shows a link to it, named alike. */
    private static final Pattern DOCUMENT = Pattern.compile("property name=\"documents\" value=\"(\\w+)File\"");

    private static final List<FormFile> FORMS = FormFile.all();
    private static final List<Model> MODELS = Model.all();
    private static final Map<String, Set<String>> NAMES =
            MODELS.stream().collect(Collectors.toMap(Model::key, FormVariablesTest::namesIn));
    private static final ProcedureSource JAVA = ProcedureSource.read();
    /** Read by whoever looks into the history of the instance. */
    private static final Set<String> KEPT_AS_EVIDENCE = Set.of(
            "warningsNote",
            "keepReason",
            "amendmentNumber",
            "amendmentDate",
            "amendmentNote",
            "networkAuthorised",
            "policyConforms",
            "textsChecked",
            "returnNote",
            "blacklistRefusal",
            "declineNote");

    @Test
    void everythingThatAFormShowsIsSetBySomebody() {
        Set<String> fromJava = JAVA.quotedNames();
        List<Fault> faults = new ArrayList<>();
        for (FormFile form : FORMS) {
            Model model = modelOf(form);
            Set<String> known = new TreeSet<>(fromJava);
            known.addAll(NAMES.get(model.key()));
            FORMS.stream()
                    .filter(other -> modelOf(other).key().equals(model.key()))
                    .forEach(other -> known.addAll(other.entered()));
            for (JsonNode component : form.components()) {
                FormFile.shownBy(component).stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> faults.add(form.fault(component, "nobody sets the variable " + name)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everythingThatAFormAsksIsReadBySomebody() {
        Set<String> inJava = JAVA.quotedNames();
        List<Fault> faults = new ArrayList<>();
        for (FormFile form : FORMS) {
            Model model = modelOf(form);
            Set<String> read = new TreeSet<>(inJava);
            read.addAll(NAMES.get(model.key()));
            read.addAll(KEPT_AS_EVIDENCE);
            read.addAll(form.deciding());
            FORMS.stream()
                    .filter(other -> !other.equals(form) && modelOf(other).key().equals(model.key()))
                    .forEach(other -> read.addAll(other.shown()));
            form.entered().stream()
                    .filter(key -> !read.contains(key))
                    .forEach(key ->
                            faults.add(new Fault(form.file(), key, "nobody reads what is entered here: do not ask")));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyColumnOfATableIsAColumnOfItsRows() {
        Set<String> rows = JAVA.recordComponents();
        List<Fault> faults = new ArrayList<>();
        for (FormFile form : FORMS) {
            for (JsonNode component : form.components()) {
                component.path("columns").forEach(column -> {
                    String key = column.path("key").asText();
                    if (component.path("type").asText().equals("table") && !rows.contains(key)) {
                        faults.add(form.fault(component, "no row has the column " + key));
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Model modelOf(FormFile form) {
        return MODELS.stream()
                .filter(model -> form.key().startsWith(model.key() + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.file() + ": no model has this form"));
    }

    /** Names in the model's expressions, in the variables that it passes on, and in what the kernel does for its tasks. */
    private static Set<String> namesIn(Model model) {
        String xml = model.xml();
        Set<String> names = new TreeSet<>();
        EXPRESSION
                .matcher(xml)
                .results()
                .flatMap(expression -> NAME.matcher(expression.group(1)).results())
                .forEach(name -> names.add(name.group()));
        PASSED_ON.matcher(xml).results().forEach(passed -> names.add(passed.group(1)));
        SET_BY_THE_KERNEL.matcher(xml).results().forEach(set -> names.add(set.group(1)));
        DOCUMENT.matcher(xml).results().forEach(document -> names.add(document.group(1) + "Link"));
        return names;
    }
}
