package org.poryadok.oversight.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How duties are fulfilled («исполнительская дисциплина»). A duty belongs to the quarter or month in which its term ended;
 * recommendations and duties without a term never count. A repeat offender is a body with so many offences
 * ({@link DisciplineProperties}) in four quarters: duties fulfilled late, and duties overdue still; what is late because an
 * earlier tier was, or for an internal term alone, is no offence. Whether the caller may see the jurisdictions is the caller's to check.
 */
@Service
@Transactional(readOnly = true)
@EnableConfigurationProperties(DisciplineProperties.class)
public class Discipline {

    private static final int QUARTERS = 4;
    private static final int MAX_CHOICES = 40;

    private final Acts acts;
    private final DisciplineTable table;
    private final MonthReview months;
    private final DisciplineNames names;
    private final DisciplineProperties properties;
    private final Clock clock;

    Discipline(
            Acts acts,
            DisciplineTable table,
            MonthReview months,
            DisciplineNames names,
            DisciplineProperties properties,
            Clock clock) {
        this.acts = acts;
        this.table = table;
        this.months = months;
        this.names = names;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Figures of a quarter.
     *
     * @param jurisdictions with none nothing is found
     * @param actIds        empty: all acts
     * @param quarter       empty: the present one
     */
    public DisciplineFigures figures(Set<String> jurisdictions, Set<String> actIds, Optional<Quarter> quarter) {
        Quarter present = presentQuarter(jurisdictions);
        Quarter asked = quarter.orElse(present);
        Quarter first = Stream.of(asked, present)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(QUARTERS - 1);
        Quarter last = Stream.of(asked, present).max(Comparator.naturalOrder()).orElseThrow();
        List<TallyLine> tally = table.tally(jurisdictions, first, last);
        List<OverdueCount> overdue = table.overdue(jurisdictions, clock.instant());
        Set<String> offenders = offenders(tally, overdue, present);
        List<TallyLine> tallyAsked = filtered(tally, TallyLine::actId, actIds);
        List<OverdueCount> overdueAsked = filtered(overdue, OverdueCount::actId, actIds);
        return new DisciplineFigures(
                asked,
                choices(jurisdictions, present),
                byBody(tallyAsked, overdueAsked, asked, offenders),
                byAct(tallyAsked, overdueAsked, asked),
                byQuarter(tallyAsked, overdueAsked, asked),
                properties.repeatOffences());
    }

    /**
     * Figures of a month as it ended; of the present month as it stands now.
     *
     * @throws DisciplineException when the month has not begun
     * @throws org.poryadok.act.ActException when there is no such jurisdiction
     * @throws org.poryadok.term.TermException when a year is missing from the calendar
     */
    public MonthFigures month(String jurisdiction, YearMonth month) {
        return months.review(acts.jurisdiction(jurisdiction), month);
    }

    private List<BodyDiscipline> byBody(
            List<TallyLine> tally, List<OverdueCount> overdue, Quarter quarter, Set<String> offenders) {
        record Key(String jurisdiction, String body, String act) {}
        Map<Key, TermCounter> counters = counters(
                tally,
                overdue,
                quarter,
                line -> new Key(line.jurisdiction(), line.bodyId(), line.actId()),
                count -> new Key(count.jurisdiction(), count.bodyId(), count.actId()));
        Map<Key, Long> open =
                sums(overdue, count -> true, count -> new Key(count.jurisdiction(), count.bodyId(), count.actId()));
        Map<Key, Long> openAttributable = sums(
                overdue,
                OverdueCount::attributable,
                count -> new Key(count.jurisdiction(), count.bodyId(), count.actId()));
        Map<String, String> bodies =
                names.bodies(counters.keySet().stream().map(Key::jurisdiction).collect(Collectors.toSet()));
        return counters.entrySet().stream()
                .map(entry -> new BodyDiscipline(
                        entry.getKey().jurisdiction(),
                        entry.getKey().body(),
                        bodies.getOrDefault(
                                entry.getKey().body(), entry.getKey().body()),
                        entry.getKey().act(),
                        names.act(entry.getKey().act()),
                        quarter,
                        entry.getValue().count(),
                        open.getOrDefault(entry.getKey(), 0L),
                        openAttributable.getOrDefault(entry.getKey(), 0L),
                        offenders.contains(entry.getKey().body())))
                .sorted(Comparator.comparingLong(BodyDiscipline::openOverdue)
                        .thenComparingLong(line -> line.terms().late())
                        .reversed()
                        .thenComparing(BodyDiscipline::body)
                        .thenComparing(BodyDiscipline::act))
                .toList();
    }

    private List<ActDiscipline> byAct(List<TallyLine> tally, List<OverdueCount> overdue, Quarter quarter) {
        record Key(String jurisdiction, String act) {}
        Map<Key, Long> open = sums(overdue, count -> true, count -> new Key(count.jurisdiction(), count.actId()));
        return counters(
                        tally,
                        overdue,
                        quarter,
                        line -> new Key(line.jurisdiction(), line.actId()),
                        count -> new Key(count.jurisdiction(), count.actId()))
                .entrySet()
                .stream()
                .map(entry -> new ActDiscipline(
                        entry.getKey().jurisdiction(),
                        entry.getKey().act(),
                        names.act(entry.getKey().act()),
                        quarter,
                        entry.getValue().count(),
                        open.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing(ActDiscipline::act))
                .toList();
    }

    private static List<QuarterDiscipline> byQuarter(List<TallyLine> tally, List<OverdueCount> overdue, Quarter last) {
        Map<Quarter, TermCounter> counters = new LinkedHashMap<>();
        IntStream.range(0, QUARTERS).forEach(back -> counters.put(last.minus(QUARTERS - 1 - back), new TermCounter()));
        tally.stream()
                .filter(line -> counters.containsKey(line.quarter()))
                .forEach(line -> line.addTo(counters.get(line.quarter())));
        overdue.stream()
                .filter(count -> counters.containsKey(count.quarter()))
                .forEach(count -> count.addTo(counters.get(count.quarter())));
        return counters.entrySet().stream()
                .map(entry ->
                        new QuarterDiscipline(entry.getKey(), entry.getValue().count()))
                .toList();
    }

    /** Whatever is overdue now has its line, if only with nothing that ended in the quarter. */
    private static <K> Map<K, TermCounter> counters(
            List<TallyLine> tally,
            List<OverdueCount> overdue,
            Quarter quarter,
            Function<TallyLine, K> tallyKey,
            Function<OverdueCount, K> overdueKey) {
        Map<K, TermCounter> counters = new HashMap<>();
        for (TallyLine line : tally) {
            if (line.quarter().equals(quarter)) {
                line.addTo(counters.computeIfAbsent(tallyKey.apply(line), key -> new TermCounter()));
            }
        }
        for (OverdueCount count : overdue) {
            TermCounter counter = counters.computeIfAbsent(overdueKey.apply(count), key -> new TermCounter());
            if (count.quarter().equals(quarter)) {
                count.addTo(counter);
            }
        }
        return counters;
    }

    private Set<String> offenders(List<TallyLine> tally, List<OverdueCount> overdue, Quarter present) {
        Map<String, Long> offences = new HashMap<>();
        Quarter first = present.minus(QUARTERS - 1);
        tally.stream()
                .filter(TallyLine::isOffence)
                .filter(line ->
                        line.quarter().compareTo(first) >= 0 && line.quarter().compareTo(present) <= 0)
                .forEach(line -> offences.merge(line.bodyId(), line.cards(), Long::sum));
        overdue.stream()
                .filter(OverdueCount::isOffence)
                .forEach(count -> offences.merge(count.bodyId(), count.cards(), Long::sum));
        return offences.entrySet().stream()
                .filter(entry -> entry.getValue() >= properties.repeatOffences())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Quarter> choices(Collection<String> jurisdictions, Quarter present) {
        Quarter first = table.firstQuarter(jurisdictions, present);
        return Stream.iterate(present, quarter -> quarter.minus(1))
                .limit(MAX_CHOICES)
                .takeWhile(quarter -> quarter.compareTo(first) >= 0)
                .toList();
    }

    /** Where zones differ, the quarter that has begun anywhere. */
    private Quarter presentQuarter(Set<String> jurisdictions) {
        return jurisdictions.stream()
                .map(jurisdiction -> Quarter.of(LocalDate.ofInstant(
                        clock.instant(), acts.jurisdiction(jurisdiction).zone())))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Quarter.of(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }

    private static <K> Map<K, Long> sums(
            List<OverdueCount> counts, Predicate<OverdueCount> which, Function<OverdueCount, K> key) {
        return counts.stream()
                .filter(which)
                .collect(Collectors.groupingBy(key, Collectors.summingLong(OverdueCount::cards)));
    }

    private static <T> List<T> filtered(List<T> lines, Function<T, String> act, Set<String> wanted) {
        return wanted.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> wanted.contains(act.apply(line)))
                        .toList();
    }
}
