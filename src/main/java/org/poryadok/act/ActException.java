package org.poryadok.act;

/** What a person entered about an act cannot stand; the message is a Russian sentence for that person. */
public class ActException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActException(String sentence) {
        super(sentence);
    }
}
