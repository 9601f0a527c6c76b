package org.poryadok.desk.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.poryadok.host.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what somebody has typed into the form of a task that he may work on, or into the start form of a procedure that he
 * may start: {@code /desk/tasks/{id}/draft} and {@code /desk/starts/{procedure}/draft}. Of any other form none is kept. Nobody but himself reads it, and it is worth nothing to the engine: what is handed in is judged as ever.
 */
@RestController
@RequestMapping("/desk/{kind:tasks|starts}/{form}/draft")
class DraftDesk {

    /** The longest forms hold lists of some hundred lines. */
    static final int MOST_BYTES = 64 * 1024;

    private final Drafts drafts;
    private final OfficialsTasks tasks;
    private final Taking taking;
    private final ClockOfOfficial clock;
    private final ObjectMapper json;
    /** The database, too, takes nothing that goes on after its end. */
    private final ObjectReader whole;

    DraftDesk(Drafts drafts, OfficialsTasks tasks, Taking taking, ClockOfOfficial clock, ObjectMapper json) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.taking = taking;
        this.clock = clock;
        this.json = json;
        this.whole = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** 200 with {@code answers} and {@code savedAt} in words, 204 when nothing is kept. */
    @GetMapping
    ResponseEntity<Map<String, JsonNode>> read(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String kind, @PathVariable String form)
            throws JsonProcessingException {
        Optional<Draft> kept = place(user, kind, form).flatMap(place -> drafts.find(user.userId(), place));
        if (kept.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok(Map.of(
                "answers", json.readTree(kept.get().answers()),
                "savedAt", TextNode.valueOf(clock.told(kept.get().savedAt(), user))));
    }

    /** Takes an object of JSON: field → what stands in it. */
    @PutMapping
    ResponseEntity<Map<String, String>> keep(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String kind,
            @PathVariable String form,
            @RequestBody String answers) {
        if (answers.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Введено больше, чем помещается в черновик (" + MOST_BYTES / 1024 + " КБ).");
        }
        if (!isAnObject(answers)) {
            return refused(HttpStatus.BAD_REQUEST, "Черновик передан не так, как его передаёт форма.");
        }
        Draft draft = new Draft(answers, clock.now().truncatedTo(ChronoUnit.MILLIS));
        Optional<DraftPlace> kept = place(user, kind, form).filter(place -> drafts.keep(user.userId(), place, draft));
        kept.flatMap(DraftPlace::task).ifPresent(task -> taking.byTyping(user, task));
        return kept.isPresent()
                ? ResponseEntity.ok(Map.of("savedAt", clock.told(draft.savedAt(), user)))
                : refused(
                        HttpStatus.NOT_FOUND, "Эту форму вы заполнить не можете: её задачу завершили или взял другой.");
    }

    /** What is not there is gone as well. */
    @DeleteMapping
    ResponseEntity<Void> discard(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String kind, @PathVariable String form) {
        drafts.discard(user.userId(), named(kind, form));
        return ResponseEntity.noContent().build();
    }

    private Optional<DraftPlace> place(SignedIn user, String kind, String form) {
        DraftPlace place = named(kind, form);
        boolean his = place.task().map(task -> tasks.mayWorkOn(user, task)).orElseGet(() -> tasks.mayStart(user, form));
        return his ? Optional.of(place) : Optional.empty();
    }

    private static DraftPlace named(String kind, String form) {
        return kind.equals("tasks") ? DraftPlace.ofTask(form) : DraftPlace.ofStart(form);
    }

    private boolean isAnObject(String answers) {
        try {
            return whole.readTree(answers) instanceof ObjectNode;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, String>> refused(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(Map.of("message", sentence));
    }
}
