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
        return overdueAfter.filter(limit -> !doneBy(moment).isBefore(limit)).isPresent();
    }

    /** Whether an obligation fulfilled, or sent, at the moment is fulfilled late. */
    static boolean isLateWhenDone(Modality modality, Optional<Instant> overdueAfter, Instant done) {
        return new TermOutcome(modality, CardState.FULFILLED, overdueAfter, Optional.empty(), Optional.of(done))
                .isLateAt(done);
    }

    /** The moment that counts: of fulfilment, of sending while it is being checked, else the one given. */
    Instant doneBy(Instant moment) {
        return fulfilledAt.or(this::sentForChecking).orElse(moment);
    }

    private boolean releasedUndone() {
        return state == CardState.RELEASED && fulfilledAt.isEmpty();
    }

    private Optional<Instant> sentForChecking() {
        return state == CardState.SUBMITTED ? submittedAt : Optional.empty();
    }
}
