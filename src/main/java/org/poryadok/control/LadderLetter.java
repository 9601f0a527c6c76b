package org.poryadok.control;

import java.util.Optional;
import java.util.Set;

/**
 * What the ladder has for somebody about a card.
 *
 * @param occurrence    which letter is owed: 0 the first, 1 the first repetition; empty: he has been told
 * @param furtherLevels levels of the ladder that the card has reached beyond this one
 */
record LadderLetter(
        ControlCard card,
        LadderStep step,
        Addressee to,
        LetterLog.Line line,
        Optional<Integer> occurrence,
        Set<String> furtherLevels) {

    /** Whether the ladder climbs by it; what is sent by hand before its first level does not count as one. */
    boolean isOfLadder() {
        return !step.level().equals(LadderRun.EARLY_REMINDER) && !step.level().equals(LadderRun.FOLLOW_UP);
    }

    boolean isOwed() {
        return occurrence.isPresent();
    }

    /** Whether he has not been told of this level yet. */
    boolean isFirst() {
        return occurrence.filter(times -> times == 0).isPresent();
    }
}
