package org.poryadok.content;

/** What cannot be done; a Russian sentence for an official. */
public class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContentException(String sentence) {
        super(sentence);
    }
}
