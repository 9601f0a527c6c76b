package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The terms of all bodies pass at one moment, two letters each: the product beside plain engines that send their letters in
 * the job, in turn, on a PostgreSQL that flushes every commit, until the last letter is taken by the same mail server.
 */
class StormBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "storm-" + ProcessHandle.current().pid());
    private static final int BODIES = Integer.getInteger("bodies", 300);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    /** Settings of the product to try out, in turn with those that are shipped. */
    private static final String SETTINGS = System.getProperty("settings", "");

    /** Without the others: to try something out. */
    private static final boolean ALONE = Boolean.getBoolean("alone");

    private static final int LETTERS_EACH = 2;
    /** Seconds; all reminders have gone out by then. */
    private static final int REMINDED_BEFORE = 20 + BODIES / 50;

    /** Seconds; all procedures have begun before the reminders go out. */
    private static final int LEAD = 20 + BODIES / 40 + REMINDED_BEFORE;

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /** What the documentation of the engine advises for many jobs. */
    private static final List<String> TUNED = List.of(
            "--camunda.bpm.job-execution.core-pool-size=8",
            "--camunda.bpm.job-execution.max-pool-size=8",
            "--camunda.bpm.job-execution.queue-capacity=100",
            "--camunda.bpm.job-execution.max-jobs-per-acquisition=50",
            "--camunda.bpm.job-execution.wait-time-in-millis=500",
            "--camunda.bpm.job-execution.max-wait=2000",
            "--camunda.bpm.metrics.enabled=false",
            "--spring.mail.properties.mail.smtp.localhost=localhost");

    private record Engine(String jar, List<String> settings) {}

    /**
     * @param first seconds from the terms' end to the first letter taken
     * @param last  to the last one
     */
    private record Storm(double first, double last, int letters) {

        double perSecond() {
            return letters / last;
        }

        /** Whoever slept when the terms passed is not judged by that. */
        double perSecondAwake() {
            return letters / (last - first);
        }

        static Storm of(long due, List<Long> taken) {
            return new Storm((taken.get(0) - due) / 1e3, (taken.get(taken.size() - 1) - due) / 1e3, taken.size());
        }
    }

    /** Seconds of processor of this process, with host and mail server, and of all databases of the machine. */
    private record Processors(double host, double database) {

        static Processors used() {
            double host =
                    ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
            double database = ProcessHandle.allProcesses()
                    .map(ProcessHandle::info)
                    .filter(info -> info.command()
                            .filter(command -> command.endsWith("/postgres"))
                            .isPresent())
                    .mapToDouble(info ->
                            info.totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                    .sum();
            return new Processors(host, database);
        }

        Processors since(Processors before) {
            return new Processors(host - before.host, database - before.database);
        }
    }

    @Test
    void theMorningStorm() throws Exception {
        Map<String, Engine> others = new LinkedHashMap<>();
        others.put("Camunda 7.24.0 as its starter ships it", new Engine("camunda", List.of()));
        others.put("Camunda 7.24.0 tuned", new Engine("camunda", TUNED));
        others.put("Operaton 1.0.3", new Engine("operaton", List.of()));
        others.put("CIB seven 2.0.0", new Engine("cibseven", List.of()));
        others.put("Flowable 8.0.0", new Engine("flowable", List.of()));
        if (ALONE) {
            others.clear();
        }
        for (Engine other : others.values()) {
            Contender.build(other.jar());
        }
        Map<String, List<Storm>> storms = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            add(storms, "Poryadok", product("product-" + round, List.of()));
            if (!SETTINGS.isEmpty()) {
                add(storms, "Poryadok, " + SETTINGS, product("tried-" + round, List.of(SETTINGS.split(" "))));
            }
            for (Map.Entry<String, Engine> other : others.entrySet()) {
                add(storms, other.getKey(), contender(other.getValue(), round));
            }
        }
        String table = table(storms);
        Files.writeString(Path.of("target", "bench", "storm.md"), table);
        System.out.println(table);
    }

    private static void add(Map<String, List<Storm>> storms, String who, Storm storm) {
        System.out.println(who + ": " + storm);
        storms.computeIfAbsent(who, key -> new ArrayList<>()).add(storm);
    }

    private static Storm product(String directory, List<String> settings) throws Exception {
        try (LetterSink sink = new LetterSink();
                BenchHost host = BenchHost.atWork(
                        DIRECTORY.resolve(directory), KuzbassAct.SIGNED, settings.toArray(String[]::new))) {
            host.bean(JavaMailSenderImpl.class).setPort(sink.port());
            KuzbassAct act = new KuzbassAct(host, BODIES);
            act.importBodies();
            act.enterRequisites();
            act.confirmObligations();
            long reminded = System.currentTimeMillis();
            act.work(KuzbassAct.REMINDER);
            act.sendLetters();
            int before = sink.count();
            // As the others: what they have learned by then the compilers have worked off.
            Thread.sleep(Math.max(0, reminded + REMINDED_BEFORE * 1000L - System.currentTimeMillis()));
            Processors processors = Processors.used();
            long due = System.currentTimeMillis();
            act.work(KuzbassAct.OVERDUE);
            act.sendLetters();
            await(sink, before + LETTERS_EACH * BODIES);
            System.out.println("Processor time: " + Processors.used().since(processors));
            return Storm.of(due, sink.taken().subList(before, sink.taken().size()));
        }
    }

    private static Storm contender(Engine engine, int round) throws Exception {
        try (LetterSink sink = new LetterSink();
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(DIRECTORY.resolve(engine.jar() + "-" + round))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start()) {
            assertThat(JdbcClient.create(postgres.getPostgresDatabase())
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
            try (Contender contender = Contender.start(
                    engine.jar(),
                    postgres.getJdbcUrl("postgres", "postgres"),
                    sink.port(),
                    BODIES,
                    LEAD,
                    REMINDED_BEFORE,
                    engine.settings())) {
                await(sink, BODIES);
                assertThat(System.currentTimeMillis()).as("reminded of in time").isLessThan(contender.due());
                await(sink, (1 + LETTERS_EACH) * BODIES);
                return Storm.of(
                        contender.due(),
                        sink.taken().subList(BODIES, sink.taken().size()));
            }
        }
    }

    private static void await(LetterSink sink, int letters) throws InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (sink.count() < letters) {
            assertThat(System.nanoTime()).as("letters still to come").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String table(Map<String, List<Storm>> storms) {
        List<Storm> shipped = storms.getOrDefault("Camunda 7.24.0 as its starter ships it", storms.get("Poryadok"));
        StringBuilder table = new StringBuilder("### " + BODIES + " terms pass at one moment, " + LETTERS_EACH
                + " letters each\n\n| median (range) of " + ROUNDS
                + " rounds | first letter, s | last letter, s | letters a second to the last | ratio | between first and last | ratio |"
                + "\n|---|---:|---:|---:|---:|---:|---:|\n");
        storms.forEach((who, rounds) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %s | %.2f |%n",
                who,
                cell(rounds, Storm::first),
                cell(rounds, Storm::last),
                cell(rounds, Storm::perSecond),
                median(rounds, Storm::perSecond) / median(shipped, Storm::perSecond),
                cell(rounds, Storm::perSecondAwake),
                median(rounds, Storm::perSecondAwake) / median(shipped, Storm::perSecondAwake))));
        return table.append("\nJava ")
                .append(Runtime.version())
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors\n")
                .toString();
    }

    private static String cell(List<Storm> rounds, ToDoubleFunction<Storm> measured) {
        List<Double> sorted = sorted(rounds, measured);
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f–%.1f)",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private static double median(List<Storm> rounds, ToDoubleFunction<Storm> measured) {
        return sorted(rounds, measured).get(rounds.size() / 2);
    }

    private static List<Double> sorted(List<Storm> rounds, ToDoubleFunction<Storm> measured) {
        List<Double> sorted =
                new ArrayList<>(rounds.stream().map(measured::applyAsDouble).toList());
        Collections.sort(sorted);
        return sorted;
    }
}
