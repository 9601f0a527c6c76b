package org.poryadok.oversight.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of terms that are still to end. Whether the caller may see the jurisdictions is the caller's to check. */
@Component
@Transactional(readOnly = true)
public class ComingTerms {

    private final FilterNames filterNames;
    private final JdbcClient database;
    private final ProductionCalendar calendar;

    ComingTerms(FilterNames filterNames, JdbcClient database, ProductionCalendar calendar) {
        this.filterNames = filterNames;
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * A day on which terms end.
     *
     * @param terms    of acts; recommendations are not among them, what is being checked is
     * @param internal that the administration set itself
     * @param working  whether it is a working day in each of the regions
     */
    public record Day(LocalDate day, long terms, long internal, boolean working) {}

    private record Terms(long ofActs, long internal) {

        static final Terms NONE = new Terms(0, 0);
    }

    /**
     * Days from today on, those without a term too; of several jurisdictions from the earliest today on.
     *
     * @param days how many
     */
    public List<Day> of(Set<String> jurisdictions, int days) {
        ResolvedFilter question = filterNames.of(CardFilter.all(jurisdictions));
        if (question.isVain()) {
            return List.of();
        }
        LocalDate first = question.present().places().stream()
                .map(JurisdictionToday::today)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Map<LocalDate, Terms> found = counted(question, new DayRange(first, first.plusDays(days - 1L)));
        return LongStream.range(0, days)
                .mapToObj(first::plusDays)
                .map(day -> {
                    Terms terms = found.getOrDefault(day, Terms.NONE);
                    return new Day(day, terms.ofActs(), terms.internal(), isWorking(question.present(), day));
                })
                .toList();
    }

    private Map<LocalDate, Terms> counted(ResolvedFilter question, DayRange days) {
        Condition condition = new Selection(question, calendar).underControl();
        StatusSql status = StatusSql.at(question.present(), condition);
        condition
                .and("c.last_day between :first and :last and c.modality <> 'RECOMMENDED'")
                .and("(" + status.of(ListStatus.OVERDUE) + " or " + status.of(ListStatus.INTERNAL_OVERDUE)
                        + ") is not true")
                .with("first", days.first())
                .with("last", days.last());
        Map<LocalDate, Terms> found = new HashMap<>();
        condition.on(database, """
            select c.last_day, count(*) filter (where not c.internal_term) as of_acts,
                   count(*) filter (where c.internal_term) as internal
            from control_card c where %s group by c.last_day\
            """.formatted(condition.sql())).query(row -> {
            found.put(
                    row.getObject("last_day", LocalDate.class),
                    new Terms(row.getLong("of_acts"), row.getLong("internal")));
        });
        return found;
    }

    private boolean isWorking(Present present, LocalDate day) {
        // A year that nobody has entered yet must not take the page away.
        return day.isAfter(calendar.lastDay())
                || present.places().stream()
                        .allMatch(place ->
                                calendar.isWorkingDay(day, place.jurisdiction().region()));
    }
}
