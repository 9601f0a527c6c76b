package org.poryadok.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.mail.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter that a supervisor sends at once, whatever the ladder has told before. */
@Service
@Transactional
public class LetterByHand {

    /** A second press within it is the same wish: an impatient click, or two supervisors at once. */
    private static final Duration SAME_WISH = Duration.ofMinutes(1);

    private final CardTable cards;
    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final LetterLog log;
    private final CardLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    LetterByHand(
            CardTable cards,
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            LetterLog log,
            CardLetters letters,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.log = log;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends the letter of the level that the ladder has reached by today to everybody whom that level names, on a
     * non-working day as well: before the term a reminder, after it a notice of being overdue, for a recommendation a
     * follow-up. A level told by hand counts as told for the ladder. Whether the caller may is the caller's to check.
     *
     * @param by user id of whoever sends it, kept in the card's history
     * @throws ControlException when the card is closed or being checked, or has no term
     */
    public void send(UUID id, String by) {
        tell(
                id,
                by,
                (card, run, letter, today) -> outbox.put(letters.about(
                        letter,
                        letters.said(List.of(card)).get(card.id()),
                        run.ahead(card),
                        position.workingDaysPastTerm(card, today),
                        position.isPastTerm(card, today))));
    }

    /**
     * Notes in the card's history that those are told whom {@link #send} would write to, for a letter about many cards that the
     * caller owes them; see {@link RemindersByHand}.
     *
     * @param by user id of whoever sends it
     * @return their ids, or the roles that nobody holds
     * @throws ControlException as {@link #send}, and when there is nobody to be told
     */
    public List<String> note(UUID id, String by) {
        List<String> told = new ArrayList<>();
        tell(id, by, (card, run, letter, today) -> told.add(letter.to().id()));
        if (told.isEmpty()) {
            throw new ControlException(
                    "Напоминать некому: об этом сроке только что напомнили, или письмо положено только вам.");
        }
        return told;
    }

    private interface Telling {
        void tell(ControlCard card, LadderRun run, LadderLetter letter, LocalDate today);
    }

    private void tell(UUID id, String by, Telling telling) {
        ControlCard card = cards.lock(id).orElseThrow(ControlCards::noSuchCard);
        refuseWithoutObligation(card);
        Instant now = clock.instant();
        if (log.sentByHand(id, now.minus(SAME_WISH), now)) {
            return;
        }
        LocalDate today = position.dayOf(card, now);
        LadderRun run = new LadderRun(ladder, recipients, position, log.ofCards(List.of(card)), today);
        for (LadderLetter letter : run.byHand(card)) {
            // Whoever reminds others is not reminded by that.
            if (!letter.to().id().equals(by) && log.add(letter, now, Optional.of(by))) {
                telling.tell(card, run, letter, today);
            }
        }
    }

    private static void refuseWithoutObligation(ControlCard card) {
        if (!card.state().isUnderControl()) {
            throw new ControlException(
                    "Контрольная карточка закрыта (" + card.state().title() + "): писать исполнителю не о чем.");
        }
        if (card.state() == CardState.SUBMITTED) {
            throw new ControlException("Сведения направлены и проверяются: писать исполнителю не о чем.");
        }
        if (card.lastDay().isEmpty() || !card.modality().expectsAction()) {
            throw new ControlException("Срок не установлен: напоминать не о чем.");
        }
    }
}
