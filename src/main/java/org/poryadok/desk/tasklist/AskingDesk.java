package org.poryadok.desk.tasklist;

import java.util.Map;
import java.util.UUID;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardTasks;
import org.poryadok.host.access.SignedIn;
import org.poryadok.supervision.OwnCards;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has a task reads in it that he may ask for more time, or for help: the card is known, so he need not look for it. */
@RestController
class AskingDesk {

    private final OfficialsTasks tasks;
    private final CardTasks cardTasks;
    private final OwnCards own;

    AskingDesk(OfficialsTasks tasks, CardTasks cardTasks, OwnCards own) {
        this.tasks = tasks;
        this.cardTasks = cardTasks;
        this.own = own;
    }

    /** Id of the card of the task for which he may ask, as {@code card}; 204 where there is none, or he may not. */
    @GetMapping("/desk/tasks/{task}/card")
    ResponseEntity<Map<String, UUID>> card(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return tasks.readable(user, taskId)
                .filter(task -> tasks.mayStart(user, Procedure.ASK_ABOUT_CARD))
                .flatMap(cardTasks::cardOf)
                .filter(card -> own.isOwn(user.userId(), card))
                .map(card -> ResponseEntity.ok(Map.of("card", card)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
