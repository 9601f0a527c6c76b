package org.poryadok.oversight.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How obligations are fulfilled («исполнительская дисциплина»). An obligation belongs to the quarter or month in which its term ended;
 * recommendations and obligations without a term never count. A term that was missed stays missed: who extends it afterwards, or
 * releases the card, stands beside it. A period that is over is kept as it stood when it closed, and what changes later is a
 * correction with its date. A repeat offender is a body with so many offences ({@link DisciplineProperties}) in four
 * quarters, not all of one day; what is late because an earlier tier was, or for an internal term alone, is no offence. Whether the caller may
 * see the jurisdictions is the caller's to check.
 */
@Service
@Transactional
@EnableConfigurationProperties(DisciplineProperties.class)
public class Discipline {

    private static final int QUARTERS = 4;
    private static final int MAX_CHOICES = 40;

    private final Acts acts;
    private final PeriodTable table;
    private final ClosedPeriods periods;
    private final LateDecisions decisions;
    private final Corrections corrections;
    private final Clock clock;

    Discipline(
            Acts acts,
            PeriodTable table,
            ClosedPeriods periods,
            LateDecisions decisions,
            Corrections corrections,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.table = table;
        this.periods = periods;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * All that is said of a period in a jurisdiction: as it closed, with what has changed since beside it; of the present
     * one as it stands now.
     *
     * @throws DisciplineException when the period has not begun
     * @throws org.poryadok.act.ActException when there is no such jurisdiction
     * @throws org.poryadok.term.TermException when a year is missing from the calendar
     */
    public PeriodReport report(String jurisdiction, Period period) {
        Jurisdiction found = begun(jurisdiction, period);
        PeriodReport report = decisions.added(periods.report(found, period));
        return report.figures().closed() ? corrections.added(report) : report;
    }

    /**
     * The figures of several jurisdictions beside each other.
     *
     * @param jurisdictions with none nothing is found
     * @param actIds        empty: all acts
     * @param period        empty: the {@link #usual} one
     */
    public DisciplineFigures figures(Set<String> jurisdictions, Set<String> actIds, Optional<Period> period) {
        Period present = presentQuarter(jurisdictions);
        Period asked = period.orElseGet(() -> usual(jurisdictions));
        Period lastQuarter = Period.quarterOf(asked.lastDay());
        Period first = table.firstQuarter(jurisdictions, lastQuarter);
        List<PeriodReport> reports = jurisdictions.stream()
                .sorted()
                .map(jurisdiction -> report(jurisdiction, asked).ofActs(actIds))
                .toList();
        return new DisciplineFigures(
                asked,
                choices(jurisdictions, present),
                reports,
                IntStream.range(0, QUARTERS)
                        .mapToObj(back -> lastQuarter.minus(QUARTERS - 1 - back))
                        .filter(quarter -> quarter.compareTo(first) >= 0)
                        .map(quarter -> new DisciplineFigures.QuarterTerms(
                                quarter,
                                quarter.equals(asked)
                                        ? total(reports.stream().map(PeriodReport::figures))
                                        : total(jurisdictions, actIds, quarter)))
                        .toList());
    }

    /**
     * Of a period in several jurisdictions, one each, without its obligations one by one; a period that is over as it stood
     * when it closed.
     *
     * @throws DisciplineException when the period has not begun
     */
    public List<PeriodFigures> figures(Set<String> jurisdictions, Period period) {
        return jurisdictions.stream()
                .sorted()
                .map(jurisdiction -> periods.figures(begun(jurisdiction, period), period))
                .toList();
    }

    /** Those jurisdictions whose obligations kept in time are known one by one as the period, which is over, counted them. */
    public Set<String> keptOneByOne(Set<String> jurisdictions, Period period) {
        return jurisdictions.stream()
                .filter(jurisdiction -> periods.hasInTime(acts.jurisdiction(jurisdiction), period))
                .collect(Collectors.toSet());
    }

    /**
     * The period that is shown unless another one is asked for: the present quarter; as long as no term has ended in it, the
     * one that has closed, where there was one.
     */
    public Period usual(Set<String> jurisdictions) {
        Period present = presentQuarter(jurisdictions);
        Period closed = present.minus(1);
        boolean begun = table.firstQuarter(jurisdictions, present).compareTo(closed) <= 0;
        return begun && total(jurisdictions, Set.of(), present).ended() == 0 ? closed : present;
    }

    /** Quarters and months that can be asked for, the newest first; with no jurisdiction there is none. */
    public List<Period> periods(Set<String> jurisdictions) {
        return jurisdictions.isEmpty() ? List.of() : choices(jurisdictions, presentQuarter(jurisdictions));
    }

    /**
     * How terms were kept in the latest quarters up to the present one, the oldest first; quarters before the first
     * obligation are left out.
     */
    public List<DisciplineFigures.QuarterTerms> quarters(Set<String> jurisdictions, int most) {
        return periods(jurisdictions).stream()
                .filter(Period::isQuarter)
                .limit(most)
                .sorted()
                .map(quarter -> new DisciplineFigures.QuarterTerms(quarter, total(jurisdictions, Set.of(), quarter)))
                .toList();
    }

    private TermCount total(Set<String> jurisdictions, Set<String> actIds, Period quarter) {
        return total(jurisdictions.stream()
                .map(jurisdiction -> periods.figures(begun(jurisdiction, quarter), quarter))
                .map(figures -> actIds.isEmpty() ? figures : figures.ofActs(actIds)));
    }

    private static TermCount total(Stream<PeriodFigures> figures) {
        return figures.map(PeriodFigures::total).reduce(TermCount.NONE, TermCount::plus);
    }

    private Jurisdiction begun(String id, Period period) {
        Jurisdiction jurisdiction = acts.jurisdiction(id);
        if (today(jurisdiction).isBefore(period.firstDay())) {
            throw new DisciplineException("Отчёт за этот период составить нельзя: он ещё не начался.");
        }
        return jurisdiction;
    }

    private List<Period> choices(Collection<String> jurisdictions, Period present) {
        Period first = table.firstQuarter(jurisdictions, present);
        List<Period> quarters = Stream.iterate(present, quarter -> quarter.minus(1))
                .limit(MAX_CHOICES)
                .takeWhile(quarter -> quarter.compareTo(first) >= 0)
                .toList();
        return Stream.concat(quarters.stream(), months(jurisdictions, quarters)).toList();
    }

    private Stream<Period> months(Collection<String> jurisdictions, List<Period> quarters) {
        LocalDate today = jurisdictions.stream()
                .map(jurisdiction -> today(acts.jurisdiction(jurisdiction)))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Period earliest = quarters.get(quarters.size() - 1);
        YearMonth first = table.firstMonth(jurisdictions, earliest);
        return quarters.stream()
                .flatMap(quarter -> Stream.of(2, 1, 0)
                        .map(month -> Period.of(quarter.first().plusMonths(month))))
                .filter(month ->
                        !month.first().isBefore(first) && !month.firstDay().isAfter(today));
    }

    /** Where zones differ, the quarter that has begun everywhere. */
    private Period presentQuarter(Set<String> jurisdictions) {
        return jurisdictions.stream()
                .map(jurisdiction -> Period.quarterOf(today(acts.jurisdiction(jurisdiction))))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Period.quarterOf(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }

    private LocalDate today(Jurisdiction jurisdiction) {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
    }
}
