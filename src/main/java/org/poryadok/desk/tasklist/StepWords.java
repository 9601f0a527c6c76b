package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.act.Role;
import org.poryadok.control.TermEnd;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** A task that follows, in words: what it is, until when, whose. */
@Component
class StepWords {

    /** Variable of the task itself, which its card in the list shows. */
    private static final String LAST_DAY = "lastDayText";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final Organisation organisation;
    private final ClockOfOfficial clock;

    StepWords(TaskService tasks, RepositoryService repository, Organisation organisation, ClockOfOfficial clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Ids of those tasks that he has taken or may take. */
    Set<String> own(SignedIn user, List<Task> found) {
        return found.isEmpty()
                ? Set.of()
                : tasks
                        .createTaskQuery()
                        .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                        .or()
                        .taskAssignee(user.userId())
                        .taskCandidateUser(user.userId())
                        .endOr()
                        .list()
                        .stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    Outcome.NextStep of(SignedIn user, Task task, boolean own) {
        return new Outcome.NextStep(
                own ? task.getId() : "", task.getName(), whatToDo(task), until(user, task), own ? "" : whose(task));
    }

    /** As its card in the list says it; of a task that stands under no clause, its own moment. */
    private String until(SignedIn user, Task task) {
        return Optional.ofNullable(tasks.getVariableLocal(task.getId(), LAST_DAY))
                .map(Object::toString)
                .filter(text -> text.matches("\\d.*"))
                .or(() -> Optional.ofNullable(task.getDueDate())
                        .map(due -> TermEnd.ofDue(due, clock.zone(user)).text()))
                .orElse("");
    }

    private String whose(Task task) {
        if (task.getAssignee() != null) {
            return person(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(link -> link.getUserId() != null ? person(link.getUserId()) : group(link.getGroupId()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String person(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    /** A group is a body, a role of a body or a role of a jurisdiction; see {@link Organisation#groupOf}. */
    private String group(String group) {
        int dot = group.lastIndexOf('.');
        Optional<Role> role = Role.find(group.substring(dot + 1));
        if (role.isEmpty()) {
            return organisation.findBody(group).map(Body::name).orElse(group);
        }
        return role.get().title()
                + organisation
                        .findBody(group.substring(0, Math.max(dot, 0)))
                        .map(body -> ", " + body.name())
                        .orElse("");
    }

    /** The first sentence of what the model says of the task. */
    private String whatToDo(Task task) {
        return Optional.ofNullable(repository.getBpmnModelInstance(task.getProcessDefinitionId()))
                .map(model -> model.<UserTask>getModelElementById(task.getTaskDefinitionKey()))
                .stream()
                .flatMap(step -> step.getDocumentations().stream())
                .map(Documentation::getTextContent)
                .findFirst()
                .map(text -> Russian.sentence(text.strip().split("(?<=[^.\\s][а-яёА-ЯЁ»)])\\.\\s", 2)[0]))
                .orElse("");
    }
}
