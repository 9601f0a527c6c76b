package org.poryadok.oversight.discipline;

/**
 * A body that offends again and again.
 *
 * @param body    name
 * @param late    duties fulfilled late whose terms ended in the four quarters
 * @param overdue duties overdue at the end
 */
public record RepeatOffender(String bodyId, String body, long late, long overdue) {

    public long offences() {
        return late + overdue;
    }
}
