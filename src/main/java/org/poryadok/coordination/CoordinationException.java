package org.poryadok.coordination;

/** What cannot be done; a Russian sentence for an official. */
public class CoordinationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CoordinationException(String sentence) {
        super(sentence);
    }
}
