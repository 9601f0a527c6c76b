package org.poryadok.oversight.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cards a list holds, in which order. */
@Component
class CardList {

    static final long ALL = Long.MAX_VALUE;

    private static final Set<ListStatus> UNDER_CONTROL = EnumSet.complementOf(EnumSet.of(ListStatus.FULFILLED_LATE));

    private final JdbcClient database;
    private final ProductionCalendar calendar;
    private final SortKeys keys;

    CardList(JdbcClient database, ProductionCalendar calendar, SortKeys keys) {
        this.database = database;
        this.calendar = calendar;
        this.keys = keys;
    }

    /** A card of a list, and its level of escalation. */
    record Entry(UUID id, Optional<String> level) {}

    /** @param statuses at least one */
    List<Entry> find(ResolvedFilter question, Collection<ListStatus> statuses, CardSort sort, long offset, long limit) {
        if (question.isVain()) {
            return List.of();
        }
        Selection selection = new Selection(question, calendar);
        Set<ListStatus> open = statuses.stream()
                .filter(ListStatus::isUnderControl)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListStatus.class)));
        Condition shared = new Condition().with("offset", offset).with("limit", limit);
        SortKey key = keys.of(sort.column(), question.present(), shared);
        List<String> branches = new ArrayList<>();
        if (!open.isEmpty()) {
            branches.add(branch(key, narrowed(selection.underControl(), selection.present(), open), shared));
        }
        if (statuses.contains(ListStatus.FULFILLED_LATE)) {
            branches.add(branch(key, selection.fulfilledLate(), shared));
        }
        return shared.on(
                        database,
                        "select s.id, s.escalation_level from (" + String.join(" union all ", branches)
                                + ") s order by s.sort_key " + (sort.descending() ? "desc " : "")
                                + "nulls last, s.last_day nulls last, s.id limit :limit offset :offset")
                .query(CardList::entry)
                .list();
    }

    Optional<Entry> entry(UUID id) {
        return database.sql("select id, escalation_level from control_card where id = :id")
                .param("id", id)
                .query(CardList::entry)
                .optional();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("escalation_level")));
    }

    private static Condition narrowed(Condition condition, Present present, Set<ListStatus> statuses) {
        if (statuses.equals(UNDER_CONTROL)) {
            return condition;
        }
        StatusSql status = StatusSql.at(present, condition);
        status.range(statuses).ifPresent(condition::and);
        return condition.and(statuses.stream().map(status::of).collect(Collectors.joining(" or ", "(", ")")));
    }

    private static String branch(SortKey key, Condition condition, Condition shared) {
        shared.withParametersOf(condition);
        return "select c.id, c.escalation_level, c.last_day, " + key.expression() + " as sort_key from control_card c "
                + key.join() + " where " + condition.sql();
    }
}
