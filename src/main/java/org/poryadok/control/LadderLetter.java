package org.poryadok.control;

import java.util.Optional;

/**
 * What the ladder has for somebody about a card.
 *
 * @param occurrence which letter is owed: 0 the first, 1 the first repetition; empty: he has been told
 */
record LadderLetter(ControlCard card, LadderStep step, Addressee to, LetterLog.Line line, Optional<Integer> occurrence) {

    boolean isOwed() {
        return occurrence.isPresent();
    }
}
