package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.host.access.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the scripts of Tasklist for whoever has logged in there. */
@RestController
@RequestMapping("/tasks")
class TaskListDesk {

    private static final int LONGEST_TEXT = 200;
    /** More than a page of the list. */
    private static final int MOST_TASKS = 50;

    private final FoundTasks found;
    private final TermsOfTasks terms;
    private final FilterCounts counts;

    TaskListDesk(FoundTasks found, TermsOfTasks terms, FilterCounts counts) {
        this.found = found;
        this.terms = terms;
        this.counts = counts;
    }

    @GetMapping("/found")
    FoundTasks.Found found(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn reader, @RequestParam(defaultValue = "") String words) {
        return found.find(reader, cut(words));
    }

    /** Filter id → open tasks, of what is sought where something is. */
    @GetMapping("/counts")
    Map<String, Long> counts(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn reader, @RequestParam(defaultValue = "") String words) {
        return counts.of(
                reader,
                Optional.of(words)
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> found.find(reader, cut(typed)).tasks()));
    }

    @GetMapping("/terms")
    List<TermsOfTasks.Told> terms(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn reader, @RequestParam(defaultValue = "") List<String> task) {
        return terms.told(reader, task.stream().distinct().limit(MOST_TASKS).toList());
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_TEXT));
    }
}
