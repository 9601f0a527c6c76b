package org.poryadok.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poryadok.mail.internal.LetterStore;
import org.springframework.stereotype.Service;

/** What became of the letters, for pages and tests. */
@Service
public class MailJournal {

    private final LetterStore letters;

    public MailJournal(LetterStore letters) {
        this.letters = letters;
    }

    public Optional<OutboxEntry> find(String key) {
        return letters.find(key);
    }

    /** Letters of one reference, oldest first. */
    public List<OutboxEntry> ofReference(String reference) {
        return letters.ofReference(reference);
    }

    /** Letters of a jurisdiction in one state, newest first. */
    public List<OutboxEntry> letters(String jurisdiction, LetterState state, int limit, long offset) {
        return letters.inState(jurisdiction, state, limit, offset);
    }

    /** How many letters of all jurisdictions have not gone out. */
    public LetterCounts notSent() {
        return letters.notSent();
    }

    /** How many letters of a jurisdiction are in each state; states without letters are absent. */
    public Map<LetterState, Long> counts(String jurisdiction) {
        return letters.counts(jurisdiction);
    }
}
