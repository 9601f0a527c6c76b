package org.poryadok.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long an answer takes, as many people get it who ask on without a pause, which is more than people do.
 *
 * @param p50 milliseconds
 * @param p95 milliseconds
 */
public record Timing(double p50, double p95) {

    private static final int FEWEST = 10;
    /** System property {@code seconds}. */
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("seconds", 20));

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", p50, p95);
    }

    /** Ends early on a machine so slow that the answers would take longer than the limit. */
    public static Timing of(int people, int questionsEach, Runnable question) throws Exception {
        CyclicBarrier together = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<double[]>> asked = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                asked.add(threads.submit(asking(together, questionsEach, question)));
            }
            List<double[]> answered = new ArrayList<>();
            for (Future<double[]> answers : asked) {
                answered.add(answers.get());
            }
            return of(answered.stream().flatMapToDouble(Arrays::stream).toArray());
        } finally {
            threads.shutdownNow();
        }
    }

    public static Timing of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Timing(percentile(sorted, 0.50), percentile(sorted, 0.95));
    }

    private static Callable<double[]> asking(CyclicBarrier together, int questions, Runnable question) {
        return () -> {
            double[] milliseconds = new double[questions];
            together.await();
            long start = System.nanoTime();
            int number = 0;
            while (number < questions && (number < FEWEST || System.nanoTime() - start < LIMIT.toNanos())) {
                long begun = System.nanoTime();
                question.run();
                milliseconds[number++] = (System.nanoTime() - begun) / NANOS_OF_A_MILLISECOND;
            }
            return Arrays.copyOf(milliseconds, number);
        };
    }

    /** The smallest value that is not exceeded by that share of them. */
    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
