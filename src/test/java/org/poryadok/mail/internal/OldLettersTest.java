package org.poryadok.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poryadok.mail.JournalProperties;
import org.poryadok.mail.LetterState;

@Tag("database")
class OldLettersTest {

    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void sentLetterIsKeptForFiveCalendarYearsAfterItsOwn() {
        letter("sent", LetterState.SENT, "2020-03-02T02:00:00Z");

        assertThat(removedAt("2025-12-31T23:59:00Z", 5)).isZero();
        assertThat(removedAt("2026-01-01T00:00:00Z", 5)).isOne();
        assertThat(room.journal.find("sent")).isEmpty();
    }

    @Test
    void letterOfTheFirstMorningOfAYearBelongsToThatYearInTheEastOfRussiaToo() {
        letter("old-year-in-kamchatka", LetterState.SENT, "2020-12-31T11:59:59Z");
        letter("new-year-in-kamchatka", LetterState.SENT, "2020-12-31T12:00:00Z");

        assertThat(removedAt("2026-06-01T00:00:00Z", 5)).isOne();
        assertThat(room.journal.find("new-year-in-kamchatka")).isPresent();
    }

    @Test
    void waitingLetterStaysHoweverOldItIs() {
        letter("queued", LetterState.QUEUED, "2010-03-02T02:00:00Z");
        letter("failed", LetterState.FAILED, "2010-03-02T02:00:00Z");
        letter("no-address", LetterState.UNDELIVERABLE, "2010-03-02T02:00:00Z");

        assertThat(removedAt("2026-06-01T00:00:00Z", 5)).isEqualTo(2);
        assertThat(room.journal.find("queued")).isPresent();
    }

    @Test
    void failureOfWhichNobodyHasBeenToldYetStays() {
        letter("untold", LetterState.FAILED, "2010-03-02T02:00:00Z");
        room.jdbc
                .sql("update letter set tell_at = created_at where key = 'untold'")
                .update();

        assertThat(removedAt("2026-06-01T00:00:00Z", 5)).isZero();
    }

    @Test
    void zeroYearsKeepEverything() {
        letter("sent", LetterState.SENT, "1999-03-02T02:00:00Z");

        assertThat(removedAt("2026-06-01T00:00:00Z", 0)).isZero();
    }

    @Test
    void twoNodesRemoveManyBatchesOnce() throws Exception {
        room.jdbc.sql("""
                insert into letter (key, jurisdiction, to_address, to_name, subject, text_body, html_body, state, created_at, sent_at)
                select 'old-' || n, 'kuzbass', 'a@example.ru', '', 'Тема', 'Текст', '<p>Текст</p>', 'SENT', moment, moment
                from generate_series(1, 5300) n, lateral (select timestamptz '2015-01-01' + n * interval '1 minute' as moment) m
                """).update();
        letter("young", LetterState.SENT, "2026-03-02T02:00:00Z");

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = nodes.submit(() -> removedAt("2026-06-01T00:00:00Z", 5));
            Future<Integer> other = nodes.submit(() -> removedAt("2026-06-01T00:00:00Z", 5));
            assertThat(one.get() + other.get() + removedAt("2026-06-01T00:00:00Z", 5))
                    .isEqualTo(5300);
        } finally {
            nodes.shutdown();
        }
        assertThat(room.jdbc.sql("select key from letter").query(String.class).list())
                .containsExactly("young");
    }

    private int removedAt(String moment, int years) {
        return new OldLetters(room.letters, new JournalProperties(years), new StoppedClock(Instant.parse(moment)))
                .remove();
    }

    private void letter(String key, LetterState state, String putAt) {
        room.put(key, "ivanova@example.ru");
        room.jdbc
                .sql("""
                        update letter set state = :state, created_at = cast(:at as timestamptz),
                               sent_at = case when :state = 'SENT' then cast(:at as timestamptz) end
                        where key = :key
                        """)
                .param("state", state.name())
                .param("at", putAt)
                .param("key", key)
                .update();
    }
}
