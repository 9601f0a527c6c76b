package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.mail.Digest;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.springframework.stereotype.Component;

/** Composes a digest: every card that has reached its reader, what is new to him first, then the longest overdue. */
@Component
class DigestLetters {

    static final String BEGINNING = "digest:";

    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final TermPosition position;

    DigestLetters(LetterFacts facts, LetterTemplates templates, TermPosition position) {
        this.facts = facts;
        this.templates = templates;
        this.position = position;
    }

    /**
     * @param reached what has reached the reader, by how late it is
     * @param late    all of the jurisdiction that is overdue, told to him or not
     * @param last    when his last digest was written, which counted all that was overdue then; empty where he had none
     */
    Letter digest(
            LadderRun run,
            Jurisdiction jurisdiction,
            LocalDate day,
            Addressee to,
            List<LadderLetter> reached,
            List<ControlCard> late,
            Optional<Instant> last,
            List<Digest.Concern> concerns,
            String processInstanceId) {
        List<Digest.Line> overdue = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        List<Digest.Line> internal = new ArrayList<>();
        List<Digest.Line> dueSoon = new ArrayList<>();
        List<Digest.Line> recommended = new ArrayList<>();
        // A reader may hold two roles; a card is one line all the same.
        Set<ControlCard> fresh = reached.stream()
                .filter(letter -> isNew(letter, day, last))
                .map(LadderLetter::card)
                .collect(Collectors.toSet());
        List<ControlCard> cards = reached.stream()
                .map(LadderLetter::card)
                .distinct()
                .sorted(Comparator.comparing((ControlCard card) -> !fresh.contains(card)))
                .toList();
        Map<UUID, String> about = facts.about(cards);
        for (ControlCard card : cards) {
            int past = position.workingDaysPastTerm(card, day);
            List<Digest.Line> section =
                    past <= 0 ? dueSoon : !card.isMandatory() ? recommended : card.internalTerm() ? internal : overdue;
            if (section == overdue) {
                told.add(card.id());
            }
            section.add(line(card, about.getOrDefault(card.id(), ""), fresh.contains(card), Math.max(past, 0)));
        }
        String key = keyOf(jurisdiction.id(), to) + day;
        Set<String> roles = reached.isEmpty()
                ? Set.of(Role.COORDINATOR.id())
                : reached.stream()
                        .map(letter -> letter.step().recipient())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        String why = roles.stream().map(facts::why).collect(Collectors.joining(", "));
        List<ControlCard> untold =
                late.stream().filter(card -> !told.contains(card.id())).toList();
        String allOverdue = facts.listLink(jurisdiction.id(), "&status=OVERDUE");
        return templates
                .digest(new Digest(
                        to.description(),
                        why,
                        jurisdiction.name(),
                        day,
                        overdue,
                        new Digest.Beyond(
                                untold.size(),
                                last.map(at -> untold.stream()
                                                .filter(card -> hasComeUpSince(at, card))
                                                .count())
                                        .orElse(0L),
                                reasons(run, roles, untold),
                                allOverdue),
                        internal,
                        dueSoon,
                        recommended,
                        concerns,
                        facts.next(run, cards),
                        cards.isEmpty()
                                ? untold.isEmpty() ? facts.listLink(jurisdiction.id(), "") : allOverdue
                                : facts.listLink(jurisdiction.id(), "&letter=" + key)))
                .to(key, jurisdiction.id(), to.address(), to.name(), Optional.of(processInstanceId));
    }

    /** Overdue since his last digest; of what is no violation, told to him for the first time. */
    private boolean isNew(LadderLetter letter, LocalDate day, Optional<Instant> last) {
        ControlCard card = letter.card();
        return card.isMandatory() && position.workingDaysPastTerm(card, day) > 0
                ? last.map(at -> hasComeUpSince(at, card)).orElse(true)
                : letter.isFirst();
    }

    private static boolean hasComeUpSince(Instant moment, ControlCard card) {
        return card.openedAt().isAfter(moment)
                || card.overdueAfter().filter(limit -> limit.isAfter(moment)).isPresent();
    }

    /** With what the keys of all digests to a reader begin. */
    static String keyOf(String jurisdiction, Addressee to) {
        return BEGINNING + jurisdiction + ":" + to.id() + ":";
    }

    /** Why the reader is not told of what is overdue: its day has not come, or it has been sent and is being checked. */
    private static List<String> reasons(LadderRun run, Set<String> roles, List<ControlCard> untold) {
        long checked = untold.stream()
                .filter(card -> card.state() == CardState.SUBMITTED)
                .count();
        List<String> reasons = new ArrayList<>();
        if (untold.size() > checked) {
            reasons.add("Ещё " + (untold.size() - checked)
                    + run.firstDay(roles)
                            .map(day -> ": сообщаем " + (day == 2 ? "со " : "с ") + day + "-го рабочего дня просрочки.")
                            .orElse(": в сводку не включаем."));
        }
        if (checked > 0) {
            reasons.add("Ещё " + checked + ": направлено с опозданием, сведения проверяются.");
        }
        return reasons;
    }

    private Digest.Line line(ControlCard card, String about, boolean fresh, int workingDaysOverdue) {
        return new Digest.Line(
                facts.body(card),
                card.step(),
                about,
                facts.basis(card),
                card.lastDay().orElseThrow(),
                card.internalTerm(),
                fresh,
                workingDaysOverdue,
                facts.supervisorsLink(card));
    }
}
