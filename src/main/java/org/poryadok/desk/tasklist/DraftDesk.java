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
import java.util.UUID;
import org.poryadok.casework.DeputyTasks;
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
import org.springframework.web.bind.annotation.RequestParam;
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
    private final DeputyTasks deputies;
    private final ClockOfOfficial clock;
    private final ObjectMapper json;
    /** The database, too, takes nothing that goes on after its end. */
    private final ObjectReader whole;

    DraftDesk(
            Drafts drafts,
            OfficialsTasks tasks,
            Taking taking,
            DeputyTasks deputies,
            ClockOfOfficial clock,
            ObjectMapper json) {
        this.deputies = deputies;
        this.drafts = drafts;
        this.tasks = tasks;
        this.taking = taking;
        this.clock = clock;
        this.json = json;
        this.whole = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** 200 with {@code answers}, {@code savedAt} in words and {@code revision}; 204 when nothing is kept. */
    @GetMapping
    ResponseEntity<Map<String, JsonNode>> read(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String kind, @PathVariable String form) {
        return place(user, kind, form)
                .flatMap(place -> drafts.find(user.userId(), place))
                .map(kept -> ResponseEntity.ok(told(user, kept)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * Takes an object of JSON: field → what stands in it. 409, with what {@link #read} answers, when another window has saved
     * something else since.
     *
     * @param based  revision that this window has read or saved last
     * @param window its own id: of what it has sent itself no answer need have come
     */
    @PutMapping
    ResponseEntity<Object> keep(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String kind,
            @PathVariable String form,
            @RequestParam Optional<UUID> based,
            @RequestParam Optional<UUID> window,
            @RequestBody String answers) {
        if (answers.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Введено больше, чем помещается в черновик (" + MOST_BYTES / 1024 + " КБ).");
        }
        if (!isAnObject(answers)) {
            return refused(HttpStatus.BAD_REQUEST, "Черновик передан не так, как его передаёт форма.");
        }
        Draft draft = new Draft(answers, clock.now().truncatedTo(ChronoUnit.MILLIS), UUID.randomUUID());
        Optional<DraftPlace> his = place(user, kind, form);
        if (his.filter(place -> drafts.keep(user.userId(), place, draft, new DraftKnown(based, window)))
                .isPresent()) {
            his.flatMap(DraftPlace::task).ifPresent(task -> taking.byTyping(user, task));
            return ResponseEntity.ok(
                    Map.of("savedAt", clock.told(draft.savedAt(), user), "revision", draft.revision()));
        }
        return his.flatMap(place -> drafts.find(user.userId(), place))
                .map(kept -> clash(user, kept))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, whyNot(user, named(kind, form))));
    }

    private String whyNot(SignedIn user, DraftPlace place) {
        return place.task()
                .flatMap(task -> deputies.backFor(task, user.userId()))
                .map(person -> "Отсутствие завершено (" + person.shortName()
                        + " снова на месте), задача вернулась: вы её больше не исполняете.")
                .orElse("Эту форму вы заполнить не можете: её задачу завершили или взял другой.");
    }

    /** What is not there is gone as well; 409 as for {@link #keep}. */
    @DeleteMapping
    ResponseEntity<Object> discard(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String kind,
            @PathVariable String form,
            @RequestParam Optional<UUID> based,
            @RequestParam Optional<UUID> window) {
        DraftPlace place = named(kind, form);
        drafts.discard(user.userId(), place, new DraftKnown(based, window));
        return drafts.find(user.userId(), place)
                .map(kept -> clash(user, kept))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<Object> clash(SignedIn user, Draft kept) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(told(user, kept));
    }

    private Map<String, JsonNode> told(SignedIn user, Draft kept) {
        try {
            return Map.of(
                    "answers", json.readTree(kept.answers()),
                    "savedAt", TextNode.valueOf(clock.told(kept.savedAt(), user)),
                    "revision", TextNode.valueOf(kept.revision().toString()));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("kept as an object of JSON", notJson);
        }
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

    private static ResponseEntity<Object> refused(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(Map.of("message", sentence));
    }
}
