package org.poryadok.control;

import java.util.Optional;

/** What was asked of a control card cannot be done; the message is a Russian sentence for whoever asked. */
public class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public ControlException(String sentence) {
        this(null, sentence);
    }

    ControlException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Name of the field that is to be mended; empty where the caller knows it. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
