package org.poryadok.cockpit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How bodies met the weekly norm of publications. A week of a body is met when each of its sheets is; a shortfall with an
 * accepted reason is a week missed and stands apart.
 */
@Component
public class NormOfBodies {

    /** As {@link org.poryadok.content.WeeklySheet#isShort()}. */
    private static final String WEEKS = """
        select s.body_id, s.week, bool_or(short.is) as short,
               coalesce(bool_and(s.decision = 'EXCUSED') filter (where short.is), false) as excused,
               min(s.process_instance_id) as instance
        from weekly_sheet s
             cross join lateral (select case when s.unit = 'DAYS' then s.counted_days
                                             when s.reposts_count then s.counted_all
                                             else s.counted_own end < s.norm as is) short
        where s.jurisdiction in (:jurisdictions) and s.week between :first and :last
        group by s.body_id, s.week\
        """;

    private final JdbcClient database;

    NormOfBodies(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param weeks   closed weeks of the period
     * @param excused of the missed those for which the coordinator accepted a reason
     */
    public record Line(String bodyId, String body, long weeks, long met, long missed, long excused) {}

    /** A week of a body. */
    public record Week(
            String body, LocalDate monday, boolean met, boolean excused, String processInstanceId, String pages) {}

    /** Which weeks a list holds. */
    public enum Kind {
        ALL,
        MET,
        MISSED,
        /** Of the missed those for which the coordinator accepted a reason. */
        EXCUSED
    }

    /** By body, those that missed most first. */
    public List<Line> of(Set<String> jurisdictions, LocalDate first, LocalDate last) {
        return database.sql("""
            select w.body_id, b.name, count(*) as weeks, count(*) filter (where not w.short) as met,
                   count(*) filter (where w.short) as missed, count(*) filter (where w.excused) as excused
            from (%s) w join body b on b.id = w.body_id
            group by w.body_id, b.name order by missed desc, excused, b.name\
            """.formatted(WEEKS))
                .param("jurisdictions", jurisdictions)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Line(
                        row.getString("body_id"),
                        row.getString("name"),
                        row.getLong("weeks"),
                        row.getLong("met"),
                        row.getLong("missed"),
                        row.getLong("excused")))
                .list();
    }

    /** The weeks behind the figures, the latest first, with what each page has published. */
    public List<Week> weeks(Set<String> jurisdictions, LocalDate first, LocalDate last, Set<String> bodies, Kind kind) {
        return database.sql("""
            select b.name, w.week, not w.short as met, w.excused, w.instance, (
                select string_agg(coalesce(a.address, 'все страницы органа') || ' – '
                           || case when s.unit = 'DAYS' then s.counted_days
                                   when s.reposts_count then s.counted_all else s.counted_own end
                           || ' из ' || s.norm, '; ' order by a.address)
                from weekly_sheet s left join account a on a.id = s.account_id
                where s.body_id = w.body_id and s.week = w.week
                  and s.jurisdiction in (:jurisdictions)) as pages
            from (%s) w join body b on b.id = w.body_id
            where (:all or w.body_id in (:bodies)) and (:kind = 'ALL' or :kind = 'EXCUSED' and w.excused
                or :kind in ('MET', 'MISSED') and (:kind = 'MISSED') = w.short)
            order by w.week desc, b.name\
            """.formatted(WEEKS))
                .param("jurisdictions", jurisdictions)
                .param("first", first)
                .param("last", last)
                .param("all", bodies.isEmpty())
                .param("bodies", bodies.isEmpty() ? Set.of("") : bodies)
                .param("kind", kind.name())
                .query((row, number) -> new Week(
                        row.getString("name"),
                        row.getObject("week", LocalDate.class),
                        row.getBoolean("met"),
                        row.getBoolean("excused"),
                        row.getString("instance"),
                        row.getString("pages")))
                .list();
    }
}
