package org.poryadok.coordination;

import org.poryadok.casework.Refusal;

/** What cannot be done; a Russian sentence for an official. */
public class CoordinationException extends Refusal {

    private static final long serialVersionUID = 1L;

    public CoordinationException(String sentence) {
        super(null, sentence);
    }
}
