package org.poryadok.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells whoever has set many procedures going how many of them have begun, while the system begins one after another. */
public interface CaseProgress {

    /**
     * How far it is.
     *
     * @param begun procedures that have begun
     * @param outOf procedures that begin in all
     * @param from  day in the jurisdiction's zone from which they begin; empty when it has come
     */
    record Begun(int begun, int outOf, Optional<LocalDate> from) {}

    /** Empty where the deed has set none going and none has begun since. */
    Optional<Begun> since(String processInstanceId, Instant deed);
}
