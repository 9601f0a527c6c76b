package org.poryadok.desk;

import java.util.UUID;
import java.util.function.Supplier;
import org.poryadok.casework.Refusal;
import org.poryadok.host.access.SignedIn;
import org.poryadok.supervision.CaseReminders;
import org.poryadok.supervision.Supervision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A case as those read it who do not work on its tasks: what has to be done, since when, who is at work, who is told next.
 * Letters lead here whoever has no task of his own in it. The head of the body reminds and hands tasks over from here.
 */
@Controller
class CasePage {

    private static final String ADDRESS = "/cases/{id:[0-9a-f-]{36}}";
    private static final String VIEW = "desk/case";
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final CaseReader cases;
    private final Supervision supervision;
    private final CaseReminders reminders;

    CasePage(CaseReader cases, Supervision supervision, CaseReminders reminders) {
        this.cases = cases;
        this.supervision = supervision;
        this.reminders = reminders;
    }

    /** @param done what has just been done here: «reminded», «reminded-before», «all-reminded», «handed-over» */
    @GetMapping(ADDRESS)
    String show(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("file", seen(user, id));
        model.addAttribute("done", done);
        return VIEW;
    }

    /** A letter is older than the task that it leads to, or outlives it: whoever has none now reads the case. */
    @GetMapping(ADDRESS + "/task")
    String task(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String id) {
        return "redirect:"
                + seen(user, id).tasks().stream()
                        .filter(CaseFileView.TaskLine::own)
                        .findFirst()
                        .map(task -> TASK + task.id())
                        .orElse("/cases/" + id);
    }

    /** All who are at work on the case, where the procedure has a letter for it. */
    @PostMapping(ADDRESS + "/remind-all")
    String remindAll(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String id, Model model) {
        CaseFileView file = seen(user, id);
        requireOffered(file.reminds());
        return done(file, model, () -> {
            reminders.remind(id, file.jurisdiction(), user.userId());
            return "all-reminded";
        });
    }

    @PostMapping(ADDRESS + "/remind")
    String remind(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String id,
            @RequestParam UUID card,
            Model model) {
        CaseFileView file = seen(user, id);
        requireOffered(file.cards().stream()
                .anyMatch(line -> line.remind() && line.id().equals(card)));
        return done(file, model, () -> {
            supervision.escalateNow(card, user.userId());
            // Of what has been reminded of a moment ago no second letter is written.
            return letters(seen(user, id), card) > letters(file, card) ? "reminded" : "reminded-before";
        });
    }

    @PostMapping(ADDRESS + "/hand-over")
    String handOver(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable String id,
            @RequestParam String task,
            @RequestParam String official,
            @RequestParam String reason,
            Model model) {
        CaseFileView file = seen(user, id);
        requireOffered(file.tasks().stream()
                .filter(line -> line.id().equals(task))
                .flatMap(line -> line.others().stream())
                .anyMatch(other -> other.id().equals(official)));
        return done(file, model, () -> {
            supervision.reassign(task, official, reason, user.userId());
            return "handed-over";
        });
    }

    private static int letters(CaseFileView file, UUID card) {
        return file.cards().stream()
                .filter(line -> line.id().equals(card))
                .mapToInt(line -> line.letters().size())
                .sum();
    }

    private CaseFileView seen(SignedIn user, String id) {
        return cases.read(user, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the page did not offer to him is not there, as a task that has been done meanwhile. */
    private static void requireOffered(boolean offered) {
        if (!offered) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** @param deed says what has been done */
    private static String done(CaseFileView file, Model model, Supplier<String> deed) {
        String what;
        try {
            what = deed.get();
        } catch (Refusal refusal) {
            model.addAttribute("file", file);
            model.addAttribute("done", "");
            model.addAttribute("refusal", refusal.getMessage());
            return VIEW;
        }
        // A reload of the page must not do it again.
        return "redirect:/cases/" + file.id() + "?done=" + what;
    }
}
