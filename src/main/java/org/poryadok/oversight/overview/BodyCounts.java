package org.poryadok.oversight.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the cards of each body stand to their terms. */
@Component
class BodyCounts {

    private final JdbcClient database;
    private final Organisation organisation;
    private final ProductionCalendar calendar;

    BodyCounts(JdbcClient database, Organisation organisation, ProductionCalendar calendar) {
        this.database = database;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    private record Row(String body, long onTime, long dueSoon, long overdue, long internalOverdue) {}

    List<BodyFigures> of(ResolvedFilter question, int limit) {
        if (question.isVain()) {
            return List.of();
        }
        List<Row> rows = rows(question, limit);
        Map<String, String> names = organisation
                .findBodies(rows.stream().map(Row::body).toList())
                .stream()
                .collect(Collectors.toMap(Body::id, Body::name));
        return rows.stream()
                .map(row -> new BodyFigures(
                        row.body(),
                        names.getOrDefault(row.body(), row.body()),
                        row.onTime(),
                        row.dueSoon(),
                        row.overdue(),
                        row.internalOverdue()))
                .toList();
    }

    private List<Row> rows(ResolvedFilter question, int limit) {
        Condition condition = new Selection(question, calendar).underControl();
        StatusSql status = StatusSql.at(question.present(), condition);
        condition.and("c.modality <> 'RECOMMENDED'").with("limit", limit);
        return condition
                .on(database, """
                        select body_id, cards - due_soon - overdue - internal_overdue as on_time, due_soon, overdue,
                               internal_overdue
                        from (select c.body_id, count(*) as cards, count(*) filter (where %s) as overdue,
                                     count(*) filter (where %s) as internal_overdue,
                                     count(*) filter (where %s) as due_soon
                              from control_card c where %s group by c.body_id) counted
                        order by overdue desc, due_soon desc, on_time desc, body_id limit :limit
                        """.formatted(
                                status.of(ListStatus.OVERDUE),
                                status.of(ListStatus.INTERNAL_OVERDUE),
                                status.of(ListStatus.DUE_SOON),
                                condition.sql()))
                .query((row, number) -> new Row(
                        row.getString("body_id"),
                        row.getLong("on_time"),
                        row.getLong("due_soon"),
                        row.getLong("overdue"),
                        row.getLong("internal_overdue")))
                .list();
    }
}
