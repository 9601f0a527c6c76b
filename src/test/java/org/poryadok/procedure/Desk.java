package org.poryadok.procedure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.Engine;
import org.springframework.boot.test.context.TestComponent;

/** Works as the officials do: finds a task by what it is, takes it and submits its form under the person's own rights. */
@TestComponent
public class Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Engine engine;

    Desk(TaskService tasks, FormService forms, IdentityService identity, Engine engine) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.engine = engine;
    }

    /** Starts a procedure as a person does from Tasklist. */
    public ProcessInstance start(String user, String procedure, Map<String, Object> form) {
        ProcessInstance started = as(user, () -> forms.submitStartForm(engine.definitionId(procedure), form));
        engine.runDueJobs(started);
        return started;
    }

    /** Takes the only task of this kind that the person sees in the instance tree, and submits its form. */
    public void complete(ProcessInstance root, String user, String taskKey, Map<String, Object> form) {
        complete(task(root, user, taskKey), user, form);
        engine.runDueJobs(root);
    }

    public void complete(Task task, String user, Map<String, Object> form) {
        as(user, () -> {
            tasks.claim(task.getId(), user);
            forms.submitTaskForm(task.getId(), form);
            return null;
        });
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
        return as(user, () -> tasks.createTaskQuery().taskDefinitionKey(taskKey).initializeFormKeys().list()).stream()
                .filter(task -> tree.contains(task.getProcessInstanceId()))
                .toList();
    }

    public <T> T as(String user, Callable<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        List<String> tenants = identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
        identity.setAuthentication(user, groups, tenants);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            identity.clearAuthentication();
        }
    }
}
