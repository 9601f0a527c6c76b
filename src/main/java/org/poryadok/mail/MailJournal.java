package org.poryadok.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.mail.internal.JournalSearch;
import org.poryadok.mail.internal.LetterStore;
import org.springframework.stereotype.Service;

/** What became of the letters, for pages and tests. */
@Service
public class MailJournal {

    /** How far the letters found are counted. */
    public static final long MAX_COUNTED = 10_000;

    private final LetterStore letters;
    private final JournalSearch search;

    public MailJournal(LetterStore letters, JournalSearch search) {
        this.letters = letters;
        this.search = search;
    }

    /**
     * A page of the letters found, the newest first.
     *
     * @param page from 0; beyond the end a page has no lines
     */
    public JournalPage page(JournalQuery query, int page, int size) {
        return search.page(query, size, (long) page * size);
    }

    public Optional<OutboxEntry> find(String key) {
        return letters.find(key);
    }

    /** Documents of a letter, in their order; none for a letter that does not exist. */
    public List<Attachment> attachments(String key) {
        return letters.attachments(key);
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
