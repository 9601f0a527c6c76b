package org.poryadok.journals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All journals and one way to read them. */
@Service
@Transactional(readOnly = true)
public class Journals {

    /** How far the rows found are counted. */
    public static final long MAX_COUNTED = 10_000;

    private final List<Journal> journals;
    private final FoundRows found;

    Journals(List<Journal> journals, FoundRows found) {
        this.journals = List.copyOf(journals);
        this.found = found;
    }

    public List<Journal> all() {
        return journals;
    }

    public Optional<Journal> find(String id) {
        return journals.stream().filter(journal -> journal.id().equals(id)).findFirst();
    }

    /**
     * A page of the rows found, the newest first.
     *
     * @param page from 0; beyond the end a page has no rows
     */
    public RowsFound page(Journal journal, JournalFilter filter, int page, int size) {
        if (filter.jurisdictions().isEmpty()) {
            return new RowsFound(0, false, List.of());
        }
        long counted = found.count(journal, filter, MAX_COUNTED + 1);
        return new RowsFound(
                Math.min(counted, MAX_COUNTED),
                counted > MAX_COUNTED,
                found.rows(journal, filter, size, (long) page * size));
    }

    /** Every row found, in the order of the pages. */
    public void forEach(Journal journal, JournalFilter filter, Consumer<JournalRow> reader) {
        if (!filter.jurisdictions().isEmpty()) {
            found.forEach(journal, filter, reader);
        }
    }
}
