package org.poryadok.production;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host in a process of its own, as it runs at the user's: started, asked over HTTP, stopped or killed. */
final class Node implements AutoCloseable {

    /** For a machine that is busy with other things; what is waited for is always a condition, never the time. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private Node(List<String> command, Map<String, String> environment, String name) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "production"));
        log = directory.resolve(name + ".log");
        List<String> whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1"));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("PORYADOK_") || variable.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        process = builder.start();
        // A test run that is broken off leaves no host behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The production jar. */
    static Node production(String name, Map<String, String> environment, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of("-jar", jar().toString()));
        command.addAll(Arrays.asList(settings));
        if (command.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        return new Node(command, environment, name);
    }

    /** The demo as {@code ./mvnw spring-boot:run} starts it: from the classes, with the embedded services. */
    static Node demo(String name, Path data) throws IOException {
        return demo(name, data, 0);
    }

    /** The demo on this port, which people have chosen. */
    static Node demo(String name, Path data, int port) throws IOException {
        List<String> classpath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .toList();
        return new Node(
                List.of(
                        "-cp",
                        String.join(File.pathSeparator, classpath),
                        "org.poryadok.host.PoryadokApplication",
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--poryadok.demo.postgres.directory=" + data.resolve("postgres"),
                        "--poryadok.demo.mail.directory=" + data.resolve("mail")),
                Map.of(),
                name);
    }

    static Path jar() {
        return Path.of(System.getProperty("poryadok.jar"));
    }

    Node awaitReady() {
        await("readiness of " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The host has ended:\n" + log());
                    }
                    return PORT.matcher(log()).find() && new Browser(this).status("/actuator/health/readiness") == 200;
                });
        return this;
    }

    /** The code with which it ends by itself. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The host does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    Node stop() throws InterruptedException {
        process.destroy();
        awaitExit();
        return this;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    URI address(String path) {
        Matcher port = PORT.matcher(log());
        if (!port.find()) {
            throw new IllegalStateException("No port yet:\n" + log());
        }
        return URI.create("http://127.0.0.1:" + port.group(1) + path);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
