package org.poryadok.oversight.discipline;

/**
 * A body that offends again and again.
 *
 * @param body     name
 * @param late     obligations fulfilled late whose terms ended in the four quarters
 * @param released obligations of the four quarters that were released from control undone after their terms
 * @param overdue  obligations not fulfilled at the end
 */
public record RepeatOffender(String bodyId, String body, long late, long released, long overdue) {

    /** All three together. */
    public long offences() {
        return late + released + overdue;
    }
}
