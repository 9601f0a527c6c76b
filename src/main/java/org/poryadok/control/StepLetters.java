package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Component;

/** Letters about single cards to those who have to act: reminders and notices of being overdue. */
@Component
class StepLetters {

    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final LetterLog log;
    private final CardLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    StepLetters(
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            LetterLog log,
            CardLetters letters,
            Outbox outbox,
            Clock clock) {
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.log = log;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends what is owed about cards of one jurisdiction whose rows the caller holds, in letter hours; whoever is owed letters
     * about very many cards gets them over the day.
     */
    void send(List<ControlCard> cards, LocalDate today) {
        if (cards.size() > 1) {
            recipients.readAhead(cards);
        }
        LadderRun run = new LadderRun(ladder, recipients, position, log.ofCards(cards), today);
        Map<ControlCard, List<LadderLetter>> owed = new LinkedHashMap<>();
        for (ControlCard card : cards) {
            List<LadderLetter> ofCard = run.reached(card, LetterKind.STEP).stream()
                    .filter(LadderLetter::isOwed)
                    .toList();
            if (!ofCard.isEmpty()) {
                owed.put(card, ofCard);
            }
        }
        if (owed.isEmpty()) {
            return;
        }
        Map<UUID, CardLetters.Said> said = letters.said(owed.keySet());
        outbox.readTurnsAhead(owed.values().stream()
                .flatMap(List::stream)
                .map(letter -> letter.to().address())
                .collect(Collectors.toSet()));
        owed.forEach((card, ofCard) -> send(card, ofCard, said.get(card.id()), run, today));
    }

    private void send(
            ControlCard card, List<LadderLetter> owed, CardLetters.Said said, LadderRun run, LocalDate today) {
        Optional<LadderRun.Ahead> ahead = run.ahead(card);
        for (LadderLetter letter : owed) {
            if (log.add(letter, clock.instant(), Optional.empty())) {
                outbox.put(
                        letters.about(
                                letter,
                                said,
                                ahead,
                                position.workingDaysPastTerm(card, today),
                                position.isPastTerm(card, today)),
                        position.letterTime(card, outbox.turnOf(letter.to().address())));
            }
        }
    }
}
