package org.poryadok.protection;

import org.poryadok.casework.Refusal;

/** What cannot be done; a Russian sentence for an official. */
public class ProtectionException extends Refusal {

    private static final long serialVersionUID = 1L;

    public ProtectionException(String sentence) {
        super(null, sentence);
    }
}
