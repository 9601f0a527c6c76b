package org.poryadok.content;

import org.poryadok.casework.Refusal;

/** What cannot be done; a Russian sentence for an official. */
public class ContentException extends Refusal {

    private static final long serialVersionUID = 1L;

    public ContentException(String sentence) {
        super(null, sentence);
    }
}
