package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.control.CardOutcome;
import org.poryadok.control.ControlCard;
import org.poryadok.control.EarlierBreach;

/**
 * How a body stands under a clause.
 *
 * @param result Russian, without a full stop: «Исполнено», «Не исполнено, последний день срока — 01.10.2020»
 * @param reading how the administration has read the act where it does not say when it is fulfilled, Russian, without a
 *                full stop; empty where the act says it
 * @param by     who did it, Russian; empty when nobody has
 * @param on     day on which it was done, in the jurisdiction's zone; empty while it is not
 * @param ground on what it was taken off control without having been done, Russian; else empty
 * @param earlier a term of the act that was missed before, beside what waits now; beside what is done, one that was released
 *                undone
 * @param open   cards that wait for the body, the most urgent first
 * @param done   fulfilled cards, the latest first
 * @param settledOn day after the period on which what was open at its end was done or taken off control; empty where it was
 *                  not, or waits still
 */
record ObligationState(
        Clause clause,
        Kind kind,
        String result,
        String reading,
        String by,
        Optional<LocalDate> on,
        String ground,
        Optional<EarlierBreach> earlier,
        List<ControlCard> open,
        List<ControlCard> done,
        Optional<LocalDate> settledOn) {

    enum Kind {
        DONE,
        /** Sent, and being checked by somebody else. */
        SENT,
        /** Taken off control without having been done: an exemption, a declined recommendation. */
        EXCUSED,
        /** The same when a term of the act had passed undone: the breach stays, though nobody waits any more. */
        RELEASED_LATE,
        /** Not done: whoever reports says why, and until when. */
        OPEN,
        /** Nothing has happened that would have asked for it. */
        NO_CASE,
        /** Continuous, and nobody has kept anything of it: whoever reports says how it is carried out. */
        STANDING
    }

    ObligationState {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }

    /**
     * What became of what was open, as a remark on the result.
     *
     * @param became «исполнено 16.03.2020»
     */
    ObligationState settled(LocalDate day, String became) {
        return new ObligationState(
                clause,
                kind,
                result + "; после периода: " + became,
                reading,
                by,
                on,
                ground,
                earlier,
                open,
                done,
                Optional.of(day));
    }

    /** Done, and later than the act wanted. */
    boolean isDoneLate() {
        return kind == Kind.DONE
                && done.stream()
                        .flatMap(card -> CardOutcome.ofFulfilled(card).stream())
                        .anyMatch(CardOutcome.FULFILLED_LATE::equals);
    }
}
