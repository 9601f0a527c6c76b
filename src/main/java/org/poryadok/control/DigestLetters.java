package org.poryadok.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.mail.Digest;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.springframework.stereotype.Component;

/** Composes a digest: every card that has reached its reader, the longest overdue first. */
@Component
class DigestLetters {

    /** As many as a digest shows; looking up the tasks of the others would be for nothing. */
    private static final int LINKED_LINES = 100;

    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final TermPosition position;

    DigestLetters(LetterFacts facts, LetterTemplates templates, TermPosition position) {
        this.facts = facts;
        this.templates = templates;
        this.position = position;
    }

    Letter digest(
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
        List<ControlCard> cards =
                reached.stream().map(LadderLetter::card).distinct().toList();
        Map<UUID, String> progress = facts.progress(cards);
        for (ControlCard card : cards) {
            int past = position.workingDaysPastTerm(card, day);
            List<Digest.Line> section =
                    past <= 0 ? dueSoon : !card.isMandatory() ? recommended : card.internalTerm() ? internal : overdue;
            section.add(
                    line(card, progress.getOrDefault(card.id(), ""), Math.max(past, 0), section.size() < LINKED_LINES));
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
                        facts.listLink()))
                .to(
                        "digest:" + jurisdiction.id() + ":" + to.id() + ":" + day,
                        jurisdiction.id(),
                        to.address(),
                        to.name(),
                        Optional.of(processInstanceId));
    }

    private Digest.Line line(ControlCard card, String progress, int workingDaysOverdue, boolean linked) {
        return new Digest.Line(
                facts.body(card),
                card.step(),
                progress,
                facts.clause(card).citation() + ", " + facts.act(card),
                card.lastDay().orElseThrow(),
                card.internalTerm(),
                workingDaysOverdue,
                linked ? facts.taskLink(card) : facts.listLink());
    }
}
