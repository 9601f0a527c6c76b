package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.mail.Letter;
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
        List<LadderLetter> owed = log.addAll(
                cards.stream()
                        .flatMap(card -> run.reached(card, LetterKind.STEP).stream())
                        .filter(LadderLetter::isOwed)
                        .toList(),
                clock.instant(),
                Optional.empty());
        if (owed.isEmpty()) {
            return;
        }
        Map<UUID, CardLetters.Said> said = letters.said(
                owed.stream().map(LadderLetter::card).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<UUID, Optional<LadderRun.Ahead>> ahead = new HashMap<>();
        outbox.putInTurn(owed.stream()
                .map(letter -> new Outbox.InTurn(
                        about(
                                letter,
                                said.get(letter.card().id()),
                                ahead.computeIfAbsent(letter.card().id(), card -> run.ahead(letter.card())),
                                today),
                        turn -> position.letterTime(letter.card(), turn)))
                .toList());
    }

    private Letter about(LadderLetter letter, CardLetters.Said said, Optional<LadderRun.Ahead> ahead, LocalDate today) {
        ControlCard card = letter.card();
        return letters.about(
                letter, said, ahead, position.workingDaysPastTerm(card, today), position.isPastTerm(card, today));
    }
}
