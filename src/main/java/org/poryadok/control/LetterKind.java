package org.poryadok.control;

/** How a level of the ladder reaches its recipient. */
public enum LetterKind {

    /** A letter about this one card. */
    STEP,
    /** A line in the recipient's digest, one letter a morning. */
    DIGEST
}
