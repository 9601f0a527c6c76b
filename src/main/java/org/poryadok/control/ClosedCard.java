package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Modality;

/**
 * What the tally needs to know of a card that is closed.
 *
 * @param lastDay      by which it is judged, see {@link MissedTerm}
 * @param doneAt       moment of fulfilment; of a card released undone that of the release
 * @param fulfilled    whether it was fulfilled before it was released, if it was
 * @param internalTerm whether the administration set the term itself
 */
record ClosedCard(
        String jurisdiction,
        String actId,
        String clauseId,
        String procedure,
        String bodyId,
        Modality modality,
        Optional<LocalDate> lastDay,
        Optional<Instant> overdueAfter,
        Instant doneAt,
        boolean fulfilled,
        boolean internalTerm) {

    static ClosedCard of(ControlCard card, Instant closedAt) {
        return new ClosedCard(
                card.jurisdiction(),
                card.actId(),
                card.clauseId(),
                card.procedure(),
                card.bodyId(),
                card.modality(),
                card.judgedDay(),
                card.judgedAfter(),
                card.fulfilledAt().orElse(closedAt),
                card.fulfilledAt().isPresent(),
                card.internalTerm());
    }

    boolean isLate() {
        return TermOutcome.isLateWhenDone(modality, overdueAfter, doneAt);
    }
}
