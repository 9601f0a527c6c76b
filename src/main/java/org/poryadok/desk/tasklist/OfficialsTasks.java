package org.poryadok.desk.tasklist;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.host.access.SignedIn;
import org.poryadok.supervision.JudgedWork;
import org.springframework.stereotype.Component;

/** The engine's tasks and procedures as far as a person may see and do them. */
@Component
class OfficialsTasks {

    private final IdentityService identity;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final JudgedWork judged;

    OfficialsTasks(IdentityService identity, TaskService tasks, RepositoryService repository, JudgedWork judged) {
        this.identity = identity;
        this.tasks = tasks;
        this.repository = repository;
        this.judged = judged;
    }

    /** An open task that this person may read. */
    Optional<Task> readable(SignedIn user, String taskId) {
        return as(
                user,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()));
    }

    /** Whether he has taken the task, or may take it, and does not judge his own deed in it. */
    boolean mayWorkOn(SignedIn user, String taskId) {
        return isHis(user, taskId) && barred(user, taskId).isEmpty();
    }

    /** Why he may not do a task that is offered to him, a Russian sentence. */
    Optional<String> barred(SignedIn user, String taskId) {
        return isHis(user, taskId)
                ? Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .flatMap(task -> judged.bars(task, user.userId()))
                : Optional.empty();
    }

    private boolean isHis(SignedIn user, String taskId) {
        return as(
                user,
                () -> tasks.createTaskQuery()
                                .taskId(taskId)
                                .active()
                                .or()
                                .taskAssignee(user.userId())
                                .taskCandidateUser(user.userId())
                                .endOr()
                                .count()
                        > 0);
    }

    /** @return false when he may not, or somebody else was quicker */
    boolean take(SignedIn user, String taskId) {
        if (!mayWorkOn(user, taskId)) {
            return false;
        }
        return as(user, () -> {
            try {
                tasks.claim(taskId, user.userId());
                return true;
            } catch (TaskAlreadyClaimedException | OptimisticLockingException | AuthorizationException otherwise) {
                return false;
            }
        });
    }

    /** Gives back what he has taken, if there is anybody who could take it then. */
    void giveBack(SignedIn user, String taskId) {
        boolean offered = tasks.createTaskQuery()
                                .taskId(taskId)
                                .taskAssignee(user.userId())
                                .active()
                                .count()
                        > 0
                && isOffered(taskId);
        if (offered) {
            as(user, () -> {
                tasks.setAssignee(taskId, null);
                return null;
            });
        }
    }

    boolean isFree(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).taskUnassigned().count() > 0;
    }

    /** Whether he could take the task, or could have, had nobody else. */
    boolean isOfferedTo(SignedIn user, String taskId) {
        return as(
                user,
                () -> tasks.createTaskQuery()
                                .taskId(taskId)
                                .active()
                                .taskCandidateUser(user.userId())
                                .includeAssignedTasks()
                                .count()
                        > 0);
    }

    /** Whether anybody could take it, were it given back. */
    boolean isOffered(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .anyMatch(link -> link.getType().equals(IdentityLinkType.CANDIDATE));
    }

    /** The product's own deed, whoever has it. */
    void free(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    boolean mayStart(SignedIn user, String procedure) {
        return startable(user).contains(procedure);
    }

    /** Keys of the procedures that he may begin. */
    Set<String> startable(SignedIn user) {
        return as(
                user,
                () -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .startableInTasklist()
                        .startablePermissionCheck()
                        .list()
                        .stream()
                        .map(ProcessDefinition::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Asks or does something with this person's own rights. */
    <T> T as(SignedIn user, Supplier<T> work) {
        return user.membership().acting(identity, work);
    }
}
