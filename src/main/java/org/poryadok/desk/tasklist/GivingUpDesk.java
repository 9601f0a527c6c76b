package org.poryadok.desk.tasklist;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Procedure;
import org.poryadok.casework.BegunByMistake;
import org.poryadok.casework.Refusal;
import org.poryadok.host.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has begun a procedure by mistake gives it up in its first task. */
@RestController
@RequestMapping("/desk/tasks/{task}/begun")
class GivingUpDesk {

    private final OfficialsTasks tasks;
    private final BegunByMistake begun;

    GivingUpDesk(OfficialsTasks tasks, BegunByMistake begun) {
        this.tasks = tasks;
        this.begun = begun;
    }

    /** The {@code procedure} that he may give up; 204 where he may not. */
    @GetMapping
    ResponseEntity<Map<String, String>> mayGiveUp(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return tasks.readable(user, taskId)
                .filter(task -> begun.mayGiveUp(user.userId(), task))
                .map(task -> ResponseEntity.ok(Map.of("procedure", procedure(task))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** 404 when he may not read the task, or it is over; 409 with a sentence when he may not give it up any more. */
    @PostMapping("/give-up")
    ResponseEntity<Map<String, String>> giveUp(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return tasks.readable(user, taskId)
                .map(task -> {
                    try {
                        begun.giveUp(user.userId(), task);
                        return ResponseEntity.ok(Map.of("procedure", procedure(task)));
                    } catch (Refusal refused) {
                        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", refused.getMessage()));
                    }
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String procedure(Task task) {
        return Procedure.titleOf(Procedure.keyOf(task.getProcessDefinitionId()));
    }
}
