package org.poryadok.oversight.overview;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cards stand how to their terms. */
@Component
class StatusCounts {

    private final JdbcClient database;
    private final ProductionCalendar calendar;

    StatusCounts(JdbcClient database, ProductionCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Counts of the statuses asked for; what is not asked for costs nothing and may be missing. */
    Map<ListStatus, Long> of(ResolvedFilter question, Collection<ListStatus> statuses) {
        Map<ListStatus, Long> counts = new EnumMap<>(ListStatus.class);
        if (question.isVain()) {
            return counts;
        }
        Selection selection = new Selection(question, calendar);
        if (statuses.stream().anyMatch(ListStatus::isUnderControl)) {
            urgent(selection, counts);
        }
        if (statuses.contains(ListStatus.ON_TIME) || statuses.contains(ListStatus.RECOMMENDED)) {
            others(selection, counts);
        }
        if (statuses.contains(ListStatus.FULFILLED_LATE)) {
            counts.put(ListStatus.FULFILLED_LATE, fulfilledLate(question, selection));
        }
        return counts;
    }

    private void urgent(Selection selection, Map<ListStatus, Long> counts) {
        Condition condition = selection.underControl();
        StatusSql status = StatusSql.at(selection.present(), condition);
        status.range(StatusSql.URGENT).ifPresent(condition::and);
        condition
                .on(
                        database,
                        "select count(*) filter (where " + status.of(ListStatus.OVERDUE) + ") as overdue, "
                                + "count(*) filter (where " + status.of(ListStatus.INTERNAL_OVERDUE)
                                + ") as internal_overdue, count(*) filter (where " + status.of(ListStatus.DUE_SOON)
                                + ") as due_soon "
                                + "from control_card c where " + condition.sql())
                .query(row -> {
                    counts.put(ListStatus.OVERDUE, row.getLong("overdue"));
                    counts.put(ListStatus.INTERNAL_OVERDUE, row.getLong("internal_overdue"));
                    counts.put(ListStatus.DUE_SOON, row.getLong("due_soon"));
                });
    }

    /** All that are under control need not be compared with their terms when the urgent ones have been counted. */
    private void others(Selection selection, Map<ListStatus, Long> counts) {
        Condition condition = selection.underControl();
        long urgent = StatusSql.URGENT.stream().mapToLong(counts::get).sum();
        condition
                .on(
                        database,
                        "select count(*) as cards, count(*) filter (where " + StatusSql.RECOMMENDED
                                + ") as recommended from control_card c where " + condition.sql())
                .query(row -> {
                    long recommended = row.getLong("recommended");
                    counts.put(ListStatus.RECOMMENDED, recommended);
                    counts.put(ListStatus.ON_TIME, row.getLong("cards") - recommended - urgent);
                });
    }

    private long fulfilledLate(ResolvedFilter question, Selection selection) {
        if (question.isAboutKinds()) {
            Condition kinds = selection.kinds();
            return kinds.on(database, "select coalesce(sum(c.cards), 0) from control_late_total c where " + kinds.sql())
                    .query(Long.class)
                    .single();
        }
        Condition condition = selection.fulfilledLate();
        return condition
                .on(database, "select count(*) from control_card c where " + condition.sql())
                .query(Long.class)
                .single();
    }
}
