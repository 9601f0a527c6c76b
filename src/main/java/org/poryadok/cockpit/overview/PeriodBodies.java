package org.poryadok.cockpit.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.oversight.discipline.BodyLine;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.TermCount;
import org.poryadok.oversight.overview.BodyFigures;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardOverview;
import org.springframework.stereotype.Component;

/** Bodies beside each other: how each kept the terms of a period, of how many, and what it has under control now. */
@Component
public class PeriodBodies {

    private static final int ALL = 10_000;

    private final Discipline discipline;
    private final CardOverview overview;

    PeriodBodies(Discipline discipline, CardOverview overview) {
        this.discipline = discipline;
        this.overview = overview;
    }

    /**
     * @param ended        obligations whose terms ended in the period
     * @param shareOnTime  from 0 to 1; empty when none ended
     * @param underControl now, without recommendations
     * @param overdue      of them overdue now
     */
    public record Line(
            String bodyId,
            String body,
            long ended,
            long onTime,
            Optional<Double> shareOnTime,
            long late,
            long undone,
            long released,
            long underControl,
            long overdue) {}

    /**
     * The worst first, those last of whom no term ended in the period.
     *
     * @param closed whether the period is over and its figures kept as they stood then
     */
    public record Compared(String period, String title, boolean closed, List<Line> lines) {}

    /** @throws org.poryadok.oversight.discipline.DisciplineException when the period has not begun */
    public Compared of(Set<String> jurisdictions, Period period) {
        List<PeriodFigures> figures = discipline.figures(jurisdictions, period);
        Map<String, BodyFigures> now = overview.byBody(CardFilter.all(jurisdictions), ALL).stream()
                .collect(Collectors.toMap(BodyFigures::bodyId, body -> body));
        List<BodyLine> ended =
                figures.stream().flatMap(of -> of.byBody().stream()).toList();
        Set<String> known = ended.stream().map(BodyLine::bodyId).collect(Collectors.toSet());
        List<Line> lines = Stream.concat(
                        ended.stream().map(line -> line(line, Optional.ofNullable(now.get(line.bodyId())))),
                        now.values().stream()
                                .filter(body -> !known.contains(body.bodyId()))
                                .sorted(Comparator.comparing(BodyFigures::body))
                                .map(PeriodBodies::withoutEnded))
                .toList();
        return new Compared(period.toString(), period.title(), figures.stream().anyMatch(PeriodFigures::closed), lines);
    }

    private static Line withoutEnded(BodyFigures now) {
        return new Line(now.bodyId(), now.body(), 0, 0, Optional.empty(), 0, 0, 0, now.underControl(), now.overdue());
    }

    private static Line line(BodyLine line, Optional<BodyFigures> now) {
        TermCount terms = line.terms();
        return new Line(
                line.bodyId(),
                line.body(),
                terms.ended(),
                terms.onTime(),
                terms.shareOnTime(),
                terms.late(),
                terms.overdue(),
                terms.released(),
                now.map(BodyFigures::underControl).orElse(0L),
                now.map(BodyFigures::overdue).orElse(0L));
    }
}
