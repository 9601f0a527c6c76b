package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.TaskStep;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models name beans by text: whatever they name exists, and no step is left that no model names. */
@PoryadokTest
class ModelBeansTest {

    private static final Pattern CALLED = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyDelegateThatAModelNamesIsAStep() {
        List<Fault> faults = new ArrayList<>();
        for (Model model : Model.all()) {
            model.all(ServiceTask.class).stream()
                    .filter(task -> task.getCamundaDelegateExpression() != null)
                    .filter(task -> !isBean(task.getCamundaDelegateExpression(), JavaDelegate.class))
                    .forEach(task -> faults.add(
                            model.fault(task, "no JavaDelegate answers to " + task.getCamundaDelegateExpression())));
            model.all(CamundaTaskListener.class).stream()
                    .filter(listener -> !isBean(listener.getCamundaDelegateExpression(), TaskListener.class))
                    .forEach(listener -> faults.add(new Fault(
                            model.file(),
                            "taskListener",
                            "no TaskListener answers to " + listener.getCamundaDelegateExpression())));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyStepThatATaskNamesIsATaskStep() {
        List<Fault> faults = new ArrayList<>();
        for (Model model : Model.all()) {
            BeansOfModels.steps(model)
                    .filter(step -> !context.containsBean(step) || !(context.getBean(step) instanceof TaskStep))
                    .forEach(step -> faults.add(new Fault(model.file(), "step", "no TaskStep answers to " + step)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMethodThatAModelCallsExists() {
        List<Fault> faults = new ArrayList<>();
        for (Model model : Model.all()) {
            Matcher called = CALLED.matcher(model.xml());
            while (called.find()) {
                String bean = called.group(1);
                if (!context.containsBean(bean)) {
                    faults.add(new Fault(model.file(), called.group(), "no bean is called " + bean));
                } else if (Arrays.stream(
                                AopUtils.getTargetClass(context.getBean(bean)).getMethods())
                        .noneMatch(method -> method.getName().equals(called.group(2)))) {
                    faults.add(
                            new Fault(model.file(), called.group(), bean + " has no public method " + called.group(2)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyStepThatIsWrittenIsNamedInAModel() {
        Set<String> named = new TreeSet<>();
        for (Model model : Model.all()) {
            Matcher delegate = DELEGATE.matcher(model.xml());
            while (delegate.find()) {
                named.add(delegate.group(1));
            }
            BeansOfModels.steps(model).forEach(named::add);
        }
        Map<String, Object> steps = new TreeMap<>();
        Stream.of(JavaDelegate.class, TaskListener.class, TaskStep.class)
                .forEach(type -> steps.putAll(context.getBeansOfType(type)));
        steps.values()
                .removeIf(
                        step -> !AopUtils.getTargetClass(step).getPackageName().startsWith("org.poryadok"));

        assertThat(steps).isNotEmpty();
        assertThat(steps.keySet()).isSubsetOf(named);
    }

    private boolean isBean(String expression, Class<?> type) {
        Matcher delegate = DELEGATE.matcher(expression == null ? "" : expression);
        return delegate.matches()
                && context.containsBean(delegate.group(1))
                && type.isInstance(context.getBean(delegate.group(1)));
    }
}
