package org.poryadok.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a reading of the figures for as long as scrapes commonly lie apart, so that each costs the database one reading
 * whatever the number of figures and of readers. A reading that takes long goes on behind the scrape's back.
 */
final class LatestFigures implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LatestFigures.class);

    private final Supplier<Figures> reader;
    private final Duration keptFor;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread named = new Thread(run, "figures");
        named.setDaemon(true);
        return named;
    });

    private Future<Figures> reading;
    private long begun;
    private boolean silent;

    /**
     * @param keptFor  age at which a reading is replaced
     * @param patience how long a scrape waits for a reading
     */
    LatestFigures(Supplier<Figures> reader, Duration keptFor, Duration patience) {
        this.reader = reader;
        this.keptFor = keptFor;
        this.patience = patience;
    }

    /** Empty when the database did not answer in time: an old figure would look like a living one. */
    Optional<Figures> get() {
        return await(current());
    }

    private synchronized Future<Figures> current() {
        if (reading == null || reading.isDone() && System.nanoTime() - begun >= keptFor.toNanos()) {
            begun = System.nanoTime();
            reading = thread.submit(this::read);
        }
        return reading;
    }

    private Figures read() {
        try {
            Figures figures = reader.get();
            silent = false;
            return figures;
        } catch (RuntimeException fault) {
            // Once: scrapes go on for as long as the database is away.
            if (!silent) {
                log.warn("The figures cannot be read", fault);
            }
            silent = true;
            throw fault;
        }
    }

    /** One scrape asks for many figures: they share one waiting. */
    private Optional<Figures> await(Future<Figures> asked) {
        long left = patience.toNanos() - (System.nanoTime() - begunAt());
        try {
            return Optional.of(asked.get(Math.max(left, 0), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException notRead) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized long begunAt() {
        return begun;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
