package org.poryadok.desk.tasklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Comment;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names of whoever has done something with a task, for its history: log-in → «Петров П. П.», or «Петров П. П. за Иванова И. И.»
 * where the task is his only because he stands in.
 */
@RestController
class PeopleDesk {

    private static final String ASSIGNEE = "assignee";

    private final OfficialsTasks officialsTasks;
    private final HistoryService history;
    private final TaskService tasks;
    private final IdentityService identity;
    private final DeputyTasks deputies;
    private final Organisation organisation;

    PeopleDesk(
            OfficialsTasks officialsTasks,
            HistoryService history,
            TaskService tasks,
            IdentityService identity,
            DeputyTasks deputies,
            Organisation organisation) {
        this.officialsTasks = officialsTasks;
        this.history = history;
        this.tasks = tasks;
        this.identity = identity;
        this.deputies = deputies;
        this.organisation = organisation;
    }

    /** 404 when he may not read the task, or it is over. */
    @GetMapping("/desk/tasks/{task}/people")
    ResponseEntity<Map<String, String>> people(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return ResponseEntity.of(officialsTasks
                .readable(user, taskId)
                .map(task -> logIns(taskId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), id -> name(id, taskId)))));
    }

    private Stream<String> logIns(String taskId) {
        return Stream.concat(
                        history.createUserOperationLogQuery().taskId(taskId).list().stream()
                                .flatMap(PeopleDesk::logIns),
                        tasks.getTaskComments(taskId).stream().map(Comment::getUserId))
                .filter(Objects::nonNull)
                .filter(id -> !id.isEmpty());
    }

    private static Stream<String> logIns(UserOperationLogEntry entry) {
        return ASSIGNEE.equals(entry.getProperty())
                ? Stream.of(entry.getUserId(), entry.getOrgValue(), entry.getNewValue())
                : Stream.of(entry.getUserId());
    }

    private String name(String logIn, String taskId) {
        Optional<Official> official = organisation.official(logIn);
        return official.flatMap(deputy -> deputies.inSteadWords(taskId, deputy))
                .or(() -> official.map(Official::shortName))
                .or(() -> Optional.ofNullable(
                                identity.createUserQuery().userId(logIn).singleResult())
                        .map(person -> (person.getFirstName() + " " + person.getLastName()).strip()))
                .orElse(logIn);
    }
}
