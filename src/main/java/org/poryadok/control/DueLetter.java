package org.poryadok.control;

/**
 * A letter that the ladder owes.
 *
 * @param occurrence 0 for the first, 1 for the first repetition
 */
record DueLetter(ControlCard card, LadderStep step, Addressee to, LetterLog.Line line, int occurrence) {
}
