package org.poryadok.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.poryadok.deployment.MovableClock;
import org.poryadok.host.PoryadokApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo on a database of its own, a real PostgreSQL that flushes every commit to the disk. */
public final class BenchHost implements AutoCloseable {

    /** A working Tuesday in a year of the calendar, so that every run measures the same data. */
    public static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");

    private final ConfigurableApplicationContext context;

    /** No jobs run, and no letter is sent. */
    public BenchHost(Path directory, String... settings) {
        this(
                directory,
                NOW,
                Stream.concat(
                        Stream.of(settings),
                        Stream.of("--poryadok.mail.poll=1d", "--camunda.bpm.job-execution.enabled=false")));
    }

    private BenchHost(Path directory, Instant now, Stream<String> settings) {
        context = new SpringApplicationBuilder(PoryadokApplication.class)
                .profiles("demo")
                .run(Stream.concat(
                                settings,
                                Stream.of(
                                        "--server.port=0",
                                        "--poryadok.demo.postgres.directory=" + directory.resolve("postgres"),
                                        "--poryadok.demo.mail.directory=" + directory.resolve("mail"),
                                        "--logging.level.root=warn"))
                        .toArray(String[]::new));
        bean(MovableClock.class).set(now);
    }

    /** As it runs in production: jobs and letters are worked off. */
    static BenchHost atWork(Path directory, Instant now, String... settings) {
        return new BenchHost(directory, now, Stream.of(settings));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
