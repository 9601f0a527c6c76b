package org.poryadok.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.mail.Digest;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.Reminders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One letter to one person about all the cards of which a supervisor reminds him at once. */
@Service
@Transactional
public class RemindersByHand {

    private final CardTable cards;
    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final DigestCards named;
    private final Acts acts;
    private final Clock clock;

    RemindersByHand(
            CardTable cards,
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            LetterFacts facts,
            LetterTemplates templates,
            Outbox outbox,
            DigestCards named,
            Acts acts,
            Clock clock) {
        this.cards = cards;
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.facts = facts;
        this.templates = templates;
        this.outbox = outbox;
        this.named = named;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Puts the letter, in its turn among others to this address; once for a key. Cards that are closed meanwhile are not in it.
     *
     * @param key       unique for ever
     * @param recipient id that {@link LetterByHand#note} has given for each of the cards
     * @param by        user id of whoever reminds
     */
    public void send(String key, String recipient, Collection<UUID> ids, String by) {
        List<LadderLetter> reached = new ArrayList<>();
        Instant now = clock.instant();
        for (ControlCard card : cards.findAll(ids)) {
            if (card.state() == CardState.OPEN && card.lastDay().isPresent()) {
                run(card, now).byHand(card).stream()
                        .filter(letter -> letter.to().id().equals(recipient))
                        .findFirst()
                        .ifPresent(reached::add);
            }
        }
        if (reached.isEmpty()) {
            return;
        }
        LadderLetter any = reached.get(0);
        List<ControlCard> told = reached.stream().map(LadderLetter::card).toList();
        Addressee to = any.to();
        Letter letter = templates
                .reminders(new Reminders(
                        to.description(),
                        facts.why(any.step().recipient(), facts.unmanned(told).size() == told.size()),
                        facts.person(by),
                        acts.jurisdiction(any.card().jurisdiction()).name(),
                        lines(reached, now),
                        facts.next(run(any.card(), now), told)))
                .to(key, any.card().jurisdiction(), to.address(), to.name(), Optional.empty());
        if (outbox.putInTurn(letter)) {
            named.add(key, told.stream().map(ControlCard::id).toList(), now);
        }
    }

    private LadderRun run(ControlCard card, Instant now) {
        return new LadderRun(ladder, recipients, position, Map.of(), position.dayOf(card, now));
    }

    private List<Digest.Line> lines(List<LadderLetter> reached, Instant now) {
        Map<UUID, String> about =
                facts.about(reached.stream().map(LadderLetter::card).toList());
        return reached.stream()
                .sorted(Comparator.comparing(letter -> letter.card().lastDay().orElseThrow()))
                .map(letter -> line(letter, about.getOrDefault(letter.card().id(), ""), now))
                .toList();
    }

    private Digest.Line line(LadderLetter letter, String about, Instant now) {
        ControlCard card = letter.card();
        LocalDate today = position.dayOf(card, now);
        return new Digest.Line(
                facts.body(card),
                card.step(),
                about,
                facts.basis(card),
                card.lastDay().orElseThrow(),
                card.internalTerm(),
                false,
                card.isMandatory() ? Math.max(position.workingDaysPastTerm(card, today), 0) : 0,
                facts.place(card, letter.to().id(), letter.step().recipient()).link());
    }
}
