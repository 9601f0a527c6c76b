package org.poryadok.host.access;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.poryadok.casework.Membership;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.UserTasks;

/**
 * Whoever acts is the authenticated user: a task is taken for oneself and completed by the one who has taken it, so
 * that the assignee whom history, journal and registry name is he. Administrators are no exception: one who has to complete
 * another's task takes it over first, and then stands there under his own name. Only the product's own code is not held
 * to it, such as a supervisor's reassignment.
 */
final class WhoActs {

    private WhoActs() {}

    /**
     * What no page offers to begin is begun by the product or by another procedure. An instance that a person began
     * would stand beside the one that an act, a jurisdiction or a week has already.
     *
     * @throws AuthorizationException when a person, an administrator included, begins it
     */
    static void begins(Authentication user, CommandExecutor engine, String definitionId) {
        if (OnlyTheForm.submits(user)
                && !engine.execute(command -> command.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId)
                        .isStartableInTasklist())) {
            throw new AuthorizationException("Эту процедуру начинает сам «Порядок», а не сотрудник.");
        }
    }

    /** @throws Refusal when a person takes a task for somebody else, or one that its procedure does not offer to him */
    static void takes(Authentication user, CommandExecutor engine, String taskId, String forUser) {
        if (!OnlyTheForm.submits(user)) {
            return;
        }
        if (!user.getUserId().equals(forUser)) {
            throw new Refusal(null, "Взять задачу в работу можно только для себя.");
        }
        engine.execute(command -> {
            TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
            if (task != null && task.getAssignee() == null) {
                mayTake(task, user, command);
            }
            return null;
        });
    }

    /** A right that somebody was given in the engine makes him none of those whom the procedure asks. */
    private static void mayTake(TaskEntity task, Authentication user, CommandContext command) {
        mayWorkOn(task, command);
        if (OnlyTheForm.isPerson(user) && !isOfferedTo(known(user, command), task)) {
            throw new Refusal(null, "Эта задача предложена не вам.");
        }
    }

    /**
     * Does what a person does with a task. A request beside may end the task while this one runs; whatever then goes wrong here,
     * in whichever step, comes of that, and says nothing of the answers.
     *
     * @param deed in transactions of its own
     * @throws NullValueException when the task is not there any more
     */
    static <T> T unlessGone(CommandExecutor engine, String taskId, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (RuntimeException failure) {
            if (taskId != null && isGone(engine, taskId)) {
                NullValueException gone = new NullValueException("No task found for task id " + taskId);
                gone.addSuppressed(failure);
                throw gone;
            }
            throw failure;
        }
    }

    static void unlessGone(CommandExecutor engine, String taskId, Runnable deed) {
        unlessGone(engine, taskId, () -> {
            deed.run();
            return null;
        });
    }

    private static boolean isGone(CommandExecutor engine, String taskId) {
        return engine.execute(command -> command.getTaskManager().findTaskById(taskId) == null);
    }

    /**
     * Completes a task in the name of this user; a task that nobody has taken he takes by that, in the same transaction.
     *
     * @throws Refusal when somebody else has taken the task
     */
    static <T> T completing(Authentication user, CommandExecutor engine, String taskId, Supplier<T> completion) {
        if (!OnlyTheForm.submits(user)) {
            return completion.get();
        }
        return engine.execute(command -> {
            TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
            if (task != null) {
                taken(task, user, command);
            }
            return completion.get();
        });
    }

    /**
     * Who has nothing to do with a task is told that, and not what is wrong with his answers.
     *
     * @throws AuthorizationException when he may not work on it
     */
    static void mayWorkOn(CommandExecutor engine, String taskId) {
        engine.execute(command -> {
            TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
            if (task != null) {
                mayWorkOn(task, command);
            }
            return null;
        });
    }

    static void completes(Authentication user, CommandExecutor engine, String taskId, Runnable completion) {
        completing(user, engine, taskId, () -> {
            completion.run();
            return null;
        });
    }

    private static void taken(TaskEntity task, Authentication user, CommandContext command) {
        if (task.getAssignee() == null) {
            mayTake(task, user, command);
            new ClaimTaskCmd(task.getId(), user.getUserId()).execute(command);
            return;
        }
        // Whoever has nothing to do with the task is not told whose it is.
        mayWorkOn(task, command);
        if (!task.getAssignee().equals(user.getUserId())) {
            throw new Refusal(null, "Задачу взял в работу другой сотрудник: завершить её может только он.");
        }
    }

    /**
     * What is not done with a form at all: errors, escalations, delegation, ownership.
     *
     * @throws Refusal when a person tries
     */
    static void refusesPastTheForm(Authentication user) {
        if (OnlyTheForm.submits(user)) {
            throw new Refusal(null, "Задача завершается только её формой.");
        }
    }

    /**
     * Gives a task back, or passes it on. The one who has taken it gives it back, for which the engine would want a
     * right that lets him pass it on as well; to pass it on is for the administrator, and for the product when a supervisor
     * decides so. An administrator passes it to a candidate, or takes it over himself.
     *
     * @param to whom the task goes, or {@code null}
     * @throws Refusal when a person who is no administrator passes a task on or gives back another's, or when it would
     *                 go to somebody whom it is not offered to
     */
    static void passesOn(Authentication user, CommandExecutor engine, String taskId, String to, Runnable assignment) {
        if (!OnlyTheForm.submits(user) || taskId == null) {
            assignment.run();
            return;
        }
        boolean isAdministrator = !OnlyTheForm.isPerson(user);
        engine.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (isAdministrator) {
                if (task != null
                        && to != null
                        && !to.equals(user.getUserId())
                        && !isOfferedTo(known(to, command), task)) {
                    throw new Refusal(null, "Задачу можно передать только тому, кто вправе её исполнить.");
                }
                assignment.run();
                return null;
            }
            if (to != null) {
                throw new Refusal(null, "Передать задачу другому сотруднику может только тот, кто ведёт контроль.");
            }
            if (task == null || !user.getUserId().equals(task.getAssignee())) {
                throw new Refusal(null, "Вернуть задачу может только тот, кто взял её в работу.");
            }
            mayWorkOn(task, command);
            return command.runWithoutAuthorization((Callable<Void>) () -> {
                assignment.run();
                return null;
            });
        });
    }

    /**
     * Whom a task is offered to, its procedure decides: somebody else would be let in, or those whose task it is shut out.
     *
     * @throws Refusal when a person, an administrator included, changes it
     */
    static void offersOtherwise(Authentication user) {
        if (OnlyTheForm.submits(user)) {
            throw new Refusal(null, "Кому предложена задача, решает её процедура.");
        }
    }

    /** His groups have come with the request, where whoever let him in has looked them up. */
    private static Membership known(Authentication user, CommandContext command) {
        return user.getGroupIds() == null || user.getTenantIds() == null
                ? known(user.getUserId(), command)
                : new Membership(user.getUserId(), Set.copyOf(user.getGroupIds()), Set.copyOf(user.getTenantIds()));
    }

    private static Membership known(String user, CommandContext command) {
        return Membership.of(user, command.getProcessEngineConfiguration().getIdentityService());
    }

    private static boolean isOfferedTo(Membership his, TaskEntity task) {
        return (task.getTenantId() == null || his.tenants().contains(task.getTenantId()))
                && task.getCandidates().stream()
                        .anyMatch(link -> link.getGroupId() == null
                                ? his.userId().equals(link.getUserId())
                                : his.groups().contains(link.getGroupId()));
    }

    private static void mayWorkOn(TaskEntity task, CommandContext command) {
        try {
            command.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
        } catch (AuthorizationException notHis) {
            task.fireEvent(UserTasks.REFUSED);
            throw notHis;
        }
    }
}
