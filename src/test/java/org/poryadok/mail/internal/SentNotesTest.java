package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Notes of what the server took, written together; each conversation learns whether its own is. */
class SentNotesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-03-03T02:00:00Z"), ZoneOffset.UTC);

    private final List<List<Long>> written = new ArrayList<>();

    @Test
    void whatIsHandedOverWhileANoteIsWrittenGoesIntoTheNextTogether() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SentNotes notes = notes(ids -> {
            begun.countDown();
            await(goOn);
        });

        Thread first = thread(notes, 1);
        begun.await();
        List<Thread> others = Stream.of(2L, 3L).map(id -> thread(notes, id)).toList();
        others.forEach(SentNotesTest::untilItWaits);
        goOn.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(written).hasSize(2);
        assertThat(written.get(0)).containsExactly(1L);
        assertThat(written.get(1)).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void noteThatFailsIsWrittenWithTheNext() {
        List<Boolean> away = new ArrayList<>(List.of(true));
        SentNotes notes = notes(ids -> {
            if (!away.isEmpty()) {
                away.clear();
                throw new IllegalStateException("The database is away");
            }
        });

        assertThatThrownBy(() -> notes.note(1)).hasMessage("The database is away");
        notes.note(2);

        assertThat(written).containsExactly(List.of(1L, 2L));
    }

    private interface Writing {
        void write(Collection<Long> ids);
    }

    private SentNotes notes(Writing writing) {
        LetterStore store = new LetterStore(null) {
            @Override
            void markSent(Collection<Long> ids, Instant now) {
                writing.write(ids);
                written.add(List.copyOf(ids));
            }
        };
        return new SentNotes(store, CLOCK);
    }

    private static Thread thread(SentNotes notes, long id) {
        Thread thread = new Thread(() -> notes.note(id));
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
