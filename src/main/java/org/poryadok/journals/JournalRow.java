package org.poryadok.journals;

import java.util.List;
import java.util.Optional;

/**
 * A row of a journal.
 *
 * @param id           no other row of the journal has it
 * @param jurisdiction id
 * @param caseId       process instance that it leads to
 * @param account      id of the account that it leads to
 * @param cells        one for each column: a text, a whole number, a day, an instant, or empty
 */
public record JournalRow(
        String id,
        String jurisdiction,
        Optional<String> caseId,
        Optional<String> account,
        List<Optional<Object>> cells) {

    public JournalRow {
        cells = List.copyOf(cells);
    }
}
