package org.poryadok.mail.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poryadok.bench.BenchHost;
import org.poryadok.bench.Report;
import org.poryadok.bench.Timing;
import org.poryadok.bench.Work;
import org.poryadok.bench.WorkMeter;
import org.poryadok.deployment.MovableClock;
import org.poryadok.mail.JournalQuery;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The mail journal beside ever more letters that have gone out, and the night that removes a year of them. */
class LettersBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "letters-" + ProcessHandle.current().pid());
    private static final int[] SENT = {10_000, 100_000, 1_000_000};
    private static final int WAITING = 100;
    private static final String LETTERS = """
            insert into letter (key, jurisdiction, to_address, to_name, subject, text_body, html_body, reference, state,
                                created_at, sent_at, attempts)
            select :state || n, (array['kuzbass', 'tomsk', 'spb', 'kirov', 'shpakovsky'])[1 + n % 5],
                   'bench@example.org',
                   case when n % 5000 = 0 then 'Сидоров Иван Ильич' else 'Иванова Мария Петровна' end, 'Просрочено: уведомить координатора', repeat('Текст. ', 60),
                   repeat('<p>Текст.</p>', 60), (n / 4)::text, :state, moment, case when :state = 'SENT' then moment end, 1
            from generate_series(cast(:from as int), cast(:to as int)) n
            cross join lateral (select cast(:now as timestamptz) - (n % 2000) * interval '1 day' as moment) moments
            """;

    @Test
    void whatTheJournalCosts() throws Exception {
        Report<Timing> times = new Report<>("Mail journal", "p50 / p95, ms", Timing::p50);
        Report<Work> work = new Report<>(
                "Work of one answer", "ms of processor: host + database, pages read", Work::databaseMillis);
        StringBuilder night = new StringBuilder();
        try (BenchHost host = new BenchHost(DIRECTORY)) {
            JdbcClient database = host.bean(JdbcClient.class);
            WorkMeter meter = new WorkMeter(database, host.bean(PlatformTransactionManager.class));
            for (LetterState state : new LetterState[] {LetterState.QUEUED, LetterState.FAILED}) {
                put(database, state, 1, WAITING);
            }
            int sent = 0;
            for (int size : SENT) {
                put(database, LetterState.SENT, sent + 1, size);
                database.sql("vacuum (analyze) letter").update();
                sent = size;
                String name = String.format("%,d sent", size).replace(',', ' ');
                times.size(name);
                work.size(name);
                for (Map.Entry<String, Runnable> question : questions(host).entrySet()) {
                    Timing.of(1, 100, question.getValue());
                    times.add(question.getKey(), Timing.of(1, 300, question.getValue()));
                    work.add(question.getKey(), meter.of(100, question.getValue()));
                }
            }
            host.bean(MovableClock.class).set(BenchHost.NOW.plus(Duration.ofDays(60)));
            long begun = System.nanoTime();
            int removed = host.bean(OldLetters.class).remove();
            night.append(String.format(
                    "The night of the new year removed %d letters in %.1f s.%n",
                    removed, (System.nanoTime() - begun) / 1e9));
        }
        Files.writeString(Path.of("target", "bench", "letters.md"), times.markdown() + work.markdown() + night);
        System.out.println(times.markdown() + work.markdown() + night);
    }

    private static Map<String, Runnable> questions(BenchHost host) {
        MailJournal journal = host.bean(MailJournal.class);
        LetterStore letters = host.bean(LetterStore.class);
        Map<String, Runnable> questions = new LinkedHashMap<>();
        page("first page of the journal", Set.of(), "", journal, questions);
        page("first page of the letters given up", Set.of(LetterState.FAILED), "", journal, questions);
        page("words of every letter, «иванова мария»", Set.of(), "иванова мария", journal, questions);
        page("a word of few letters, «сидоров»", Set.of(), "сидоров", journal, questions);
        questions.put("letters of one procedure", () -> journal.ofReference("7"));
        questions.put("figures for Prometheus", journal::notSent);
        questions.put("a night without old letters", () -> letters.deleteEnded(Instant.EPOCH, 1000));
        return questions;
    }

    private static void page(
            String name, Set<LetterState> states, String text, MailJournal journal, Map<String, Runnable> questions) {
        questions.put(
                name,
                () -> journal.page(
                        new JournalQuery(Set.of("kuzbass"), states, Set.of(), Optional.empty(), text), 0, 50));
    }

    private static void put(JdbcClient database, LetterState state, int from, int to) {
        database.sql(LETTERS)
                .param("state", state.name())
                .param("from", from)
                .param("to", to)
                .param("now", BenchHost.NOW.toString())
                .update();
    }
}
