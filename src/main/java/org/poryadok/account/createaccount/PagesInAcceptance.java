package org.poryadok.account.createaccount;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.registry.CreationObligation;
import org.springframework.stereotype.Component;

/** Pages that an executor has handed in and nobody has accepted yet: they are missing, and their body is not idle. */
@Component
class PagesInAcceptance {

    /** «Принять страницу», in the model. */
    private static final String ACCEPT = "accept-account";

    private final TaskService tasks;

    PagesInAcceptance(TaskService tasks) {
        this.tasks = tasks;
    }

    /** By process instance; those in which no page waits are left out. */
    Map<String, Set<WantedPage>> of(Collection<String> processInstanceIds) {
        Map<String, Set<WantedPage>> waiting = new HashMap<>();
        if (!processInstanceIds.isEmpty()) {
            tasks.createTaskQuery()
                    .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                    .taskDefinitionKey(ACCEPT)
                    .list()
                    .forEach(task -> waiting.computeIfAbsent(task.getProcessInstanceId(), first -> new HashSet<>())
                            .add(page(task)));
        }
        return waiting;
    }

    /** What the pages of one case that wait say of its obligation. */
    CreationObligation seenIn(CreationObligation obligation, String processInstanceId) {
        return seen(obligation, of(Set.of(processInstanceId)).getOrDefault(processInstanceId, Set.of()));
    }

    static CreationObligation seen(CreationObligation obligation, Set<WantedPage> waiting) {
        return waiting.isEmpty() ? obligation : obligation.waiting(result -> waiting.contains(WantedPage.of(result)));
    }

    private WantedPage page(Task task) {
        return WantedPage.parse(tasks.getVariable(task.getId(), Variables.PAGE).toString());
    }
}
