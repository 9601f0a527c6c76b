package org.poryadok.casework;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person entered cannot be accepted. The sentences are Russian and meant for that person: the REST API answers
 * them with status 400, and Tasklist shows each beside its field, keeping everything that was typed. A bad request of the user is
 * what it is to the engine too, which therefore writes no error into the log.
 */
public class Refusal extends BadUserRequestException {

    private static final long serialVersionUID = 2L;

    private final List<Fault> faults;

    /**
     * @param field    key of the form component that is to be mended, or {@code null} when the whole form is meant
     * @param sentence a Russian sentence that says what is wrong and how to mend it
     */
    public Refusal(String field, String sentence) {
        this(List.of(new Fault(field, sentence)));
    }

    /** @param faults everything that is to be mended, at least one */
    public Refusal(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).distinct().collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** Key of the form component that is to be mended first; empty when the whole form is meant. */
    public Optional<String> field() {
        return Optional.ofNullable(faults.get(0).field());
    }

    /** All that is wrong, each thing said once. */
    public String sentence() {
        return getMessage();
    }

    /** Everything that is to be mended, in the order of the form. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing to be mended.
     *
     * @param field key of the form component, or {@code null} when the whole form is meant
     */
    public record Fault(String field, String sentence) implements Serializable {}
}
