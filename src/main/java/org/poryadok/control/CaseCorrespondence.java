package org.poryadok.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.stereotype.Component;

/** The letters about a case itself, and none of its cards: an incident tells seven people at once. */
@Component
public class CaseCorrespondence {

    /**
     * What was told to several people at once.
     *
     * @param at    when the first of them was put into the outbox
     * @param to    their names
     * @param state Russian: what became of the letters
     */
    public record Told(Instant at, String subject, List<String> to, String state) {}

    private record Occasion(Instant minute, String subject) {}

    private final MailJournal journal;

    CaseCorrespondence(MailJournal journal) {
        this.journal = journal;
    }

    /** The oldest first, of those letters that the reader may know of. */
    public List<Told> of(String processInstanceId, Predicate<Letter> shown) {
        Map<Occasion, List<OutboxEntry>> occasions = journal.ofReference(processInstanceId).stream()
                .filter(entry -> !CardCorrespondence.isAboutACard(entry) && shown.test(entry.letter()))
                .collect(Collectors.groupingBy(
                        entry -> new Occasion(
                                entry.createdAt().truncatedTo(ChronoUnit.MINUTES),
                                entry.letter().subject()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return occasions.values().stream().map(CaseCorrespondence::told).toList();
    }

    private static Told told(List<OutboxEntry> letters) {
        OutboxEntry first = letters.get(0);
        return new Told(
                first.createdAt(),
                first.letter().subject(),
                letters.stream().map(entry -> entry.letter().toName()).toList(),
                state(letters));
    }

    private static String state(List<OutboxEntry> letters) {
        Map<LetterState, Long> states = letters.stream()
                .collect(Collectors.groupingBy(OutboxEntry::state, LinkedHashMap::new, Collectors.counting()));
        return states.size() == 1
                ? letters.get(0).state().title()
                : states.entrySet().stream()
                        .map(state -> state.getKey().title() + ": " + state.getValue())
                        .collect(Collectors.joining(", "));
    }
}
