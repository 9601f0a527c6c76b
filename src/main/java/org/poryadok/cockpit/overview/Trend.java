package org.poryadok.cockpit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.DisciplineFigures.QuarterTerms;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.springframework.stereotype.Component;

/** How terms were kept over time: of the acts alone, by week as known today, by quarter as it stood when the quarter closed. */
@Component
public class Trend {

    private static final int WEEKS = 13;
    private static final int QUARTERS = 8;

    private final CardOverview overview;
    private final Discipline discipline;

    Trend(CardOverview overview, Discipline discipline) {
        this.overview = overview;
        this.discipline = discipline;
    }

    /** @param late fulfilled late, or overdue now */
    public record Week(LocalDate monday, LocalDate sunday, long inTime, long late, long released) {}

    /**
     * @param period   «2026-Q4»
     * @param late     fulfilled after the term
     * @param undone   not fulfilled at the end of the quarter
     * @param released from control undone after the term
     */
    public record Quarter(
            String period,
            String title,
            long inTime,
            long late,
            long undone,
            long released,
            Optional<Double> shareOnTime) {}

    /** The earliest first. */
    public record Figures(List<Week> weeks, List<Quarter> quarters) {}

    public Figures of(Set<String> jurisdictions) {
        return new Figures(
                overview.byWeek(CardFilter.all(jurisdictions), WEEKS).stream()
                        .map(week -> new Week(
                                week.monday(),
                                week.monday().plusDays(6),
                                week.fulfilledOnTime(),
                                week.late(),
                                week.released()))
                        .toList(),
                discipline.quarters(jurisdictions, QUARTERS).stream()
                        .map(Trend::quarter)
                        .toList());
    }

    private static Quarter quarter(QuarterTerms quarter) {
        return new Quarter(
                quarter.quarter().toString(),
                quarter.quarter().shortTitle(),
                quarter.terms().onTime(),
                quarter.terms().late(),
                quarter.terms().overdue(),
                quarter.terms().released(),
                quarter.terms().shareOnTime());
    }
}
