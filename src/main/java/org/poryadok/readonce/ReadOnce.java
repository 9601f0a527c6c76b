package org.poryadok.readonce;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that one piece of work needs again and again: who heads a body, which tasks a case has. Within {@link #within} each
 * is read once and kept for the thread, and may be read ahead for many cases by one query; outside, every question is read.
 * Only for what the work itself does not change.
 */
public final class ReadOnce {

    private static final ThreadLocal<Map<List<Object>, Object>> ANSWERS = new ThreadLocal<>();

    private ReadOnce() {}

    /** Within such work already, it goes on with the answers of that. */
    public static void within(Runnable work) {
        if (ANSWERS.get() != null) {
            work.run();
            return;
        }
        ANSWERS.set(new HashMap<>());
        try {
            work.run();
        } finally {
            ANSWERS.remove();
        }
    }

    /**
     * @param read     asks it; never null
     * @param question what it is, and of whom
     */
    public static <T> T of(Supplier<T> read, Object... question) {
        Optional<T> known = known(question);
        return known.orElseGet(() -> {
            T answer = read.get();
            answered(answer, question);
            return answer;
        });
    }

    /** Empty: nobody has asked it in this work, or there is none. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> known(Object... question) {
        return Optional.ofNullable(ANSWERS.get()).map(answers -> (T) answers.get(Arrays.asList(question)));
    }

    /** Keeps what was read ahead; outside of such work nothing. */
    public static void answered(Object answer, Object... question) {
        Optional.ofNullable(ANSWERS.get()).ifPresent(answers -> answers.put(Arrays.asList(question), answer));
    }
}
