package org.poryadok.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.poryadok.mail.LetterCounts;

class LatestFiguresTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Figures FIGURES =
            new Figures(Map.of(), new LetterCounts(0, 0, 0, Optional.empty()), 0, 0, Map.of(), Map.of(), Duration.ZERO);

    @Test
    void oneReadingServesManyQuestions() {
        AtomicInteger readings = new AtomicInteger();
        try (LatestFigures latest = new LatestFigures(
                () -> {
                    readings.incrementAndGet();
                    return FIGURES;
                },
                LONG,
                LONG)) {
            for (int question = 0; question < 50; question++) {
                assertThat(latest.get()).contains(FIGURES);
            }
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void oldReadingIsReplaced() {
        AtomicInteger readings = new AtomicInteger();
        try (LatestFigures latest = new LatestFigures(
                () -> {
                    readings.incrementAndGet();
                    return FIGURES;
                },
                Duration.ZERO,
                LONG)) {
            latest.get();
            latest.get();
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void databaseThatHangsHoldsNobodyUpAndIsAskedOnce() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger readings = new AtomicInteger();
        try (LatestFigures latest = new LatestFigures(
                () -> {
                    readings.incrementAndGet();
                    asked.countDown();
                    awaitQuietly(released);
                    return FIGURES;
                },
                Duration.ZERO,
                Duration.ofMillis(50))) {
            for (int question = 0; question < 50; question++) {
                assertThat(latest.get()).isEmpty();
            }
            awaitQuietly(asked);
            assertThat(readings).hasValue(1);

            released.countDown();
            await().until(() -> latest.get().isPresent());
        }
    }

    @Test
    void databaseThatIsAwayGivesNoFiguresUntilItIsBack() {
        AtomicInteger readings = new AtomicInteger();
        try (LatestFigures latest = new LatestFigures(
                () -> {
                    if (readings.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return FIGURES;
                },
                Duration.ZERO,
                LONG)) {
            assertThat(latest.get()).isEmpty();
            assertThat(latest.get()).contains(FIGURES);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
