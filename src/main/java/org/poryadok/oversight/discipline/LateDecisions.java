package org.poryadok.oversight.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.CardEventKind;
import org.poryadok.oversight.discipline.PeriodTable.Change;
import org.poryadok.oversight.discipline.PeriodTable.Deed;
import org.springframework.stereotype.Component;

/**
 * Who released or extended in a period what had missed its term by then, from the history of the cards: neither a later
 * fulfilment nor the taking back makes a decision undone. The history only grows, so a closed period says what it said.
 */
@Component
class LateDecisions {

    private final PeriodTable table;
    private final DisciplineNames names;
    private final Clock clock;

    LateDecisions(PeriodTable table, DisciplineNames names, Clock clock) {
        this.table = table;
        this.names = names;
        this.clock = clock;
    }

    PeriodReport added(PeriodReport report) {
        Jurisdiction jurisdiction = report.figures().jurisdiction();
        Period period = report.figures().period();
        ZoneId zone = jurisdiction.zone();
        Instant begin = period.firstDay().atStartOfDay(zone).toInstant();
        Instant over = period.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = over.isAfter(clock.instant()) ? clock.instant() : over;
        List<Deed> deeds = table.deeds(jurisdiction, begin, end);
        Map<UUID, List<Change>> changes = table
                .changes(deeds.stream().map(Deed::card).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(Change::card));
        Map<String, String> bodies = names.bodies(Set.of(jurisdiction.id()));
        Map<String, String> people = new HashMap<>();
        Map<UUID, LocalDate> fulfilled = fulfilled(report);
        List<JudgedObligation> late = deeds.stream()
                .flatMap(deed -> lastDay(deed, changes.get(deed.card()), zone).stream()
                        .map(day ->
                                row(deed, day, zone, bodies, people, Optional.ofNullable(fulfilled.get(deed.card())))))
                .sorted(PeriodReport.BY_DAY.thenComparing(LateDecisions::on))
                .toList();
        return new PeriodReport(report.figures(), report.obligations(), report.byWord(), late, report.corrections());
    }

    private static LocalDate on(JudgedObligation row) {
        return row.released().or(row::extended).orElseThrow().on();
    }

    /** As the period knows it. */
    private static Map<UUID, LocalDate> fulfilled(PeriodReport report) {
        return Stream.concat(report.obligations().stream(), report.byWord().stream())
                .filter(obligation -> obligation.fulfilledOn().isPresent())
                .collect(Collectors.toMap(
                        JudgedObligation::card,
                        obligation -> obligation.fulfilledOn().get(),
                        (one, other) -> one));
    }

    /** The day that had been missed; empty where the decision came in time. */
    private static Optional<LocalDate> lastDay(Deed deed, List<Change> changes, ZoneId zone) {
        Optional<LocalDate> missed = Optional.empty();
        for (Change change : changes.subList(0, changes.indexOf(deed.change()))) {
            if (change.kind() == CardEventKind.EXTENSION_WITHDRAWN) {
                missed = missed.filter(day -> !change.newLastDay().equals(Optional.of(day)));
            } else if (change.kind() == CardEventKind.EXTENDED && missed.isEmpty()) {
                missed = change.oldLastDay()
                        .filter(day -> StandingThen.before(change, changes).isDecidedTooLate(day, change.at(), zone));
            }
        }
        LocalDate day = missed.orElse(deed.running());
        return StandingThen.before(deed.change(), changes)
                        .isDecidedTooLate(day, deed.change().at(), zone)
                ? Optional.of(day)
                : Optional.empty();
    }

    private JudgedObligation row(
            Deed deed,
            LocalDate lastDay,
            ZoneId zone,
            Map<String, String> bodies,
            Map<String, String> people,
            Optional<LocalDate> fulfilledOn) {
        Change change = deed.change();
        boolean released = change.kind() == CardEventKind.RELEASED;
        Optional<Decision> decision = Optional.of(new Decision(
                people.computeIfAbsent(change.by(), names::person),
                LocalDate.ofInstant(change.at(), zone),
                change.reason(),
                change.newLastDay(),
                deed.undoneAt().map(undone -> LocalDate.ofInstant(undone, zone))));
        return new JudgedObligation(
                deed.card(),
                deed.bodyId(),
                bodies.getOrDefault(deed.bodyId(), deed.bodyId()),
                deed.step(),
                names.citation(deed.actId(), deed.clauseId(), deed.procedure()),
                deed.actId(),
                names.act(deed.actId()),
                lastDay,
                released ? ObligationVerdict.RELEASED : ObligationVerdict.OVERDUE,
                false,
                false,
                0,
                Optional.empty(),
                fulfilledOn,
                Optional.empty(),
                decision.filter(made -> released),
                decision.filter(made -> !released),
                Optional.empty());
    }
}
