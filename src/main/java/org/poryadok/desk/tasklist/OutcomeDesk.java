package org.poryadok.desk.tasklist;

import org.poryadok.host.access.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells somebody what came of what he has just done; 404 when it was not he who did it. */
@RestController
class OutcomeDesk {

    private final Outcomes outcomes;

    OutcomeDesk(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping("/desk/tasks/{task}/outcome")
    ResponseEntity<Outcome> ofTask(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String task) {
        return ResponseEntity.of(outcomes.ofTask(user, task));
    }

    @GetMapping("/desk/starts/{instance}/outcome")
    ResponseEntity<Outcome> ofStart(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String instance) {
        return ResponseEntity.of(outcomes.ofStart(user, instance));
    }
}
