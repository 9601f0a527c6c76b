package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.poryadok.host.access.EngineOrganisation;
import org.poryadok.organisation.DesignationChanged;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bodies and people come in, nothing changes for an hour, then one person does. */
class ImportBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "import-" + ProcessHandle.current().pid());
    private static final int BODIES = Integer.getInteger("bodies", 3000);

    private static final List<String> NAMES =
            List.of("Петрова Анна", "Сидорова Анна", "Яковлева Анна", "Смирнова Анна", "Орлова Анна");

    private final StringBuilder table = new StringBuilder(
            "### " + BODIES + " bodies with three people each\n\n| | ms, the best of | times |\n|---|---:|---:|\n");

    @Test
    void importAndFollow() throws Exception {
        try (BenchHost host = new BenchHost(DIRECTORY)) {
            EngineOrganisation engine = host.bean(EngineOrganisation.class);
            row(
                    "import of everything",
                    1,
                    time -> load(host, NumberedBodies.bodies(BODIES), NumberedBodies.officials(BODIES)));
            row("brought into line, unchanged", 5, time -> engine.synchronise());
            row(
                    "the same files again, unchanged",
                    3,
                    time -> load(host, NumberedBodies.bodies(BODIES), NumberedBodies.officials(BODIES)));
            row(
                    "a file of one person who has changed",
                    NAMES.size(),
                    time -> load(host, Optional.empty(), NumberedBodies.renamed(1 + time, NAMES.get(time))));
            row(
                    "a designation of one person",
                    5,
                    time -> inTransaction(
                            host, () -> engine.on(new DesignationChanged("kuzbass.b" + (1 + time) + ".executor"))));
        }
        Files.writeString(Path.of("target", "bench", "import.md"), table);
        System.out.println(table);
    }

    private static void load(BenchHost host, Optional<ImportFile> bodies, Optional<ImportFile> officials) {
        inTransaction(host, () -> {
            ImportReport report = host.bean(OrganisationImport.class).load(bodies, officials);
            assertThat(report.clean()).isTrue();
            host.bean(EngineOrganisation.class).follow(report);
        });
    }

    private static void inTransaction(BenchHost host, Runnable work) {
        new TransactionTemplate(host.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    private void row(String what, int times, IntConsumer work) {
        double best = Double.MAX_VALUE;
        for (int time = 0; time < times; time++) {
            long begun = System.nanoTime();
            work.accept(time);
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        String row = String.format(Locale.ROOT, "| %s | %.0f | %d |%n", what, best, times);
        System.out.print(row);
        table.append(row);
    }
}
