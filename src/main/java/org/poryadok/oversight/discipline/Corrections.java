package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.CardEventKind;
import org.poryadok.oversight.discipline.PeriodTable.Change;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What has changed since a period closed: told beside its figures, which stay as they were. */
@Component
class Corrections {

    /** What somebody does about an obligation, and what is decided of it. */
    private static final Set<CardEventKind> DEEDS = EnumSet.of(
            CardEventKind.OPENED,
            CardEventKind.SUBMITTED,
            CardEventKind.RETURNED,
            CardEventKind.FULFILLED,
            CardEventKind.EXTENDED,
            CardEventKind.EXTENSION_WITHDRAWN,
            CardEventKind.TERM_SET,
            CardEventKind.RELEASED,
            CardEventKind.REOPENED);

    private static final String NO_BREACH = "нарушения срока не было";

    private static final String OPENED_LATE = ", поставлено на контроль после срока";

    private final PeriodReview review;
    private final PeriodTable table;
    private final DisciplineNames names;

    Corrections(PeriodReview review, PeriodTable table, DisciplineNames names) {
        this.review = review;
        this.table = table;
        this.names = names;
    }

    PeriodReport added(PeriodReport closed) {
        Jurisdiction jurisdiction = closed.figures().jurisdiction();
        Period period = closed.figures().period();
        Map<UUID, JudgedObligation> then = byCard(Stream.concat(
                        closed.obligations().stream().filter(obligation -> period.contains(obligation.lastDay())),
                        review.openedAfter(jurisdiction, period).stream())
                .toList());
        Map<UUID, JudgedObligation> now = byCard(review.now(jurisdiction, period));
        Set<UUID> known = new HashSet<>(then.keySet());
        known.addAll(now.keySet());
        Instant end =
                period.lastDay().plusDays(1).atStartOfDay(jurisdiction.zone()).toInstant();
        Map<UUID, List<Change>> changes = table.changes(known).stream()
                .collect(Collectors.groupingBy(Change::card, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> people = new HashMap<>();
        List<Correction> corrections = changes.entrySet().stream()
                .flatMap(entry -> ofCard(
                                Optional.ofNullable(then.get(entry.getKey())),
                                Optional.ofNullable(now.get(entry.getKey())),
                                entry.getValue(),
                                end,
                                jurisdiction.zone())
                        .map(row -> row.correction(
                                jurisdiction.zone(),
                                people.computeIfAbsent(row.change().by(), names::person))))
                .sorted(Comparator.comparing(Correction::on)
                        .thenComparing(Correction::body)
                        .thenComparing(Correction::step))
                .toList();
        return new PeriodReport(closed.figures(), closed.obligations(), closed.byWord(), closed.excused(), corrections);
    }

    /** A deed after the period's end is a line of its own, also when a later one has taken it back. */
    private static Stream<Row> ofCard(
            Optional<JudgedObligation> then,
            Optional<JudgedObligation> now,
            List<Change> changes,
            Instant end,
            ZoneId zone) {
        JudgedObligation known = then.or(() -> now).orElseThrow();
        String was = then.map(Corrections::words).orElse(NO_BREACH);
        boolean changed = !then.map(Corrections::state).equals(now.map(Corrections::state));
        Change last = changes.get(changes.size() - 1);
        return changes.stream()
                .filter(change -> changed && change.equals(last)
                        || DEEDS.contains(change.kind()) && !change.at().isBefore(end))
                .map(change -> change.kind() == CardEventKind.OPENED
                        ? new Row(known, change, NO_BREACH, words(known) + OPENED_LATE)
                        : new Row(
                                known,
                                change,
                                was,
                                changed && change.equals(last)
                                        ? now.map(stands -> words(stands, change))
                                                .orElseGet(() -> noBreach(change))
                                        : isReleasedLate(known, change, changes, zone)
                                                ? ObligationVerdict.RELEASED.title()
                                                : words(change)));
    }

    /** What came later does not change how it was released. */
    private static boolean isReleasedLate(JudgedObligation known, Change release, List<Change> changes, ZoneId zone) {
        return release.kind() == CardEventKind.RELEASED
                && StandingThen.before(release, changes).isDecidedTooLate(known.lastDay(), release.at(), zone);
    }

    private record Row(JudgedObligation known, Change change, String was, String now) {

        Correction correction(ZoneId zone, String by) {
            return new Correction(
                    LocalDate.ofInstant(change.at(), zone),
                    known.body(),
                    known.step(),
                    known.citation(),
                    known.actId(),
                    known.act(),
                    known.lastDay(),
                    known.internal(),
                    was,
                    now,
                    by,
                    change.reason());
        }
    }

    private record State(ObligationVerdict verdict, boolean extended, LocalDate lastDay, boolean internal) {}

    private static State state(JudgedObligation obligation) {
        return new State(
                obligation.verdict(), obligation.extended().isPresent(), obligation.lastDay(), obligation.internal());
    }

    private static String standing(JudgedObligation obligation) {
        String title = obligation.internal()
                ? obligation.verdict().titleOfInternal()
                : obligation.verdict().title();
        return title
                + obligation.fulfilledOn().map(day -> " " + Russian.day(day)).orElse("");
    }

    private static String words(JudgedObligation obligation) {
        return standing(obligation)
                + obligation
                        .extended()
                        .flatMap(Decision::newLastDay)
                        .map(day -> ", срок продлён до " + Russian.day(day))
                        .orElse("");
    }

    /** The extension has its own line: whoever returns something later has not extended it. */
    private static String words(JudgedObligation obligation, Change change) {
        return change.kind() == CardEventKind.RETURNED
                ? change.kind().title() + ", " + standing(obligation)
                : words(obligation);
    }

    private static String words(Change change) {
        return change.kind().title()
                + change.newLastDay()
                        .map(day -> change.kind() == CardEventKind.EXTENDED
                                ? " до " + Russian.day(day)
                                : ", последний день " + Russian.day(day))
                        .orElse("");
    }

    /** Of what is no breach any more: it was accepted, released while it was being checked, or its term is another one. */
    private static String noBreach(Change change) {
        return change.kind() == CardEventKind.FULFILLED ? ObligationVerdict.ON_TIME.title() : words(change);
    }

    private static Map<UUID, JudgedObligation> byCard(List<JudgedObligation> obligations) {
        return obligations.stream()
                .collect(Collectors.toMap(
                        JudgedObligation::card, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
