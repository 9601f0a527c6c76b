package org.poryadok.desk.tasklist;

import java.time.Clock;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.host.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Takes a task for whoever opens it, and gives it back for whoever leaves it as he found it: at once, or, when his browser did
 * not get to say so, as soon as he opens another task or another person opens this one.
 */
@Component
class Taking {

    private final OfficialsTasks tasks;
    private final Drafts drafts;
    private final OpenedTasks opened;
    private final Clock clock;

    Taking(OfficialsTasks tasks, Drafts drafts, OpenedTasks opened, Clock clock) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.opened = opened;
        this.clock = clock;
    }

    /** @return whether he has just taken it */
    boolean byOpening(SignedIn user, Task task) {
        boolean free = task.getAssignee() == null || freed(user, task);
        if (!free || !tasks.take(user, task.getId())) {
            return false;
        }
        opened.note(task.getId(), user.userId(), clock.instant());
        return true;
    }

    /** Whoever opens a task has left the others that he only looked at. */
    void leaveOthers(SignedIn user, String taskId) {
        opened.leftBy(user.userId(), taskId).forEach(left -> giveBack(user, left));
    }

    /** He types: it is his, and nobody takes it for left. */
    void byTyping(SignedIn user, String taskId) {
        opened.forget(taskId);
        if (tasks.isFree(taskId)) {
            tasks.take(user, taskId);
        }
    }

    /** What has a draft is not left as it was found. */
    void giveBack(SignedIn user, String taskId) {
        opened.forget(taskId);
        if (!hasDraft(user.userId(), taskId)) {
            tasks.giveBack(user, taskId);
        }
    }

    /** Whether he has taken it by opening it and done nothing to it since. */
    boolean isOnlyOpened(SignedIn user, String taskId) {
        return opened.has(taskId, user.userId());
    }

    /** Of two to whom a task is offered, the one who has only opened it, and left, does not keep the other from it. */
    private boolean freed(SignedIn user, Task task) {
        String holder = task.getAssignee();
        boolean left = !holder.equals(user.userId())
                && opened.isLeft(task.getId(), holder, clock.instant())
                && !hasDraft(holder, task.getId())
                && tasks.isOfferedTo(user, task.getId());
        if (left) {
            opened.forget(task.getId());
            tasks.free(task.getId());
        }
        return left;
    }

    private boolean hasDraft(String userId, String taskId) {
        return drafts.find(userId, DraftPlace.ofTask(taskId)).isPresent();
    }
}
