package org.poryadok.term;

/** A term that cannot be computed, or calendar data that cannot be used. The message is a Russian sentence for the user. */
public class TermException extends IllegalArgumentException {

    public TermException(String message) {
        super(message);
    }
}
