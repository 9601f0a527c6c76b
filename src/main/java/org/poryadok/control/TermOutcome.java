package org.poryadok.control;

import java.time.Instant;
import java.util.Optional;

import org.poryadok.act.Modality;

/** What decides whether a term was kept. */
record TermOutcome(
        Modality modality,
        CardState state,
        Optional<Instant> overdueAfter,
        Optional<Instant> submittedAt,
        Optional<Instant> fulfilledAt) {

    /** In time is whatever was done before 24:00 of the last day, to the moment (article 194 of the Civil Code). */
    boolean isLateAt(Instant moment) {
        if (modality != Modality.MANDATORY || releasedUndone()) {
            return false;
        }
        Instant done = fulfilledAt.or(this::sentForChecking).orElse(moment);
        return overdueAfter.filter(limit -> !done.isBefore(limit)).isPresent();
    }

    private boolean releasedUndone() {
        return state == CardState.RELEASED && fulfilledAt.isEmpty();
    }

    private Optional<Instant> sentForChecking() {
        return state == CardState.SUBMITTED ? submittedAt : Optional.empty();
    }
}
