package org.poryadok.organisation.internal;

/** A cell that cannot be read; the message is a Russian sentence. */
class FaultyLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyLine(String sentence) {
        super(sentence, null, false, false);
    }
}
