package org.poryadok.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.control.LadderRun.Ahead;
import org.poryadok.mail.Digest;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** Composes a digest: every card that has reached its reader, what is new to him first, then the longest overdue. */
@Component
class DigestLetters {

    /** Of those on which the ladder climbs further, the nearest. */
    private static final int DAYS_AHEAD = 3;

    static final String BEGINNING = "digest:";

    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final TermPosition position;

    DigestLetters(LetterFacts facts, LetterTemplates templates, TermPosition position) {
        this.facts = facts;
        this.templates = templates;
        this.position = position;
    }

    /** @param reached what has reached the reader, by how late it is */
    Letter digest(
            LadderRun run,
            Jurisdiction jurisdiction,
            LocalDate day,
            Addressee to,
            List<LadderLetter> reached,
            List<Digest.Concern> concerns,
            String processInstanceId) {
        List<Digest.Line> overdue = new ArrayList<>();
        List<Digest.Line> internal = new ArrayList<>();
        List<Digest.Line> dueSoon = new ArrayList<>();
        List<Digest.Line> recommended = new ArrayList<>();
        // A reader may hold two roles; a card is one line all the same.
        Set<ControlCard> fresh = reached.stream()
                .filter(LadderLetter::isFirst)
                .map(LadderLetter::card)
                .collect(Collectors.toSet());
        List<ControlCard> cards = reached.stream()
                .map(LadderLetter::card)
                .distinct()
                .sorted(Comparator.comparing((ControlCard card) -> !fresh.contains(card)))
                .toList();
        Map<UUID, String> progress = facts.progress(cards);
        for (ControlCard card : cards) {
            int past = position.workingDaysPastTerm(card, day);
            List<Digest.Line> section =
                    past <= 0 ? dueSoon : !card.isMandatory() ? recommended : card.internalTerm() ? internal : overdue;
            section.add(line(card, progress.getOrDefault(card.id(), ""), fresh.contains(card), Math.max(past, 0)));
        }
        String why = (reached.isEmpty()
                        ? Stream.of(Role.COORDINATOR.id())
                        : reached.stream().map(letter -> letter.step().recipient()))
                .distinct()
                .map(facts::why)
                .collect(Collectors.joining(", "));
        return templates
                .digest(new Digest(
                        to.description(),
                        why,
                        jurisdiction.name(),
                        day,
                        overdue,
                        internal,
                        dueSoon,
                        recommended,
                        concerns,
                        next(run, cards),
                        facts.listLink(jurisdiction.id(), filter(overdue, internal, dueSoon, recommended))))
                .to(
                        keyOf(jurisdiction.id(), to) + day,
                        jurisdiction.id(),
                        to.address(),
                        to.name(),
                        Optional.of(processInstanceId));
    }

    /** With what the keys of all digests to a reader begin. */
    static String keyOf(String jurisdiction, Addressee to) {
        return BEGINNING + jurisdiction + ":" + to.id() + ":";
    }

    /** The list that the reader sees in Cockpit has all that the digest names; of what is late alone, no more than that. */
    private static String filter(
            List<Digest.Line> overdue,
            List<Digest.Line> internal,
            List<Digest.Line> dueSoon,
            List<Digest.Line> recommended) {
        Map<String, List<Digest.Line>> byStatus = new LinkedHashMap<>();
        byStatus.put("OVERDUE", overdue);
        byStatus.put("INTERNAL_OVERDUE", internal);
        byStatus.put("DUE_SOON", dueSoon);
        byStatus.put("RECOMMENDED", recommended);
        byStatus.values().removeIf(List::isEmpty);
        String statuses =
                byStatus.keySet().stream().map(status -> "&status=" + status).collect(Collectors.joining());
        return dueSoon.isEmpty() && recommended.isEmpty()
                ? statuses
                        + Stream.concat(overdue.stream(), internal.stream())
                                .map(Digest.Line::workingDaysOverdue)
                                .min(Comparator.naturalOrder())
                                .map(days -> "&daysLateFrom=" + days)
                                .orElse("")
                : statuses;
    }

    private static List<String> next(LadderRun run, List<ControlCard> cards) {
        Map<Ahead, Long> ahead = cards.stream()
                .flatMap(card -> run.ahead(card).stream())
                .collect(Collectors.groupingBy(next -> next, Collectors.counting()));
        return ahead.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Ahead::day)))
                .limit(DAYS_AHEAD)
                .map(next -> Russian.day(next.getKey().day()) + " — " + LetterFacts.titles(next.getKey()) + ": "
                        + RussianCount.of(Math.toIntExact(next.getValue()), "срок", "срока", "сроков"))
                .toList();
    }

    private Digest.Line line(ControlCard card, String progress, boolean fresh, int workingDaysOverdue) {
        return new Digest.Line(
                facts.body(card),
                card.step(),
                progress,
                facts.basis(card),
                card.lastDay().orElseThrow(),
                card.internalTerm(),
                fresh,
                workingDaysOverdue,
                facts.supervisorsLink(card));
    }
}
