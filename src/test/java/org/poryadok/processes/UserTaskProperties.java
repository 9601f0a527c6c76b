package org.poryadok.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.poryadok.desk.tasklist.DoneWords;

/** What user tasks say to the kernel, which passes over a name that it does not know. */
final class UserTaskProperties {

    /** Those of {@code docs/modelling.md}. */
    private static final Set<String> NAMES = Set.of(
            "clauses",
            "step",
            "card",
            "basis",
            "dueBy",
            "until",
            "title",
            "done",
            "documents",
            "fresh",
            "returns",
            "person",
            "judges",
            "givenUp",
            "actor");
    /** The kernel reads these variables, and so somebody else sets them. */
    private static final List<String> OF_VARIABLES = List.of("card", "dueBy", "until", "documents", "person");

    /** What these say is judging somebody else's deed. */
    private static final Set<String> OF_A_JUDGE =
            Set.of("Принять", "Проверить", "Подтвердить", "Согласовать", "Утвердить");

    /** What begins so and judges nobody: a machine's list, one's own pages, what many have told. */
    private static final Set<String> OF_NO_DEED = Set.of(
            "contain",
            "check-entries",
            "approve-audit",
            "approve-version",
            "confirm-scope",
            "approve-result",
            "self-check",
            "confirm-obligations");
    /** What stands in braces in a title: a variable, or one of these. */
    private static final Set<String> OF_THE_KERNEL = Set.of("page", "body", "act");

    private static final Pattern FOR_A_RETURN = Pattern.compile("=\\w+ != \"return\"");
    private static final Pattern IN_TITLE = Pattern.compile("\\{(\\w+)}");
    /** Actors whom only those know who look into the history of the instance. */
    private static final Set<String> KEPT_AS_EVIDENCE =
            Set.of("preparedBy", "proposedBy", "agreedBy", "opinionBy", "warningsReviewedBy", "amendmentDecidedBy");

    private static final Set<String> JAVA = ProcedureSource.read().quotedNames();

    private UserTaskProperties() {}

    static List<Fault> faults(Model model) {
        List<Fault> faults = new ArrayList<>();
        Set<String> asked = model.all(UserTask.class).stream()
                .flatMap(task -> form(task).entered().stream())
                .collect(Collectors.toSet());
        for (UserTask task : model.all(UserTask.class)) {
            Map<String, String> said = of(task);
            said.keySet().stream()
                    .filter(name -> !NAMES.contains(name))
                    .forEach(name -> faults.add(model.fault(task, "the kernel knows no property " + name)));
            if (!said.getOrDefault("basis", "card").equals("card")) {
                faults.add(model.fault(task, "basis is card or is not said"));
            }
            // What an earlier task or a ruling has decided of the last round is over as well.
            values(said, "fresh")
                    .filter(field -> !asked.contains(field) && !isRead(model, field))
                    .forEach(field -> faults.add(model.fault(task, "no form of the procedure has the field " + field)));
            OF_VARIABLES.stream()
                    .flatMap(name -> values(said, name))
                    .filter(variable -> !JAVA.contains(variable))
                    .forEach(variable -> faults.add(model.fault(task, "nobody sets the variable " + variable)));
            Optional.ofNullable(said.get("title")).ifPresent(title -> {
                if (!title.startsWith(task.getName() + ": ") && !title.startsWith(verb(task) + " {")) {
                    faults.add(model.fault(task, "its title begins otherwise than its name"));
                }
                IN_TITLE.matcher(title)
                        .results()
                        .map(word -> word.group(1))
                        .filter(word -> !OF_THE_KERNEL.contains(word) && !JAVA.contains(word) && !asked.contains(word))
                        .forEach(word -> faults.add(model.fault(task, "nobody sets " + word + " of its title")));
            });
            if (OF_A_JUDGE.contains(verb(task)) && !OF_NO_DEED.contains(task.getId()) && !said.containsKey("judges")) {
                faults.add(model.fault(task, "say whose deed it judges: judges = the variable of that actor"));
            }
            values(said, "judges")
                    .filter(variable -> !JAVA.contains(variable)
                            && model.all(UserTask.class).stream()
                                    .noneMatch(
                                            other -> values(of(other), "actor").anyMatch(variable::equals)))
                    .forEach(variable -> faults.add(model.fault(task, "nobody sets the variable " + variable)));
            remarks(task)
                    .filter(field -> values(said, "returns").noneMatch(field::equals) && !isGivenBack(model))
                    .forEach(field -> faults.add(
                            model.fault(task, "say returns = " + field + ": the card tells what was given back")));
            Stream.concat(remarks(task), values(said, "returns"))
                    .distinct()
                    .filter(field -> model.all(UserTask.class).stream()
                                    .filter(other -> !other.equals(task))
                                    .noneMatch(other -> form(other).shown().contains(field))
                            && !JAVA.contains(field))
                    .forEach(field -> faults.add(
                            model.fault(task, "no task shows " + field + ": whoever is to mend it does not read it")));
            faultOfDone(said.getOrDefault("done", ""), form(task))
                    .ifPresent(fault -> faults.add(model.fault(task, fault)));
            values(said, "actor")
                    .filter(actor -> !JAVA.contains(actor) && !KEPT_AS_EVIDENCE.contains(actor))
                    .filter(actor -> !isRead(model, actor)
                            && model.all(UserTask.class).stream()
                                    .noneMatch(
                                            other -> values(of(other), "judges").anyMatch(actor::equals)))
                    .forEach(actor -> faults.add(model.fault(task, "nobody reads the variable " + actor)));
        }
        return faults;
    }

    /** Whoever has finished a task reads what he has decided, whichever of the answers he gave. */
    private static Optional<String> faultOfDone(String done, FormFile form) {
        if (done.isEmpty()) {
            return Optional.of("it does not say what is done when it is done");
        }
        DoneWords words = new DoneWords(done);
        Optional<String> unknown = words.told().stream()
                .filter(word -> !form.entered().contains(word) && !JAVA.contains(word))
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.map(word -> "nobody sets " + word + ", of which it says what is done");
        }
        return words.decidedBy().flatMap(field -> {
            Set<String> offered = form.written(field);
            Set<String> known = words.known().collect(Collectors.toSet());
            if (!form.entered().contains(field)) {
                return Optional.of("its form does not ask for " + field);
            }
            return offered.isEmpty() || offered.equals(known)
                    ? Optional.empty()
                    : Optional.of(
                            "of " + field + " it says what is done for " + known + ", its form offers " + offered);
        });
    }

    private static String verb(UserTask task) {
        return task.getName().split(" ", 2)[0];
    }

    private static Map<String, String> of(UserTask task) {
        Map<String, String> said = new TreeMap<>();
        Stream.ofNullable(task.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .forEach(property -> said.put(property.getCamundaName(), property.getCamundaValue()));
        return said;
    }

    private static Stream<String> values(Map<String, String> said, String name) {
        return Stream.of(said.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** What somebody has to write who gives the case back instead of going on with it. */
    private static Stream<String> remarks(UserTask task) {
        return form(task).components().stream()
                .filter(component -> component.path("validate").path("required").asBoolean()
                        && FOR_A_RETURN
                                .matcher(component
                                        .path("conditional")
                                        .path("hide")
                                        .asText())
                                .matches())
                .map(component -> component.path("key").asText());
    }

    /** A card that was submitted is given back by a step of its own, with the remarks. */
    private static boolean isGivenBack(Model model) {
        return model.all(ServiceTask.class).stream()
                .anyMatch(step -> String.valueOf(step.getCamundaExpression()).contains(".giveBack("));
    }

    private static FormFile form(UserTask task) {
        return FormFile.read(Path.of("forms", task.getCamundaFormRef() + ".form"));
    }

    /** Whether an expression of the model names the variable. */
    private static boolean isRead(Model model, String variable) {
        return Pattern.compile("\\$\\{[^}]*\\b" + variable + "\\b")
                .matcher(model.xml())
                .find();
    }
}
