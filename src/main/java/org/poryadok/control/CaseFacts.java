package org.poryadok.control;

import java.util.List;
import java.util.Optional;

/** What a procedure says of its case to those who read it and work on none of its tasks, beside what is under control. */
public interface CaseFacts {

    /**
     * @param title what the fact is of, Russian
     * @param lines Russian; several are read as a list
     * @param link  address of a page outside, where the fact is one
     */
    record Fact(String title, List<String> lines, Optional<String> link) {

        public static Fact of(String title, String line) {
            return new Fact(title, List.of(line), Optional.empty());
        }
    }

    /** In the order in which they are read; none for cases of other procedures. */
    List<Fact> of(String processInstanceId);
}
