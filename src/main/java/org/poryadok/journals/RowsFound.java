package org.poryadok.journals;

import java.util.List;

/**
 * A page of a journal, the newest row first.
 *
 * @param total how many rows were found; counting ends at {@link Journals#MAX_COUNTED}
 * @param more  whether there are more than {@code total}
 */
public record RowsFound(long total, boolean more, List<JournalRow> rows) {

    public RowsFound {
        rows = List.copyOf(rows);
    }
}
