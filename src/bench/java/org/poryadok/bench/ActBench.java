package org.poryadok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.poryadok.host.access.EngineOrganisation;

/**
 * An act for many bodies, as an installation lives through it: bodies and people come in, the act comes into force, the
 * terms of all bodies are reminded of and pass at one moment.
 */
class ActBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "act-" + ProcessHandle.current().pid());
    private static final int BODIES = Integer.getInteger("bodies", 300);
    /** What to try out: «--camunda.bpm.job-execution.queue-capacity=3 --…». */
    private static final String[] SETTINGS = System.getProperty("settings", "").split(" ");

    private final StringBuilder table =
            new StringBuilder("### An act for " + BODIES + " bodies\n\n| | | s | a second |\n|---|---:|---:|---:|\n");

    @Test
    void importEnactAndLetTheTermsPass() throws Exception {
        try (BenchHost host = BenchHost.atWork(DIRECTORY, KuzbassAct.SIGNED, SETTINGS)) {
            KuzbassAct act = new KuzbassAct(host, BODIES);
            row("import of bodies and three people each", BODIES, act::importBodies);
            row(
                    "brought into line again, unchanged",
                    BODIES,
                    () -> host.bean(EngineOrganisation.class).synchronise());
            act.enterRequisites();
            row(
                    "from the list's confirmation to the last procedure under control",
                    2 * BODIES,
                    act::confirmObligations);
            morning(act, "reminders", KuzbassAct.REMINDER);
            morning(act, "overdue", KuzbassAct.OVERDUE);
        }
        Files.writeString(Path.of("target", "bench", "act.md"), table);
        System.out.println(table);
    }

    private void morning(KuzbassAct act, String what, Instant moment) {
        int before = act.letters("true");
        long begun = System.nanoTime();
        act.work(moment);
        double fired = seconds(begun);
        act.sendLetters();
        double sent = seconds(begun);
        int written = act.letters("true") - before;
        append(what + ": letters written", written, fired);
        append(what + ": to the last letter taken by the mail server", written, sent);
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
