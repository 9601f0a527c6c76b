package org.poryadok.protection;

/** What cannot be done; a Russian sentence for an official. */
public class ProtectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProtectionException(String sentence) {
        super(sentence);
    }
}
