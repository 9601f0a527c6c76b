package org.poryadok.oversight.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.organisation.ResponsibleOfficers.Officer;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies are late today, and who answers there. Whether the caller may see the jurisdictions is the caller's to check. */
@Component
@Transactional(readOnly = true)
public class OverdueBodies {

    private final FilterNames filterNames;
    private final JdbcClient database;
    private final Acts acts;
    private final Organisation organisation;
    private final ResponsibleOfficers responsible;
    private final Absences absences;
    private final ProductionCalendar calendar;

    OverdueBodies(
            FilterNames filterNames,
            JdbcClient database,
            Acts acts,
            Organisation organisation,
            ResponsibleOfficers responsible,
            Absences absences,
            ProductionCalendar calendar) {
        this.filterNames = filterNames;
        this.database = database;
        this.acts = acts;
        this.organisation = organisation;
        this.responsible = responsible;
        this.absences = absences;
        this.calendar = calendar;
    }

    /**
     * A body and what of it is overdue now.
     *
     * @param terms           how many
     * @param oldest          last day of the term that is late for longest
     * @param workingDaysLate working days from it until today in the jurisdiction's zone, or until it was sent to be checked
     * @param missed          last day of the oldest term that had been missed before it was extended and missed again; empty where
     *                        none was
     * @param responsible     full name of the officer who answers for the body; empty when nobody does
     * @param deputy          who stands in for that officer today, with his last day of absence
     */
    public record Line(
            String bodyId,
            String body,
            String jurisdiction,
            long terms,
            LocalDate oldest,
            int workingDaysLate,
            Optional<LocalDate> missed,
            Optional<String> responsible,
            Optional<Deputy> deputy) {}

    /** @param until last day of the absence */
    public record Deputy(String name, LocalDate until) {}

    /** @param bodies how many bodies are late, those beyond the limit too */
    public record Found(long bodies, List<Line> lines) {}

    /** @param sent working days late of what waits to be checked for longest, {@code sentTerm} its last day */
    private record Row(
            String jurisdiction,
            String body,
            long terms,
            Optional<LocalDate> running,
            Optional<Integer> sent,
            Optional<LocalDate> sentTerm,
            Optional<LocalDate> missed,
            long bodies) {}

    private record Longest(LocalDate lastDay, int workingDays) {}

    /**
     * The most overdue first.
     *
     * @param status {@link ListStatus#OVERDUE} or {@link ListStatus#INTERNAL_OVERDUE}
     * @param limit  of lines
     */
    public Found of(Set<String> jurisdictions, ListStatus status, int limit) {
        ResolvedFilter question = filterNames.of(CardFilter.all(jurisdictions));
        if (question.isVain()) {
            return new Found(0, List.of());
        }
        List<Row> rows = rows(question, status, limit);
        Map<String, String> names = organisation
                .findBodies(rows.stream().map(Row::body).toList())
                .stream()
                .collect(Collectors.toMap(Body::id, Body::name));
        Map<String, Officer> officers = new HashMap<>();
        Map<String, Absence> away = new HashMap<>();
        bodiesOf(rows).forEach((jurisdiction, bodies) -> {
            officers.putAll(responsible.of(jurisdiction, bodies));
            absences.today(jurisdiction).forEach(absence -> away.put(absence.officialId(), absence));
        });
        Map<String, LocalDate> todays = question.present().places().stream()
                .collect(Collectors.toMap(JurisdictionToday::id, JurisdictionToday::today));
        List<Line> lines = rows.stream()
                .map(row -> {
                    Optional<Officer> officer = Optional.ofNullable(officers.get(row.body()));
                    Longest longest = longest(row, todays.get(row.jurisdiction()));
                    return new Line(
                            row.body(),
                            names.getOrDefault(row.body(), row.body()),
                            row.jurisdiction(),
                            row.terms(),
                            longest.lastDay(),
                            longest.workingDays(),
                            row.missed(),
                            officer.map(Officer::fullName),
                            officer.map(Officer::userId).map(away::get).map(this::deputy));
                })
                .toList();
        return new Found(rows.isEmpty() ? 0 : rows.get(0).bodies(), lines);
    }

    private List<Row> rows(ResolvedFilter question, ListStatus status, int limit) {
        Condition condition = new Selection(question, calendar).underControl();
        StatusSql sql = StatusSql.at(question.present(), condition);
        sql.range(Set.of(status)).ifPresent(condition::and);
        condition.and(sql.of(status)).with("limit", limit);
        return condition
                .on(database, """
                    select c.jurisdiction, c.body_id, count(*) as terms,
                           min(c.last_day) filter (where c.working_days_late is null) as running,
                           max(c.working_days_late) as sent,
                           (array_agg(c.last_day order by c.working_days_late desc)
                               filter (where c.working_days_late is not null))[1] as sent_term,
                           min(c.missed_day) as missed,
                           count(*) over () as bodies
                    from control_card c where %s group by c.jurisdiction, c.body_id
                    order by terms desc, min(c.last_day), c.body_id limit :limit\
                    """.formatted(condition.sql()))
                .query((row, number) -> new Row(
                        row.getString("jurisdiction"),
                        row.getString("body_id"),
                        row.getLong("terms"),
                        Optional.ofNullable(row.getObject("running", LocalDate.class)),
                        Optional.ofNullable(row.getObject("sent", Integer.class)),
                        Optional.ofNullable(row.getObject("sent_term", LocalDate.class)),
                        Optional.ofNullable(row.getObject("missed", LocalDate.class)),
                        row.getLong("bodies")))
                .list();
    }

    private static Map<String, Set<String>> bodiesOf(List<Row> rows) {
        Map<String, Set<String>> bodies = new HashMap<>();
        rows.forEach(row -> bodies.computeIfAbsent(row.jurisdiction(), id -> new HashSet<>())
                .add(row.body()));
        return bodies;
    }

    private Longest longest(Row row, LocalDate today) {
        String region = acts.jurisdiction(row.jurisdiction()).region();
        return Stream.concat(
                        row
                                .running()
                                .map(day -> new Longest(day, calendar.workingDaysBetween(day, today, region)))
                                .stream(),
                        row.sentTerm().map(day -> new Longest(day, row.sent().orElse(0))).stream())
                .max(Comparator.comparing(Longest::workingDays))
                .map(longest -> new Longest(longest.lastDay(), Math.max(longest.workingDays(), 0)))
                .orElseThrow();
    }

    private Deputy deputy(Absence absence) {
        return new Deputy(
                organisation
                        .official(absence.deputyId())
                        .map(Official::fullName)
                        .orElse(absence.deputyId()),
                absence.lastDay());
    }
}
