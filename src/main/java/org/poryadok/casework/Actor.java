package org.poryadok.casework;

import java.util.ServiceLoader;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Who completes a task: the authenticated user, never a name that stands on the task alone. The host lets nobody
 * complete what he has not taken, so history names the same person.
 */
public final class Actor {

    private static final ActingUser USER = ServiceLoader.load(ActingUser.class, ActingUser.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private Actor() {}

    /** @throws Refusal when nobody is logged in, or somebody else than he has the task in hand */
    public static String of(DelegateTask task) {
        return USER.id()
                .filter(user -> user.equals(task.getAssignee()))
                .orElseThrow(() -> new Refusal(
                        null, "Сначала возьмите задачу в работу: в журнале должно быть видно, кто её исполнил."));
    }
}
