package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.control.TermEnd;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RoleGroup;
import org.poryadok.supervision.EntitledOfficials;
import org.poryadok.supervision.JudgedWork;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** A task that follows, in words: what it is, until when, whose. */
@Component
class StepWords {

    /** Variable of the task itself, which its card in the list shows. */
    private static final String LAST_DAY = "lastDayText";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final JudgedWork judged;
    private final EntitledOfficials entitled;
    private final DeputyTasks deputies;
    private final Absences absences;
    private final Organisation organisation;
    private final ClockOfOfficial clock;

    StepWords(
            TaskService tasks,
            RepositoryService repository,
            JudgedWork judged,
            EntitledOfficials entitled,
            DeputyTasks deputies,
            Absences absences,
            Organisation organisation,
            ClockOfOfficial clock) {
        this.tasks = tasks;
        this.judged = judged;
        this.entitled = entitled;
        this.deputies = deputies;
        this.absences = absences;
        this.repository = repository;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Ids of those tasks that he has taken or may take: not of one that judges what he has done. */
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
                        .filter(task -> judged.bars(task, user.userId()).isEmpty())
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    Outcome.NextStep of(SignedIn user, Task task, boolean own) {
        return new Outcome.NextStep(
                own ? task.getId() : "", task.getName(), whatToDo(task), until(user, task), own ? "" : whose(task));
    }

    /** As its card in the list says it; of a task that stands under no clause, its own moment. */
    private String until(SignedIn user, Task task) {
        Optional<String> said = Optional.ofNullable(tasks.getVariableLocal(task.getId(), LAST_DAY))
                .map(Object::toString);
        if (said.filter(text -> text.startsWith(ControlStart.NO_TERM)).isPresent()) {
            return "";
        }
        return said.filter(text -> text.matches("\\d.*"))
                .or(() -> Optional.ofNullable(task.getDueDate())
                        .map(due -> TermEnd.ofDue(due, clock.zone(user)).text()))
                .orElse("");
    }

    private String whose(Task task) {
        if (task.getAssignee() != null) {
            return person(task.getAssignee());
        }
        Predicate<Official> mayDo = judged.mayDo(task);
        Set<String> away = absences.today(task.getTenantId()).stream()
                .map(Absence::officialId)
                .collect(Collectors.toSet());
        String whose = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .flatMap(link -> link.getUserId() != null
                        ? organisation.official(link.getUserId()).filter(mayDo).stream()
                                .map(official -> deputies.inSteadWords(task.getId(), official)
                                        .orElseGet(official::shortName))
                        : holders(link.getGroupId(), mayDo, away).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return whose.isEmpty() ? "сейчас исполнить некому" : whose;
    }

    private String person(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    /** Empty where each of them judges his own deed. */
    private Optional<String> holders(String group, Predicate<Official> mayDo, Set<String> away) {
        List<Official> holders = entitled.members(group).toList();
        List<Official> able = holders.stream().filter(mayDo).toList();
        if (able.isEmpty() && !holders.isEmpty()) {
            return Optional.empty();
        }
        boolean atWork = able.isEmpty() || able.stream().anyMatch(official -> !away.contains(official.userId()));
        return Optional.of(group(group) + (atWork ? "" : " (отсутствует)"));
    }

    /** A group is a body, a role of a body or a role of a jurisdiction; see {@link Organisation#groupOf}. */
    private String group(String group) {
        return RoleGroup.of(group)
                .map(role -> role.role().title()
                        + organisation
                                .findBody(role.place())
                                .map(body -> ", " + body.name())
                                .orElse(""))
                .orElseGet(() -> organisation.findBody(group).map(Body::name).orElse(group));
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
