package org.poryadok.moderation;

/** What cannot be done; a Russian sentence for an official. */
public class ModerationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModerationException(String sentence) {
        super(sentence);
    }
}
