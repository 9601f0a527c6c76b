package org.poryadok.oversight.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.Jurisdiction;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Counts a month from its cards, so that the report of a month is the same whenever it is made. */
@Component
class MonthReview {

    private static final int QUARTERS_BEFORE = 3;

    private final MonthTable table;
    private final DisciplineNames names;
    private final ProductionCalendar calendar;
    private final DisciplineProperties properties;
    private final Clock clock;

    MonthReview(
            MonthTable table,
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

    MonthFigures review(Jurisdiction jurisdiction, YearMonth month) {
        Instant now = clock.instant();
        Instant begin = startOf(month.atDay(1), jurisdiction);
        if (begin.isAfter(now)) {
            throw new DisciplineException("Отчёт за этот месяц составить нельзя: месяц ещё не начался.");
        }
        Instant monthEnd = startOf(month.plusMonths(1).atDay(1), jurisdiction);
        Instant end = monthEnd.isAfter(now) ? now : monthEnd;
        List<MonthCard> cards = table.cards(jurisdiction, month.atDay(1), month.atEndOfMonth(), begin, end);
        return new Count(jurisdiction, month, begin, end, cards).figures(now);
    }

    private static Instant startOf(LocalDate day, Jurisdiction jurisdiction) {
        return day.atStartOfDay(jurisdiction.zone()).toInstant();
    }

    /** One month being counted. */
    private final class Count {

        private final Jurisdiction jurisdiction;
        private final YearMonth month;
        private final Instant begin;
        private final Instant end;
        private final LocalDate asOf;
        private final List<MonthCard> cards;
        private final Map<String, String> bodies;

        Count(Jurisdiction jurisdiction, YearMonth month, Instant begin, Instant end, List<MonthCard> cards) {
            this.jurisdiction = jurisdiction;
            this.month = month;
            this.begin = begin;
            this.end = end;
            this.asOf = LocalDate.ofInstant(end.minusNanos(1), jurisdiction.zone());
            this.cards = cards;
            this.bodies = names.bodies(Set.of(jurisdiction.id()));
        }

        MonthFigures figures(Instant now) {
            List<MonthCard> overdue =
                    cards.stream().filter(card -> card.overdueAt(end)).toList();
            TermCounter total = new TermCounter();
            ofMonth().forEach(card -> add(card, total));
            return new MonthFigures(
                    jurisdiction,
                    month,
                    names.administration(jurisdiction),
                    asOf,
                    now,
                    total.count(),
                    ofMonth().stream().filter(card -> card.beingCheckedAt(end)).count(),
                    overdue.size(),
                    cards.stream().filter(this::isArrear).count(),
                    byBody(overdue),
                    offenders(overdue),
                    properties.repeatOffences(),
                    attributable(),
                    overdueDuties(overdue));
        }

        private List<MonthCard> ofMonth() {
            return cards.stream()
                    .filter(card -> YearMonth.from(card.lastDay()).equals(month))
                    .toList();
        }

        private boolean isArrear(MonthCard card) {
            return YearMonth.from(card.lastDay()).isBefore(month)
                    && card.fulfilledLateBefore(end)
                    && !card.fulfilledBefore(begin);
        }

        private void add(MonthCard card, TermCounter counter) {
            boolean late = card.fulfilledLateBefore(end);
            if (!late && !card.overdueAt(end)) {
                counter.addOnTime(card.fulfilledBefore(end) ? 1 : 0);
            } else if (card.isAttributable()) {
                counter.addAttributable(1);
            } else if (late) {
                counter.addLate(
                        workingDays(card.lastDay(), dayOf(card.fulfilledAt().orElseThrow())), card.internalTerm(), 1);
            } else {
                counter.addOverdue(card.internalTerm(), 1);
            }
        }

        private List<BodyMonth> byBody(List<MonthCard> overdue) {
            Map<String, TermCounter> counters = new HashMap<>();
            Map<String, Long> atEnd = new HashMap<>();
            ofMonth().forEach(card -> add(card, counters.computeIfAbsent(card.bodyId(), body -> new TermCounter())));
            overdue.forEach(card -> atEnd.merge(card.bodyId(), 1L, Long::sum));
            Set<String> all = new HashSet<>(counters.keySet());
            all.addAll(atEnd.keySet());
            return all.stream()
                    .map(body -> new BodyMonth(
                            body,
                            name(body),
                            Optional.ofNullable(counters.get(body))
                                    .map(TermCounter::count)
                                    .orElse(TermCount.NONE),
                            atEnd.getOrDefault(body, 0L)))
                    .filter(body -> body.overdueAtEnd() > 0 || !body.terms().equals(TermCount.NONE))
                    .sorted(Comparator.comparingLong(BodyMonth::overdueAtEnd)
                            .thenComparingLong(body -> body.terms().late())
                            .reversed()
                            .thenComparing(BodyMonth::body))
                    .toList();
        }

        private List<RepeatOffender> offenders(List<MonthCard> overdue) {
            LocalDate first = Quarter.of(month.atDay(1)).minus(QUARTERS_BEFORE).firstDay();
            Map<String, Long> late = table.lateByBody(jurisdiction, first, month.atEndOfMonth(), end);
            Map<String, Long> open = new HashMap<>();
            overdue.stream()
                    .filter(card -> !card.isAttributable() && !card.internalTerm())
                    .forEach(card -> open.merge(card.bodyId(), 1L, Long::sum));
            Set<String> all = new HashSet<>(late.keySet());
            all.addAll(open.keySet());
            return all.stream()
                    .map(body -> new RepeatOffender(
                            body, name(body), late.getOrDefault(body, 0L), open.getOrDefault(body, 0L)))
                    .filter(offender -> offender.offences() >= properties.repeatOffences())
                    .sorted(Comparator.comparingLong(RepeatOffender::offences)
                            .reversed()
                            .thenComparing(RepeatOffender::body))
                    .toList();
        }

        /** Of the month's terms, and of whatever is overdue at the end. */
        private List<AttributableObligation> attributable() {
            return cards.stream()
                    .filter(MonthCard::isAttributable)
                    .filter(card -> card.overdueAt(end)
                            || card.fulfilledLateBefore(end)
                                    && YearMonth.from(card.lastDay()).equals(month))
                    .map(card -> new AttributableObligation(
                            name(card.bodyId()),
                            card.step(),
                            card.lastDay(),
                            card.fulfilledAt().filter(end::isAfter).map(this::dayOf),
                            name(card.earlier().orElseThrow().bodyId()),
                            card.earlier().orElseThrow().lastDay(),
                            card.earlier()
                                    .orElseThrow()
                                    .fulfilledAt()
                                    .filter(end::isAfter)
                                    .map(this::dayOf)))
                    .sorted(Comparator.comparing(AttributableObligation::lastDay)
                            .thenComparing(AttributableObligation::body))
                    .toList();
        }

        private List<OverdueObligation> overdueDuties(List<MonthCard> overdue) {
            Map<String, String> actNames = new HashMap<>();
            return overdue.stream()
                    .map(card -> new OverdueObligation(
                            name(card.bodyId()),
                            card.step(),
                            names.citation(card.actId(), card.clauseId(), card.procedure()),
                            actNames.computeIfAbsent(card.actId(), names::act),
                            card.lastDay(),
                            card.internalTerm(),
                            workingDays(card.lastDay(), asOf),
                            card.isAttributable()))
                    .sorted(Comparator.comparing(OverdueObligation::lastDay)
                            .thenComparing(OverdueObligation::body)
                            .thenComparing(OverdueObligation::step))
                    .toList();
        }

        private String name(String body) {
            return bodies.getOrDefault(body, body);
        }

        private LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, jurisdiction.zone());
        }

        private int workingDays(LocalDate lastDay, LocalDate until) {
            return Math.max(calendar.workingDaysBetween(lastDay, until, jurisdiction.region()), 0);
        }
    }
}
