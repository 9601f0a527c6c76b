package org.poryadok.organisation;

/** Why a line of a table that people typed, pasted or sent as a file cannot be taken; the message is Russian. */
public class FaultyLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FaultyLine(String sentence) {
        super(sentence, null, false, false);
    }
}
