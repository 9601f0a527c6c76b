package org.poryadok.mail.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Notes which letters the server took. What several conversations hand over while one note is written goes into the next
 * together; none of them sends on before its letter is noted, so that a crash sends at most one of each again.
 */
final class SentNotes {

    private final LetterStore letters;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    private final ReentrantLock oneNote = new ReentrantLock();

    SentNotes(LetterStore letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    void note(long letter) {
        taken.add(letter);
        oneNote.lock();
        try {
            Collection<Long> together = drained();
            if (!together.isEmpty()) {
                mark(together);
            }
        } finally {
            oneNote.unlock();
        }
    }

    private void mark(Collection<Long> together) {
        try {
            letters.markSent(together, clock.instant());
        } catch (RuntimeException e) {
            // Each conversation must learn that its letter is not noted.
            taken.addAll(together);
            throw e;
        }
    }

    private Collection<Long> drained() {
        List<Long> drained = new ArrayList<>();
        for (Long letter = taken.poll(); letter != null; letter = taken.poll()) {
            drained.add(letter);
        }
        return drained;
    }
}
