package org.poryadok;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets nodes or people do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got. The first fault of any of them is thrown. */
    public static <T> List<T> all(List<Callable<T>> actions) throws Exception {
        CyclicBarrier together = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> action : actions) {
                running.add(threads.submit(() -> {
                    together.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** The same for several who do the same. */
    public static <T> List<T> times(int howMany, Callable<T> action) throws Exception {
        return all(Collections.nCopies(howMany, action));
    }
}
