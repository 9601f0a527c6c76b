package org.poryadok.oversight.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.NamedDay;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Counts a period from its cards as it ended. */
@Component
class PeriodReview {

    private static final int QUARTERS_BEFORE = 3;

    private final PeriodTable table;
    private final DisciplineNames names;
    private final ProductionCalendar calendar;
    private final DisciplineProperties properties;
    private final Clock clock;

    PeriodReview(
            PeriodTable table,
            DisciplineNames names,
            ProductionCalendar calendar,
            DisciplineProperties properties,
            Clock clock) {
        this.table = table;
        this.names = names;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A report without corrections.
     *
     * @param inTime cards that it counts as kept in time, of terms of acts; of a period that is over alone
     */
    record Counted(PeriodReport report, List<UUID> inTime) {}

    /** Of a period that is over as it ended, of the present one as it stands now. */
    Counted report(Jurisdiction jurisdiction, Period period) {
        Instant now = clock.instant();
        Instant begin = startOf(period.firstDay(), jurisdiction);
        Instant periodEnd = startOf(period.lastDay().plusDays(1), jurisdiction);
        Instant end = periodEnd.isAfter(now) ? now : periodEnd;
        JudgedObligations obligations = new JudgedObligations(jurisdiction, end);
        List<PeriodCard> cards = table.cards(jurisdiction, period, begin, end);
        List<JudgedObligation> all = cards.stream()
                .flatMap(card -> obligations.of(card).stream())
                .filter(obligation -> obligation.concerns(period) || obligation.decidedIn(period))
                .toList();
        boolean closed = !periodEnd.isAfter(now);
        List<PeriodTable.OnTime> onTime = table.onTime(jurisdiction, period, end, closed);
        PeriodFigures figures = new PeriodFigures(
                jurisdiction,
                period,
                names.administration(jurisdiction),
                LocalDate.ofInstant(end.minusNanos(1), jurisdiction.zone()),
                now,
                closed,
                lines(obligations, all, onTime, period),
                all.stream()
                        .filter(obligation -> obligation.verdict() == ObligationVerdict.CHECKED)
                        .count(),
                cards.stream()
                        .filter(card -> card.lastDay().isBefore(period.firstDay()) && card.fulfilledBefore(end))
                        .count(),
                offenders(obligations, all, period, end),
                properties.repeatOffences());
        return new Counted(
                new PeriodReport(
                        figures,
                        all,
                        table.byWord(jurisdiction, period, end).stream()
                                .flatMap(card -> obligations.of(card).stream())
                                .toList(),
                        List.of(),
                        List.of()),
                onTime.stream()
                        .filter(group -> !group.internalTerm())
                        .flatMap(group -> group.cards().stream())
                        .toList());
    }

    /** How the obligations whose terms ended in a period stand now. */
    List<JudgedObligation> now(Jurisdiction jurisdiction, Period period) {
        Instant now = clock.instant();
        JudgedObligations obligations = new JudgedObligations(jurisdiction, now);
        return table.cards(jurisdiction, period, now, now).stream()
                .filter(card -> period.contains(card.lastDay()))
                .flatMap(card -> obligations.of(card).stream())
                .toList();
    }

    /** Obligations that were put under control after a period in which their terms had ended, as they stood then. */
    List<JudgedObligation> openedAfter(Jurisdiction jurisdiction, Period period) {
        Instant end = startOf(period.lastDay().plusDays(1), jurisdiction);
        JudgedObligations obligations = new JudgedObligations(jurisdiction, end);
        return table.openedAfter(jurisdiction, period, end).stream()
                .flatMap(card -> obligations.of(card.asOpened()).stream())
                .toList();
    }

    private static Instant startOf(LocalDate day, Jurisdiction jurisdiction) {
        return day.atStartOfDay(jurisdiction.zone()).toInstant();
    }

    private static List<BodyLine> lines(
            JudgedObligations obligations, List<JudgedObligation> all, List<PeriodTable.OnTime> onTime, Period period) {
        record Key(String body, String act) {}
        Stream<Map.Entry<Key, BodyLine>> counted = onTime.stream()
                .map(group -> Map.entry(
                        new Key(group.bodyId(), group.actId()),
                        obligations.line(
                                group.bodyId(),
                                group.actId(),
                                TermCount.onTime(group.obligations(), group.internalTerm()),
                                0,
                                0)));
        Stream<Map.Entry<Key, BodyLine>> missed = all.stream()
                .map(obligation -> Map.entry(
                        new Key(obligation.bodyId(), obligation.actId()),
                        obligations.line(
                                obligation.bodyId(),
                                obligation.actId(),
                                period.contains(obligation.lastDay()) ? TermCount.of(obligation) : TermCount.NONE,
                                obligation.overdueAtEnd() && !obligation.internal() ? 1 : 0,
                                obligation.overdueAtEnd() && obligation.internal() ? 1 : 0)));
        Map<Key, BodyLine> lines = new HashMap<>();
        Stream.concat(counted, missed).forEach(entry -> lines.merge(entry.getKey(), entry.getValue(), BodyLine::plus));
        return lines.values().stream()
                .filter(line -> line.overdueAtEnd() > 0
                        || line.internalAtEnd() > 0
                        || !line.terms().equals(TermCount.NONE))
                .sorted(PeriodFigures.WORST_FIRST)
                .toList();
    }

    private List<RepeatOffender> offenders(
            JudgedObligations obligations, List<JudgedObligation> all, Period period, Instant end) {
        LocalDate first =
                Period.quarterOf(period.firstDay()).minus(QUARTERS_BEFORE).firstDay();
        Map<String, PeriodTable.Offences> done =
                table.offences(obligations.jurisdiction, first, period.lastDay(), end).stream()
                        .collect(Collectors.toMap(PeriodTable.Offences::bodyId, offences -> offences));
        Map<String, List<JudgedObligation>> open = all.stream()
                .filter(obligation -> obligation.verdict() == ObligationVerdict.OVERDUE && obligation.offence())
                .collect(Collectors.groupingBy(JudgedObligation::bodyId));
        return Stream.concat(done.keySet().stream(), open.keySet().stream())
                .distinct()
                .filter(body -> isRepeated(
                        Optional.ofNullable(done.get(body)).stream().flatMap(offences -> offences.lastDays().stream()),
                        open.getOrDefault(body, List.of()).stream().map(JudgedObligation::lastDay)))
                .map(body -> {
                    Optional<PeriodTable.Offences> offences = Optional.ofNullable(done.get(body));
                    return new RepeatOffender(
                            body,
                            obligations.name(body),
                            offences.map(PeriodTable.Offences::late).orElse(0L),
                            offences.map(PeriodTable.Offences::released).orElse(0L),
                            open.getOrDefault(body, List.of()).size());
                })
                .filter(offender -> offender.offences() >= properties.repeatOffences())
                .sorted(Comparator.comparingLong(RepeatOffender::offences)
                        .reversed()
                        .thenComparing(RepeatOffender::body))
                .toList();
    }

    /** What is missed on one day is missed at once: only what comes after it repeats it. */
    private static boolean isRepeated(Stream<LocalDate> done, Stream<LocalDate> open) {
        return Stream.concat(done, open).distinct().limit(2).count() > 1;
    }

    /** Makes obligations of the cards of a jurisdiction as they stood at a moment. */
    private final class JudgedObligations {

        private final Jurisdiction jurisdiction;
        private final Instant end;
        private final Map<String, String> bodies;
        private final Map<String, String> actNames = new HashMap<>();
        private final Map<String, String> people = new HashMap<>();

        JudgedObligations(Jurisdiction jurisdiction, Instant end) {
            this.jurisdiction = jurisdiction;
            this.end = end;
            this.bodies = names.bodies(Set.of(jurisdiction.id()));
        }

        Optional<JudgedObligation> of(PeriodCard card) {
            return card.verdictAt(end).map(verdict -> obligation(card, verdict));
        }

        BodyLine line(String body, String act, TermCount terms, long overdueAtEnd, long internalAtEnd) {
            return new BodyLine(body, name(body), act, act(act), terms, overdueAtEnd, internalAtEnd);
        }

        String name(String body) {
            return bodies.getOrDefault(body, body);
        }

        private String act(String act) {
            return actNames.computeIfAbsent(act, names::act);
        }

        private JudgedObligation obligation(PeriodCard card, ObligationVerdict verdict) {
            Optional<LocalDate> fulfilledOn =
                    card.fulfilledAt().filter(end::isAfter).map(this::dayOf);
            Optional<LocalDate> sentOn = card.sentAt().filter(end::isAfter).map(this::dayOf);
            return new JudgedObligation(
                    card.id(),
                    card.bodyId(),
                    name(card.bodyId()),
                    card.step(),
                    names.citation(card.actId(), card.clauseId(), card.procedure()),
                    card.actId(),
                    act(card.actId()),
                    card.lastDay(),
                    verdict,
                    card.extended().isPresent() && !card.runningDay().isBefore(dayOf(end.minusNanos(1))),
                    card.internalTerm(),
                    workingDays(card.lastDay(), fulfilledOn.or(() -> sentOn).orElse(dayOf(end.minusNanos(1)))),
                    sentOn,
                    fulfilledOn,
                    card.fulfilledAt()
                            .filter(end::isAfter)
                            .or(() -> card.sentAt().filter(sent -> verdict == ObligationVerdict.CHECKED))
                            .flatMap(done -> NamedDay.of(done, card.toldAt(), jurisdiction.zone())
                                    .toldLater()),
                    verdict == ObligationVerdict.RELEASED ? card.released().map(this::decision) : Optional.empty(),
                    card.extended().map(this::decision),
                    card.earlier()
                            .map(earlier -> new JudgedObligation.Earlier(
                                    name(earlier.bodyId()),
                                    earlier.lastDay(),
                                    earlier.fulfilledAt().filter(end::isAfter).map(this::dayOf))));
        }

        private Decision decision(PeriodCard.Change change) {
            return new Decision(
                    people.computeIfAbsent(change.by(), names::person),
                    dayOf(change.at()),
                    change.reason(),
                    change.newLastDay(),
                    Optional.empty());
        }

        private LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, jurisdiction.zone());
        }

        private int workingDays(LocalDate lastDay, LocalDate until) {
            return Math.max(calendar.workingDaysBetween(lastDay, until, jurisdiction.region()), 0);
        }
    }
}
