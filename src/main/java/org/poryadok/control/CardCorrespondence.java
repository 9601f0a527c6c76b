package org.poryadok.control;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
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

    /**
     * What follows for the body of a card that something has been done to, Russian sentences: that it waits for nobody of the
     * body while it is being checked, else that nobody can act, where that is so, and who is told next.
     */
    public String follows(ControlCard card) {
        return card.state() == CardState.SUBMITTED
                ? checked(card)
                : Stream.of(nobodyActs(card, Role.HEAD), toldNext(card))
                        .flatMap(Optional::stream)
                        .reduce((nobody, next) -> nobody + " " + next)
                        .orElse("Писем о сроке не будет: он не установлен.");
    }

    private String checked(ControlCard card) {
        int late = position.workingDaysLate(card, clock.instant());
        return "Сведения на проверке, от вас пока ничего не требуется."
                + (late == 0
                        ? ""
                        : " Направлены позже " + (card.internalTerm() ? "внутреннего срока " : "срока ")
                                + Russian.day(card.lastDay().orElseThrow()) + " на "
                                + RussianCount.workingDays(late) + ".")
                + " Если их вернут, вам сообщат сразу; о долгой проверке узнают координатор и контролёр.";
    }

    /** That nobody can act on an open card, and how whoever reads it as the holder of this role mends that; else empty. */
    public Optional<String> nobodyActs(ControlCard card, Role reader) {
        return Optional.of(card).filter(facts::isUnmanned).map(vacant -> LetterFacts.nobodyActs(reader.id()));
    }

    /** A sentence about who is told next if nothing is done; empty for what nobody is told of. */
    public Optional<String> toldNext(ControlCard card) {
        return Optional.of(card)
                .filter(open -> open.state() == CardState.OPEN
                        && open.lastDay().isPresent()
                        && open.modality().expectsAction())
                .map(open -> facts.toldNext(
                        open,
                        new LadderRun(ladder, recipients, position, Map.of(), position.dayOf(open, clock.instant()))
                                .ahead(open),
                        facts.isUnmanned(open)));
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
