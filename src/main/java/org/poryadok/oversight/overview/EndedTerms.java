package org.poryadok.oversight.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poryadok.oversight.overview.CardList.Entry;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Obligations whose terms ended in some days, one by one, as weeks and periods count them. */
@Component
@Transactional(readOnly = true)
public class EndedTerms {

    private final FilterNames filterNames;
    private final JdbcClient database;
    private final CardLines lines;
    private final ProductionCalendar calendar;

    EndedTerms(FilterNames filterNames, JdbcClient database, CardLines lines, ProductionCalendar calendar) {
        this.filterNames = filterNames;
        this.database = database;
        this.lines = lines;
        this.calendar = calendar;
    }

    /** @param total all there are, beyond the lines too */
    public record Found(long total, List<CardLine> lines) {

        static final Found NOTHING = new Found(0, List.of());
    }

    /**
     * Fulfilled in time, of acts alone, by last day.
     *
     * @param bodies empty: all
     * @param offset how many are passed over
     * @param limit  most lines; with 0 they are only counted
     */
    public Found inTime(Set<String> jurisdictions, Set<String> bodies, DayRange days, long offset, int limit) {
        ResolvedFilter question = question(jurisdictions, bodies, days);
        return question.isVain()
                ? Found.NOTHING
                : find(new Selection(question, calendar).fulfilled().and(StatusSql.IN_TIME), offset, limit);
    }

    /**
     * As {@link #inTime}; of jurisdictions that have kept what the days, a period that is over, counted as in time, just that.
     *
     * @param kept {@link org.poryadok.oversight.discipline.Discipline#keptOneByOne}
     */
    public Found inTimeOfPeriod(
            Set<String> jurisdictions, Set<String> kept, Set<String> bodies, DayRange period, long offset, int limit) {
        if (kept.isEmpty()) {
            return inTime(jurisdictions, bodies, period, offset, limit);
        }
        ResolvedFilter question = question(jurisdictions, bodies, period);
        return question.isVain()
                ? Found.NOTHING
                : find(new Selection(question, calendar).countedInTime(kept, period), offset, limit);
    }

    /** Released undone after the term had passed, of acts alone, by last day. */
    public Found released(Set<String> jurisdictions, DayRange days, long offset, int limit) {
        ResolvedFilter question = question(jurisdictions, Set.of(), days);
        return question.isVain()
                ? Found.NOTHING
                : find(new Selection(question, calendar).releasedLate(), offset, limit);
    }

    /** Not kept, of acts alone, by last day: fulfilled late, overdue now, or extended when they had passed. */
    public Found late(Set<String> jurisdictions, DayRange days, long offset, int limit) {
        ResolvedFilter question = question(jurisdictions, Set.of(), days);
        return question.isVain() ? Found.NOTHING : find(new Selection(question, calendar).late(), offset, limit);
    }

    private ResolvedFilter question(Set<String> jurisdictions, Set<String> bodies, DayRange days) {
        return filterNames.of(CardFilter.ending(jurisdictions, bodies, Set.of(), Optional.of(days)));
    }

    private Found find(Condition condition, long offset, int limit) {
        long total = condition
                .on(database, "select count(*) from control_card c where " + condition.sql())
                .query(Long.class)
                .single();
        if (limit == 0) {
            return new Found(total, List.of());
        }
        condition.with("limit", limit).with("offset", offset);
        List<Entry> entries = condition
                .on(
                        database,
                        "select c.id, c.escalation_level from control_card c where " + condition.sql()
                                + " order by c.judged_day, c.id limit :limit offset :offset")
                .query(CardList::entry)
                .list();
        return new Found(total, lines.of(entries));
    }
}
