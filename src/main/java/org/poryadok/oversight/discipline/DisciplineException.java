package org.poryadok.oversight.discipline;

/** A figure that cannot be had; the message is a Russian sentence. */
public class DisciplineException extends RuntimeException {

    public DisciplineException(String sentence) {
        super(sentence);
    }
}
