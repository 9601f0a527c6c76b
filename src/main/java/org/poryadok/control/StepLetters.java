package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Component;

/** Letters about one card to those who have to act: reminders and notices of being overdue. */
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
     * Sends what is owed about a card whose row the caller holds, in letter hours; whoever is owed letters about very many
     * cards gets them over the day.
     */
    void send(ControlCard card, LocalDate today) {
        LadderRun run = new LadderRun(ladder, recipients, position, log.ofCard(card.id()), today);
        List<LadderLetter> owed = run.reached(card, LetterKind.STEP).stream()
                .filter(LadderLetter::isOwed)
                .toList();
        if (owed.isEmpty()) {
            return;
        }
        CardLetters.Said said = letters.said(card);
        for (LadderLetter letter : owed) {
            if (log.add(letter, clock.instant(), Optional.empty())) {
                outbox.put(
                        letters.about(
                                letter,
                                said,
                                run.ahead(card),
                                position.workingDaysPastTerm(card, today),
                                position.isPastTerm(card, today)),
                        position.letterTime(card, outbox.turnOf(letter.to().address())));
            }
        }
    }
}
