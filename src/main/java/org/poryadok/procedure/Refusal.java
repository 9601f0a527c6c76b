package org.poryadok.procedure;

import java.util.Optional;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person entered cannot be accepted. The sentence is Russian and meant for that person: the REST API answers it
 * with status 400, and Tasklist shows it beside the field, keeping everything that was typed. A bad request of the user is
 * what it is to the engine too, which therefore writes no error into the log.
 */
public class Refusal extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field    key of the form component that is to be mended, or {@code null} when the whole form is meant
     * @param sentence a Russian sentence that says what is wrong and how to mend it
     */
    public Refusal(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Key of the form component that is to be mended; empty when the whole form is meant. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String sentence() {
        return getMessage();
    }
}
