package org.poryadok.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine of {@code src/bench/contenders} at work in a process of its own, on a database that is its own. */
final class Contender implements AutoCloseable {

    private static final Path POM = Path.of("src", "bench", "contenders", "pom.xml");

    private final Process process;
    private final long due;

    private Contender(Process process, long due) {
        this.process = process;
        this.due = due;
    }

    /** Builds the engine from the public registry unless that has been done. */
    static void build(String engine) throws IOException, InterruptedException {
        if (!Files.exists(jar(engine))) {
            Process build = new ProcessBuilder("./mvnw", "-q", "-B", "-f", POM.toString(), "-P", engine, "package")
                    .inheritIO()
                    .start();
            if (build.waitFor() != 0) {
                throw new IOException("The contender " + engine + " could not be built");
            }
        }
    }

    /**
     * Returns when all procedures wait for their terms.
     *
     * @param lead           seconds from the first procedure's begin until the terms of all pass
     * @param remindedBefore seconds by which the reminders go out before that
     */
    static Contender start(
            String engine,
            String database,
            int smtpPort,
            int procedures,
            int lead,
            int remindedBefore,
            List<String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Duser.timezone=UTC",
                "-jar",
                jar(engine).toString(),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.mail.port=" + smtpPort,
                "--contender.procedures=" + procedures,
                "--contender.lead=" + lead,
                "--contender.reminded-before=" + remindedBefore));
        command.addAll(settings);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder other = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("due ")) {
                drain(said);
                return new Contender(process, Long.parseLong(line.substring(4)));
            }
            other.append(line).append('\n');
        }
        throw new IOException("The contender " + engine + " did not begin:\n" + other);
    }

    /** What nobody reads fills the pipe in the end, and the engine waits for its log. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(
                () -> {
                    try {
                        said.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        // The process has ended.
                    }
                },
                "contender-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** When the terms pass, in milliseconds since the epoch. */
    long due() {
        return due;
    }

    private static Path jar(String engine) {
        return Path.of("target", "bench", "contenders", engine, engine + ".jar");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
