package org.poryadok.oversight.overview;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the terms of each week ended, of the acts alone. */
@Component
class WeekCounts {

    private final JdbcClient database;
    private final ProductionCalendar calendar;
    private final Clock clock;

    WeekCounts(JdbcClient database, ProductionCalendar calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Ended(long inTime, long late, long released, long undecided) {

        static final Ended NONE = new Ended(0, 0, 0, 0);

        Ended plus(Ended other) {
            return new Ended(
                    inTime + other.inTime, late + other.late, released + other.released, undecided + other.undecided);
        }
    }

    /** The last weeks up to the present one, the earliest first. */
    List<WeekFigures> of(ResolvedFilter question, int weeks) {
        LocalDate today = question.present().isNowhere()
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : question.present().latest(JurisdictionToday::today);
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = last.minusWeeks(weeks - 1L);
        Map<LocalDate, Ended> ended = new HashMap<>();
        if (!question.isVain()) {
            Selection selection = new Selection(question, calendar);
            add(question.isAboutKinds() ? tallied(selection) : fulfilled(selection), first, last, ended);
            add(underControl(selection), first, last, ended);
            add(missed(selection), first, last, ended);
            add(released(selection), first, last, ended);
        }
        return IntStream.range(0, weeks)
                .mapToObj(first::plusWeeks)
                .map(monday -> figures(monday, ended.getOrDefault(monday, Ended.NONE)))
                .toList();
    }

    /** A query for «week, in_time, late, released, undecided». */
    private record Source(String sql, Condition condition) {}

    private static Source tallied(Selection selection) {
        Condition condition = selection.kinds().and("c.week between :first and :last");
        return new Source("""
            select c.week, sum(c.in_time) as in_time, sum(c.late) as late, 0 as released, 0 as undecided
            from control_week_tally c where %s group by c.week\
            """.formatted(condition.sql()), condition);
    }

    /** The cards themselves, where the filter asks what the tally does not know. */
    private static Source fulfilled(Selection selection) {
        Condition condition = selection
                .fulfilled()
                .and("c.judged_day between :first and :last + 6")
                .and("c.modality = 'MANDATORY' and not c.internal_term");
        return new Source("""
            select date_trunc('week', c.judged_day)::date as week,
                   count(*) filter (where c.fulfilled_at < c.judged_after) as in_time,
                   count(*) filter (where c.fulfilled_at >= c.judged_after) as late, 0 as released, 0 as undecided
            from control_card c where %s group by 1\
            """.formatted(condition.sql()), condition);
    }

    private static Source underControl(Selection selection) {
        Condition condition = selection.underControl();
        StatusSql status = StatusSql.at(selection.present(), condition);
        condition
                .and("c.last_day between :first and :last + 6 and c.missed_day is null")
                .and("c.modality = 'MANDATORY' and not c.internal_term")
                .and("c.overdue_after <= :now");
        String overdue = status.of(ListStatus.OVERDUE);
        return new Source("""
            select date_trunc('week', c.last_day)::date as week, 0 as in_time,
                   count(*) filter (where %1$s) as late, 0 as released, count(*) filter (where not %1$s) as undecided
            from control_card c where %2$s group by 1\
            """.formatted(overdue, condition.sql()), condition);
    }

    /** A term that had passed before it was extended is late in its own week, whatever term runs now. */
    private static Source missed(Selection selection) {
        Condition condition = selection
                .missed()
                .and("c.missed_day between :first and :last + 6")
                .and("c.modality = 'MANDATORY' and not c.internal_term");
        return new Source("""
            select date_trunc('week', c.missed_day)::date as week, 0 as in_time,
                   count(*) filter (where %1$s) as late, 0 as released, count(*) filter (where not (%1$s)) as undecided
            from control_card c where %2$s group by 1\
            """.formatted(StatusSql.EXTENDED_LATE, condition.sql()), condition);
    }

    private static Source released(Selection selection) {
        Condition condition = selection.releasedLate().and("c.judged_day between :first and :last + 6");
        return new Source("""
            select date_trunc('week', c.judged_day)::date as week, 0 as in_time, 0 as late, count(*) as released,
                   0 as undecided
            from control_card c where %s group by 1\
            """.formatted(condition.sql()), condition);
    }

    private void add(Source source, LocalDate first, LocalDate last, Map<LocalDate, Ended> ended) {
        source.condition()
                .with("first", first)
                .with("last", last)
                .on(database, source.sql())
                .query(row -> {
                    ended.merge(
                            row.getObject("week", LocalDate.class),
                            new Ended(
                                    row.getLong("in_time"),
                                    row.getLong("late"),
                                    row.getLong("released"),
                                    row.getLong("undecided")),
                            Ended::plus);
                });
    }

    private static WeekFigures figures(LocalDate monday, Ended ended) {
        return new WeekFigures(
                monday,
                ended.inTime() + ended.late() + ended.released() + ended.undecided(),
                ended.inTime(),
                ended.late(),
                ended.released());
    }
}
