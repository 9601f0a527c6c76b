package org.poryadok.supervision;

import java.time.Instant;
import java.util.Optional;

/** Tells whoever has set many procedures going how many of them have begun, while the system begins one after another. */
public interface CaseProgress {

    /**
     * How far it is.
     *
     * @param begun procedures that have begun
     * @param outOf procedures that begin in all
     */
    record Begun(int begun, int outOf) {}

    /** Empty where none has begun in the procedure since the deed. */
    Optional<Begun> since(String processInstanceId, Instant deed);
}
