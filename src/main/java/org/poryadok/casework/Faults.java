package org.poryadok.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what a step refuses, so that whoever has filled in the form is told everything at once, each thing at its
 * field. Rules are judged in the order of the form, independent ones each in a check of its own; a rule that makes no
 * sense while another is broken stands behind it in the same check.
 */
public final class Faults {

    private final List<Refusal.Fault> found = new ArrayList<>();
    private NoSuchElementException unanswered;

    /**
     * @param field    key of the form component that is to be mended, or {@code null} when the whole form is meant
     * @param sentence a Russian sentence that says what is wrong and how to mend it
     */
    public void at(String field, String sentence) {
        found.add(new Refusal.Fault(field, sentence));
    }

    /**
     * Judges a rule; what it refuses is kept for {@link #refuse}. A rule that asks for an answer that is not there is not judged: what
     * else is wrong is told beside what is missing.
     *
     * @return whether it holds, for rules that depend on it
     */
    public boolean check(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Refusal refusal) {
            found.addAll(refusal.faults());
            return false;
        } catch (NoSuchElementException missing) {
            unanswered = missing;
            return false;
        }
    }

    /** As {@link #check}, of what has a value; empty when it was refused. */
    public <T> Optional<T> read(Supplier<T> value) {
        List<T> read = new ArrayList<>();
        check(() -> read.add(value.get()));
        return read.stream().findFirst();
    }

    /** @throws Refusal with everything that was found; none when nothing was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new Refusal(found);
        }
        if (unanswered != null) {
            throw unanswered;
        }
    }
}
