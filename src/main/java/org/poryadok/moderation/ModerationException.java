package org.poryadok.moderation;

import org.poryadok.casework.Refusal;

/** What cannot be done; a Russian sentence for an official. */
public class ModerationException extends Refusal {

    private static final long serialVersionUID = 1L;

    public ModerationException(String sentence) {
        super(null, sentence);
    }
}
