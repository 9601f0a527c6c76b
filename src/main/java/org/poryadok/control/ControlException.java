package org.poryadok.control;

/** What was asked of a control card cannot be done; the message is a Russian sentence for whoever asked. */
public class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ControlException(String sentence) {
        super(sentence);
    }
}
