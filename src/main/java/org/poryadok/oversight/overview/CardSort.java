package org.poryadok.oversight.overview;

/**
 * Order of a list; cards that are equal in it follow by last day and id, those without a value come last.
 */
public record CardSort(Column column, boolean descending) {

    /** Columns by which a list can be ordered. */
    public enum Column {
        LAST_DAY,
        DAYS_LATE,
        BODY,
        /** As the clauses stand in their acts. */
        CLAUSE,
        PROCEDURE,
        /** As the ladder climbs. */
        LEVEL,
        /** As {@link ListStatus}: overdue first. */
        STATUS
    }
}
