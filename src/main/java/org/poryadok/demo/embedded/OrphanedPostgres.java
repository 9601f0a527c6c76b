package org.poryadok.demo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.poryadok.deployment.StartRefusal;

/** A killed host leaves its database server behind; the next start has to end it before it opens the same files. */
final class OrphanedPostgres {

    private static final int STOP_SECONDS = 60;
    private static final Duration POLL = Duration.ofMillis(100);
    /** The server writes down when it began; the operating system's idea of that differs by moments. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private OrphanedPostgres() {}

    /** @throws StartRefusal when the server of an earlier run does not stop */
    static void stop(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> named = number(lines, 0).flatMap(ProcessHandle::of);
        if (named.isEmpty()) {
            // PostgreSQL itself recognises the file of a server that is gone.
            return;
        }
        if (isServerOf(dataDirectory, lines, named.get())) {
            stop(named.get(), pidFile);
        } else {
            // After a restart of the machine the number may be another program's; PostgreSQL would take it for a
            // server.
            Files.delete(pidFile);
        }
    }

    private static boolean isServerOf(Path dataDirectory, List<String> pidFile, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        if (!info.command().map(command -> command.contains("postgres")).orElse(false)) {
            return false;
        }
        if (info.arguments().isPresent()) {
            return Arrays.asList(info.arguments().get()).contains(dataDirectory.toString());
        }
        Optional<Instant> written = number(pidFile, 2).map(Instant::ofEpochSecond);
        return written.isPresent()
                && info.startInstant()
                        .map(begun ->
                                Duration.between(begun, written.get()).abs().compareTo(SAME_START) <= 0)
                        .orElse(false);
    }

    private static Optional<Long> number(List<String> lines, int index) {
        return lines.stream()
                .skip(index)
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    /** Its file goes with the server; its process may stay in the list of processes where nobody asks after the dead. */
    private static void stop(ProcessHandle server, Path pidFile) throws IOException {
        server.destroy();
        Instant end = Instant.now().plusSeconds(STOP_SECONDS);
        while (Files.exists(pidFile) && server.isAlive()) {
            if (Instant.now().isAfter(end)) {
                throw new StartRefusal(
                        "«Порядок» не запущен: сервер базы данных прошлого запуска (процесс " + server.pid()
                                + ") не останавливается.",
                        "Завершите этот процесс и запустите демонстрацию снова.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
