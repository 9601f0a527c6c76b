package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.poryadok.Engine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works as the officials do: finds a task by what it is, takes it and submits its form under the person's own rights. */
@TestComponent
public class Desk {

    private static final Pattern VALUE_BEFORE_STOP = Pattern.compile("\\{\\{(\\w+)}}\\**([.:;])");

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final HistoryService history;
    private final Engine engine;
    private final JdbcClient database;

    Desk(
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            HistoryService history,
            Engine engine,
            JdbcClient database) {
        this.database = database;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.history = history;
        this.engine = engine;
    }

    /** Starts a procedure as a person does from Tasklist; that the test before him began the same is forgotten. */
    public ProcessInstance start(String user, String procedure, Map<String, Object> form) {
        database.sql("delete from begun_lately").update();
        ProcessInstance started = as(user, () -> forms.submitStartForm(engine.definitionId(procedure), form));
        engine.runDueJobs(started);
        return started;
    }

    /** What a start form is given for whoever opens it. */
    public Map<String, Object> startVariables(String user, String procedure) {
        return as(user, () -> forms.getStartFormVariables(engine.definitionId(procedure)));
    }

    /** Opens the form of the only task of this kind that the person sees in the instance tree, as Tasklist does. */
    public void open(ProcessInstance root, String user, String taskKey) {
        open(task(root, user, taskKey), user);
    }

    public void open(Task task, String user) {
        as(user, () -> forms.getTaskFormVariables(task.getId()));
    }

    /** Takes the only task of this kind that the person sees in the instance tree, and submits its form. */
    public void complete(ProcessInstance root, String user, String taskKey, Map<String, Object> form) {
        submit(root, user, taskKey, form);
        engine.runDueJobs(root);
    }

    /** As {@link #complete}, but what the product then does by itself has yet to run. */
    public void submit(ProcessInstance root, String user, String taskKey, Map<String, Object> form) {
        complete(task(root, user, taskKey), user, form);
    }

    public void complete(Task task, String user, Map<String, Object> form) {
        readsWell(task, user);
        as(user, () -> {
            tasks.claim(task.getId(), user);
            forms.submitTaskForm(task.getId(), form);
            return null;
        });
    }

    /** The form goes on with a full stop, a colon or a semicolon after a value: the value itself must not end so. */
    private void readsWell(Task task, String user) {
        Matcher ended = VALUE_BEFORE_STOP.matcher(as(user, () -> {
            try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            }
        }));
        while (ended.find()) {
            String value = String.valueOf(tasks.getVariable(task.getId(), ended.group(1)));
            assertThat(value)
                    .as("%s of %s, where the form goes on with «%s»", ended.group(1), task.getName(), ended.group(2))
                    .doesNotEndWith(".");
        }
    }

    /**
     * Submits a form that is not accepted: the sentence beside that field says all of this, whatever is said beside other
     * fields, and the task stays where it is.
     *
     * @param field key of the form component, or null when the whole form is meant
     */
    public void isRefused(
            ProcessInstance root,
            String user,
            String taskKey,
            Map<String, Object> form,
            String field,
            String... sentence) {
        assertRefused(() -> complete(root, user, taskKey, form), field, sentence);
        task(root, user, taskKey);
    }

    /** Submits a form that is not accepted: everything that is wrong is said at once, in the order of the form. */
    public void isRefusedAt(
            ProcessInstance root, String user, String taskKey, Map<String, Object> form, String... fields) {
        assertRefusedAt(() -> complete(root, user, taskKey, form), fields);
    }

    public static void assertRefusedAt(ThrowingCallable action, String... fields) {
        assertThat(faultsOf(action)).extracting(Refusal.Fault::field).containsExactly(fields);
    }

    public static void assertRefused(ThrowingCallable action, String field, String... sentence) {
        assertThat(faultsOf(action)).as("what is said beside " + field).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    private static List<Refusal.Fault> faultsOf(ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        assertThat(thrown)
                .as("the form was to be refused, by the product's own sentence")
                .isInstanceOf(Refusal.class);
        return ((Refusal) thrown).faults();
    }

    /** The ticked boxes of a checklist as Camunda Forms submits them. */
    public static Object ticked(String... ids) {
        return SpinValues.jsonValue(Stream.of(ids).map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")))
                .create();
    }

    /** What a form shows or keeps under a name. */
    public String shown(ProcessInstance root, String user, String taskKey, String variable) {
        return String.valueOf(tasks.getVariable(task(root, user, taskKey).getId(), variable));
    }

    /** The text of a letter that the procedure keeps. */
    public String letter(ProcessInstance instance, String variable) throws IOException {
        return letter(instance.getId(), variable);
    }

    public String letter(String processInstanceId, String variable) throws IOException {
        InputStream file = (InputStream) history.createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableName(variable)
                .singleResult()
                .getValue();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(file))) {
            return text.getText();
        }
    }

    /** The only task of this kind in the instance tree that the person sees. */
    public Task task(ProcessInstance root, String user, String taskKey) {
        List<Task> found = tasks(root, user, taskKey);
        if (found.size() != 1) {
            throw new AssertionError(user + " sees " + found.size() + " tasks " + taskKey);
        }
        return found.get(0);
    }

    public List<Task> tasks(ProcessInstance root, String user, String taskKey) {
        List<String> tree = engine.tree(root);
        return as(
                        user,
                        () -> tasks.createTaskQuery()
                                .taskDefinitionKey(taskKey)
                                .initializeFormKeys()
                                .list())
                .stream()
                .filter(task -> tree.contains(task.getProcessInstanceId()))
                .toList();
    }

    public <T> T as(String user, Callable<T> action) {
        return Membership.of(user, identity).acting(identity, () -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
