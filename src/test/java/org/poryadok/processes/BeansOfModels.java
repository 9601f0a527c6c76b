package org.poryadok.processes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.poryadok.Rooms;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Which beans of the product the models name, read from classes and models without starting a host. */
public final class BeansOfModels {

    /** Everything between the braces of an expression. */
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    /** A word that is no property of another, and no text. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'\"])([a-z]\\w*)");

    /** A bean that a model names. */
    public record Named(String model, JavaClass bean) {}

    private final Map<String, JavaClass> beans = new TreeMap<>();

    private BeansOfModels() {}

    public static BeansOfModels in(JavaClasses classes) {
        BeansOfModels found = new BeansOfModels();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Component.class)) {
                String given = type.getAnnotationOfType(Component.class).value();
                found.beans.put(given.isEmpty() ? ClassUtils.getShortNameAsProperty(type.reflect()) : given, type);
            }
        }
        return found;
    }

    public List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (Model model : Model.all()) {
            steps(model).filter(beans::containsKey).forEach(step -> named.add(new Named(model.key(), beans.get(step))));
            Matcher expression = EXPRESSION.matcher(model.xml());
            while (expression.find()) {
                Matcher name = NAME.matcher(expression.group(1));
                while (name.find()) {
                    if (beans.containsKey(name.group(1))) {
                        named.add(new Named(model.key(), beans.get(name.group(1))));
                    }
                }
            }
        }
        return named;
    }

    /** Beans that user tasks name in the extension property {@code step}. */
    static Stream<String> steps(Model model) {
        return model.all(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("step"))
                .map(CamundaProperty::getCamundaValue);
    }

    /** Whether a user task has an extension property of the name. */
    static boolean says(UserTask task, String property) {
        return task.getExtensionElements() != null
                && task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(found -> property.equals(found.getCamundaName()));
    }

    /** The package in which the steps of a process live. */
    public String packageOfModel(String processKey) {
        String last = Rooms.packageOf(processKey);
        return beans.values().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.endsWith("." + last))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No package is named after the process " + processKey));
    }
}
