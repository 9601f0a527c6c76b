package org.poryadok.cockpit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.oversight.overview.CardSort.Column;
import org.poryadok.oversight.overview.DayRange;
import org.poryadok.oversight.overview.ListStatus;

/** Reads from a request what part of the terms a supervisor asks for; never more than he may see. */
final class Filters {

    private static final int MAX_DAYS_LATE = 10_000;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private Filters() {}

    static CardFilter filter(Supervisor user, Query query) {
        Optional<Integer> from = query.number("daysLateFrom", 0, MAX_DAYS_LATE);
        Optional<Integer> to = query.number("daysLateTo", 0, MAX_DAYS_LATE);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw Refused.invalid("daysLateTo", "Наибольшее число дней просрочки меньше наименьшего.");
        }
        return new CardFilter(
                jurisdictions(user, query),
                query.all("act"),
                query.all("clause"),
                query.all("procedure"),
                query.all("body"),
                from,
                to,
                query.all("level"),
                query.all("person"),
                query.constants("status", ListStatus.class),
                lastDays(query),
                query.one("letter"),
                query.text("text"));
    }

    /** Both ends, either end alone, or neither. */
    private static Optional<DayRange> lastDays(Query query) {
        Optional<LocalDate> first = query.day("lastDayFrom");
        Optional<LocalDate> last = query.day("lastDayTo");
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = first.orElse(EARLIEST);
        LocalDate to = last.orElse(LATEST);
        if (to.isBefore(from)) {
            throw Refused.invalid("lastDayTo", "Последний день «до» раньше, чем «с».");
        }
        return Optional.of(new DayRange(from, to));
    }

    /** Those asked for, else all that he sees; one that he does not see is none for him. */
    static Set<String> jurisdictions(Supervisor user, Query query) {
        Set<String> asked = query.all("jurisdiction");
        if (asked.isEmpty()) {
            return user.jurisdictions();
        }
        if (!user.jurisdictions().containsAll(asked)) {
            throw Refused.notFound("Такой территории нет, или надзор за ней вам не поручен.");
        }
        return asked;
    }

    /** Without a wish the most urgent first. */
    static CardSort sort(Query query) {
        return query.constant("sort", Column.class)
                .map(column -> new CardSort(column, query.flag("descending")))
                .orElse(new CardSort(Column.STATUS, false));
    }
}
