package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.poryadok.deployment.MovableClock;
import org.poryadok.host.access.EngineOrganisation;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An act for many bodies, as an installation lives through it: bodies and people come in, the act comes into force, the
 * terms of all bodies are reminded of and pass at one moment. The bodies are those of clause KUZ-3.
 */
class ActBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "act-" + ProcessHandle.current().pid());
    private static final int BODIES = Integer.getInteger("bodies", 300);
    /** What to try out: «--camunda.bpm.job-execution.queue-capacity=3 --…». */
    private static final String[] SETTINGS = System.getProperty("settings", "").split(" ");

    /** The day on which resolution № 66 was signed; 09:00 in Kemerovo is 02:00 UTC. */
    private static final Instant SIGNED = Instant.parse("2020-02-14T03:00:00Z");

    private static final Instant REMINDER = Instant.parse("2020-02-28T02:00:01Z");
    private static final Instant OVERDUE = Instant.parse("2020-03-03T02:00:01Z");
    private static final Duration AT_MOST = Duration.ofMinutes(20);

    private final StringBuilder table =
            new StringBuilder("### An act for " + BODIES + " bodies\n\n| | | s | a second |\n|---|---:|---:|---:|\n");

    @Test
    void importEnactAndLetTheTermsPass() throws Exception {
        try (BenchHost host = BenchHost.atWork(DIRECTORY, SIGNED, SETTINGS)) {
            importBodies(host);
            enact(host);
            morning(host, "reminders", REMINDER);
            morning(host, "overdue", OVERDUE);
        }
        Files.writeString(Path.of("target", "bench", "act.md"), table);
        System.out.println(table);
    }

    private void importBodies(BenchHost host) {
        row("import of bodies and three people each", BODIES, () -> {
            assertThat(host.bean(OrganisationImport.class)
                            .load(NumberedBodies.bodies(BODIES), NumberedBodies.officials(BODIES))
                            .clean())
                    .isTrue();
            host.bean(EngineOrganisation.class).synchronise();
        });
        row(
                "brought into line again, unchanged",
                BODIES,
                () -> host.bean(EngineOrganisation.class).synchronise());
    }

    private void enact(BenchHost host) {
        complete(
                host,
                "enter-requisites",
                "kuzbass.legal",
                Map.of(
                        "actNumber", "66",
                        "actDate", "2020-02-14",
                        "signatory", "Губернатор",
                        "inForceFrom", "2020-02-14"));
        int before = cards(host);
        row("from the list's confirmation to the last procedure under control", 2 * BODIES, () -> {
            complete(host, "confirm-obligations", "kuzbass.coordinator", Map.of("listDecision", "confirm"));
            await(() -> cards(host) - before >= 2 * BODIES && idle(host));
        });
    }

    private void morning(BenchHost host, String what, Instant moment) {
        int before = letters(host, "true");
        long begun = System.nanoTime();
        host.bean(MovableClock.class).set(moment);
        await(() -> idle(host));
        double fired = seconds(begun);
        await(() -> letters(
                        host,
                        "state = 'QUEUED' and (next_attempt_at is null or next_attempt_at <= '"
                                + host.bean(MovableClock.class).instant() + "')")
                == 0);
        double sent = seconds(begun);
        int written = letters(host, "true") - before;
        append(what + ": letters written", written, fired);
        append(what + ": to the last letter taken by the mail server", written, sent);
    }

    private static void complete(BenchHost host, String key, String user, Map<String, Object> form) {
        TaskService tasks = host.bean(TaskService.class);
        await(() -> tasks.createTaskQuery()
                        .taskDefinitionKey(key)
                        .tenantIdIn("kuzbass")
                        .count()
                == 1);
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .tenantIdIn("kuzbass")
                .singleResult();
        IdentityService identity = host.bean(IdentityService.class);
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(org.camunda.bpm.engine.identity.Group::getId)
                        .toList(),
                List.of("kuzbass"));
        try {
            tasks.claim(task.getId(), user);
            host.bean(FormService.class).submitTaskForm(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static int cards(BenchHost host) {
        return count(host, "select count(*) from control_card where jurisdiction = 'kuzbass'");
    }

    private static int letters(BenchHost host, String which) {
        return count(host, "select count(*) from letter where " + which);
    }

    private static boolean idle(BenchHost host) {
        return count(
                        host,
                        "select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1"
                                + " and (duedate_ is null or duedate_ <= '"
                                + host.bean(MovableClock.class)
                                        .instant()
                                        .toString()
                                        .replace("T", " ")
                                        .replace("Z", "") + "')")
                == 0;
    }

    private static int count(BenchHost host, String sql) {
        return host.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    private static void await(BooleanSupplier over) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!over.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void row(String what, int number, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        append(what, number, seconds(begun));
    }

    private void append(String what, int number, double seconds) {
        String row = String.format(Locale.ROOT, "| %s | %d | %.1f | %.0f |%n", what, number, seconds, number / seconds);
        System.out.print(row);
        table.append(row);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
