package org.poryadok.desk.tasklist;

import java.util.List;
import org.poryadok.casework.CardTasks;
import org.poryadok.host.access.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has a task reads in it what was asked and decided of its card, by whom and why. */
@RestController
class CardStoryDesk {

    private final OfficialsTasks tasks;
    private final CardTasks cardTasks;
    private final CardStory story;
    private final ClockOfOfficial clock;

    CardStoryDesk(OfficialsTasks tasks, CardTasks cardTasks, CardStory story, ClockOfOfficial clock) {
        this.tasks = tasks;
        this.cardTasks = cardTasks;
        this.story = story;
        this.clock = clock;
    }

    /** Nothing for a task without a card; 404 when he may not read the task, or it is over. */
    @GetMapping("/desk/tasks/{task}/story")
    ResponseEntity<List<CardStory.Entry>> story(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable("task") String taskId) {
        return ResponseEntity.of(tasks.readable(user, taskId)
                .map(task -> cardTasks
                        .cardOf(task)
                        .map(card -> story.of(card, clock.zone(user)))
                        .orElse(List.of())));
    }
}
