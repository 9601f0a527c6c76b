package org.poryadok.control;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.stereotype.Component;

/** The letters about one card, digests and reminders that named it among others included, and who is to get the next one. */
@Component
public class CardCorrespondence {

    private final MailJournal journal;
    private final DigestCards digests;
    private final LetterFacts facts;
    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final Clock clock;

    CardCorrespondence(
            MailJournal journal,
            DigestCards digests,
            LetterFacts facts,
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            Clock clock) {
        this.journal = journal;
        this.digests = digests;
        this.facts = facts;
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.clock = clock;
    }

    /** A sentence about who is told next if nothing is done; empty for what nobody is told of. */
    public Optional<String> toldNext(ControlCard card) {
        return Optional.of(card)
                .filter(open -> open.state() == CardState.OPEN
                        && open.lastDay().isPresent()
                        && open.modality().expectsAction())
                .map(open -> LetterFacts.toldNext(
                        open,
                        new LadderRun(ladder, recipients, position, Map.of(), position.dayOf(open, clock.instant()))
                                .ahead(open)));
    }

    /** The clause and the act as letters name them; the administration's own rule where the card rests on it. */
    public String basis(ControlCard card) {
        return facts.basis(card);
    }

    /** What letters say of a term that the administration has set itself; of a term of the act nothing. */
    public String internalNote(ControlCard card) {
        return LetterFacts.internalNote(card, facts.clause(card));
    }

    /** Key of a further letter about a card, beside those of the ladder. */
    public static String newKey(ControlCard card) {
        return CardLetters.newsKeyOf(card.id()) + UUID.randomUUID();
    }

    /** Whether a letter is about one card. */
    public static boolean isAboutACard(OutboxEntry entry) {
        return entry.letter().key().startsWith(CardLetters.BEGINNING);
    }

    /** Whether a letter is a morning digest, which names many cards. */
    public static boolean isDigest(OutboxEntry entry) {
        return entry.letter().key().startsWith(DigestLetters.BEGINNING);
    }

    /** The oldest first; its own are those of a card with a process instance. */
    public List<OutboxEntry> about(ControlCard card) {
        Stream<OutboxEntry> own = card.processInstanceId().map(journal::ofReference).orElse(List.of()).stream()
                .filter(entry -> entry.letter().key().startsWith(CardLetters.keyOf(card.id())));
        Stream<OutboxEntry> ofMany = digests.of(card.id()).stream().flatMap(key -> journal.find(key).stream());
        return Stream.concat(own, ofMany)
                .sorted(Comparator.comparing(OutboxEntry::id))
                .toList();
    }
}
