package org.poryadok.casework;

import java.util.Optional;

/** Keeps running procedures from being ended from outside, for the facts that they have not brought to an end. */
public interface EndingGuard {

    /** A Russian sentence for the administrator; empty when nothing stands against it. */
    Optional<String> whyNot(String processInstanceId);
}
