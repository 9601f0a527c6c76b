package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Map;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.Refusal;
import org.poryadok.host.access.SignedIn;
import org.poryadok.supervision.WaitingRequests;
import org.poryadok.supervision.WaitingRequests.Waiting;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What waits for an answer: told in each task of the card and where one asks anew, and taken back there by whoever has asked. */
@RestController
class RequestsDesk {

    /**
     * @param since    «17.02.2020 10:12»
     * @param words    who asks for what and why, a sentence
     * @param waitsFor «решает контролёр»
     * @param own      whether he has asked himself, and may take it back
     */
    record Line(String id, String since, String words, String waitsFor, boolean own) {}

    private final OfficialsTasks tasks;
    private final CardTasks cardTasks;
    private final WaitingRequests requests;
    private final ClockOfOfficial clock;

    RequestsDesk(OfficialsTasks tasks, CardTasks cardTasks, WaitingRequests requests, ClockOfOfficial clock) {
        this.tasks = tasks;
        this.cardTasks = cardTasks;
        this.requests = requests;
        this.clock = clock;
    }

    /** Of the card of a task; 404 when he may not read the task, or it is over. */
    @GetMapping("/desk/tasks/{task}/requests")
    ResponseEntity<List<Line>> ofTask(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return ResponseEntity.of(tasks.readable(user, taskId)
                .map(task -> cardTasks.cardOf(task).map(requests::of).orElse(List.of()).stream()
                        .map(request -> line(user, request))
                        .toList()));
    }

    /** Of the cards for which he may ask. */
    @GetMapping("/desk/requests")
    List<Line> own(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return requests.concerning(user.userId()).stream()
                .map(request -> line(user, request))
                .toList();
    }

    /** 409 with a sentence when it is answered already, or not his. */
    @PostMapping("/desk/requests/{id}/withdraw")
    ResponseEntity<Map<String, String>> withdraw(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String id) {
        try {
            requests.withdraw(id, user.userId());
            return ResponseEntity.noContent().build();
        } catch (Refusal refused) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", refused.getMessage()));
        }
    }

    private Line line(SignedIn user, Waiting request) {
        return new Line(
                request.id(),
                Russian.moment(request.since(), clock.zone(user)),
                request.words(),
                request.waitsFor(),
                request.askedBy().equals(user.userId()));
    }
}
