package org.poryadok.desk.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A task is taken by being opened, and given back by whoever leaves it as he found it. */
@RestController
@RequestMapping("/desk/tasks/{task}")
class TakingDesk {

    /**
     * How somebody stands to a task that he has opened.
     *
     * @param who         who works on it, for {@link State#OTHER}; why it is not for him, for {@link State#BARRED}
     * @param mayGiveBack whether the button that gives it back would do so
     */
    record Standing(State state, String who, boolean mayGiveBack) {

        enum State {
            /** He has just taken it. */
            TAKEN,
            /** He had taken it before. */
            OWN,
            OTHER,
            /** It judges what he has done, so that another does it. */
            BARRED,
            /** Nobody works on it, and he may only read it. */
            NONE
        }
    }

    private final OfficialsTasks tasks;
    private final Taking taking;
    private final Organisation organisation;
    private final Absences absences;

    TakingDesk(OfficialsTasks tasks, Taking taking, Organisation organisation, Absences absences) {
        this.tasks = tasks;
        this.taking = taking;
        this.organisation = organisation;
        this.absences = absences;
    }

    /** 404 when he may not read the task, or it is over. */
    @PostMapping("/take")
    ResponseEntity<Standing> take(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        taking.leaveOthers(user, taskId);
        Optional<Task> before = tasks.readable(user, taskId);
        Optional<String> barred = tasks.barred(user, taskId);
        if (before.isPresent() && barred.isPresent()) {
            boolean his = user.userId().equals(before.get().getAssignee());
            return ResponseEntity.ok(new Standing(Standing.State.BARRED, barred.get(), his && tasks.isOffered(taskId)));
        }
        // Whoever is away and looks in takes nothing from his deputy by that.
        if (before.isPresent() && !isAway(user) && taking.byOpening(user, before.get())) {
            return ResponseEntity.ok(new Standing(Standing.State.TAKEN, "", tasks.isOffered(taskId)));
        }
        return ResponseEntity.of(tasks.readable(user, taskId).map(task -> standing(user, task)));
    }

    /**
     * What has a draft is not left as it was found.
     *
     * @param opened there when the browser does not know yet whether it has taken the task by opening it, or had it before
     */
    @PostMapping("/give-back")
    ResponseEntity<Void> giveBack(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable("task") String taskId,
            @RequestParam Optional<String> opened) {
        if (opened.isEmpty() || taking.isOnlyOpened(user, taskId)) {
            taking.giveBack(user, taskId);
        }
        return ResponseEntity.noContent().build();
    }

    private boolean isAway(SignedIn user) {
        return organisation.official(user.userId()).flatMap(absences::today).isPresent();
    }

    private Standing standing(SignedIn user, Task task) {
        if (task.getAssignee() == null) {
            return new Standing(Standing.State.NONE, "", false);
        }
        return task.getAssignee().equals(user.userId())
                ? new Standing(Standing.State.OWN, "", tasks.isOffered(task.getId()))
                : new Standing(
                        Standing.State.OTHER,
                        organisation
                                .official(task.getAssignee())
                                .map(Official::shortName)
                                .orElse(task.getAssignee()),
                        user.isAdministrator());
    }
}
