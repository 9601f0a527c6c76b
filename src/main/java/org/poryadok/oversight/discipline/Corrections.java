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
        Map<UUID, Duty> then = byCard(closed.duties().stream()
                .filter(duty -> period.contains(duty.lastDay()))
                .toList());
        Map<UUID, Duty> now = byCard(review.now(jurisdiction, period));
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
        return new PeriodReport(closed.figures(), closed.duties(), corrections);
    }

    private record State(DutyVerdict verdict, boolean extended, LocalDate lastDay, boolean internal) {}

    private static State state(Duty duty) {
        return new State(duty.verdict(), duty.extended().isPresent(), duty.lastDay(), duty.internal());
    }

    private static Correction correction(
            Optional<Duty> then, Optional<Duty> now, PeriodTable.LastChange change, LocalDate on, String by) {
        Duty known = then.or(() -> now).orElseThrow();
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

    private static String words(Duty duty) {
        String title = duty.internal()
                ? duty.verdict().titleOfInternal()
                : duty.verdict().title();
        return title
                + duty.fulfilledOn().map(day -> " " + Russian.day(day)).orElse("")
                + duty.extended()
                        .flatMap(Decision::newLastDay)
                        .map(day -> ", срок продлён до " + Russian.day(day))
                        .orElse("");
    }

    /** Of what is no breach any more: it was accepted, released while it was being checked, or its term is another one. */
    private static String wordsOf(String kind) {
        return kind.equals(CardEventKind.FULFILLED.name())
                ? DutyVerdict.ON_TIME.title()
                : CardEventKind.valueOf(kind).title();
    }

    private static Map<UUID, Duty> byCard(List<Duty> duties) {
        return duties.stream()
                .collect(Collectors.toMap(Duty::card, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
