package org.poryadok.demo.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database part of a demo host in a process of its own, which dies without a word. */
final class HostToKill implements AutoCloseable {

    private final Process process;

    private HostToKill(Process process) {
        this.process = process;
    }

    /** Returns when the host has kept a row in its database. */
    static HostToKill start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostToKill.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("kept")) {
                return new HostToKill(process);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException(said.toString());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        DataDirectory data = DataDirectory.hold(Path.of(arguments[0]));
        EmbeddedPostgres server = new EmbeddedPostgresConfiguration().embeddedPostgres(data, 0);
        JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
        database.sql("create table keepsake (word text)").update();
        database.sql("insert into keepsake values ('kept')").update();
        System.out.println("kept");
        Thread.currentThread().join();
    }
}
