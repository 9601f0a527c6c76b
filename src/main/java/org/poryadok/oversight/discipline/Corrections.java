package org.poryadok.oversight.discipline;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.CardEventKind;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What has changed since a period closed: told beside its figures, which stay as they were. */
@Component
class Corrections {

    private static final String NO_BREACH = "нарушения срока не было";

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
        Map<UUID, JudgedObligation> then = byCard(closed.obligations().stream()
                .filter(obligation -> period.contains(obligation.lastDay()))
                .toList());
        Map<UUID, JudgedObligation> now = byCard(review.now(jurisdiction, period));
        Set<UUID> changed = new HashSet<>(then.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(card -> then.containsKey(card)
                && now.containsKey(card)
                && state(then.get(card)).equals(state(now.get(card))));
        Map<String, String> people = new HashMap<>();
        List<Correction> corrections = table.lastChanges(changed).stream()
                .map(change -> correction(
                        Optional.ofNullable(then.get(change.card())),
                        Optional.ofNullable(now.get(change.card())),
                        change,
                        LocalDate.ofInstant(change.at(), jurisdiction.zone()),
                        people.computeIfAbsent(change.by(), names::person)))
                .sorted(Comparator.comparing(Correction::on)
                        .thenComparing(Correction::body)
                        .thenComparing(Correction::step))
                .toList();
        return new PeriodReport(closed.figures(), closed.obligations(), corrections);
    }

    private record State(ObligationVerdict verdict, boolean extended, LocalDate lastDay, boolean internal) {}

    private static State state(JudgedObligation obligation) {
        return new State(
                obligation.verdict(), obligation.extended().isPresent(), obligation.lastDay(), obligation.internal());
    }

    private static Correction correction(
            Optional<JudgedObligation> then,
            Optional<JudgedObligation> now,
            PeriodTable.LastChange change,
            LocalDate on,
            String by) {
        JudgedObligation known = then.or(() -> now).orElseThrow();
        return new Correction(
                on,
                known.body(),
                known.step(),
                known.citation(),
                known.actId(),
                known.act(),
                known.lastDay(),
                known.internal(),
                then.map(Corrections::words).orElse(NO_BREACH),
                now.map(Corrections::words).orElseGet(() -> wordsOf(change.kind())),
                by,
                change.reason());
    }

    private static String words(JudgedObligation obligation) {
        String title = obligation.internal()
                ? obligation.verdict().titleOfInternal()
                : obligation.verdict().title();
        return title
                + obligation.fulfilledOn().map(day -> " " + Russian.day(day)).orElse("")
                + obligation
                        .extended()
                        .flatMap(Decision::newLastDay)
                        .map(day -> ", срок продлён до " + Russian.day(day))
                        .orElse("");
    }

    /** Of what is no breach any more: it was accepted, released while it was being checked, or its term is another one. */
    private static String wordsOf(String kind) {
        return kind.equals(CardEventKind.FULFILLED.name())
                ? ObligationVerdict.ON_TIME.title()
                : CardEventKind.valueOf(kind).title();
    }

    private static Map<UUID, JudgedObligation> byCard(List<JudgedObligation> obligations) {
        return obligations.stream()
                .collect(Collectors.toMap(
                        JudgedObligation::card, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
