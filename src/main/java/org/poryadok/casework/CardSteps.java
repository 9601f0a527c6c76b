package org.poryadok.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/**
 * How a control card moves on with its procedure; the models call it where a step does nothing else. Each method takes the
 * names of variables: {@code card} of the one with the card's id (where it is empty no act demands the step, and nothing
 * happens), {@code by} of the one with the user id of whoever did it, {@code day} of the one with the day (ISO 8601) on
 * which he did it, in the time zone of the jurisdiction.
 */
@Component
public class CardSteps {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Clock clock;

    CardSteps(ControlCards cards, JurisdictionDays days, Clock clock) {
        this.cards = cards;
        this.days = days;
        this.clock = clock;
    }

    /** Sent for checking now: nobody is reminded while somebody else checks. */
    public void submit(DelegateExecution execution, String card, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> cards.submit(
                        id, days.momentOf(days.today(file.jurisdiction()), file.jurisdiction()), file.known(by)));
    }

    /** Sent for checking on the day that the official has named, such as that of his outgoing letter (GK 194). */
    public void submitOn(DelegateExecution execution, String card, String day, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> cards.submit(
                        id, days.momentOf(file.day(day).orElseThrow(), file.jurisdiction()), file.known(by)));
    }

    /** Given back: the duty is open again, and its term has not stopped meanwhile. */
    public void giveBack(DelegateExecution execution, String card, String by, String remarks) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> cards.returned(id, file.known(by), file.known(remarks)));
    }

    /** What was sent is accepted: the duty was fulfilled when it was sent (GK 194). */
    public void accept(DelegateExecution execution, String card, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> cards.fulfil(id, cards.card(id).submittedAt().orElseThrow(), file.known(by)));
    }

    /** Fulfilled on the day that the official has named. */
    public void fulfilOn(DelegateExecution execution, String card, String day, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> cards.fulfil(
                        id, days.momentOf(file.day(day).orElseThrow(), file.jurisdiction()), file.known(by)));
    }

    /** Released from control; who released it in Cockpit meanwhile keeps his note. */
    public void release(DelegateExecution execution, String card, String by, String note) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> release(id, file.known(by), file.text(note).orElse("")));
    }

    /**
     * For a step that does more: fulfilled now.
     *
     * @param by user id
     */
    public void fulfil(UUID card, String by) {
        cards.fulfil(card, clock.instant(), by);
    }

    /**
     * For a step that composes the ground; who released the card in Cockpit meanwhile keeps his note.
     *
     * @param by     user id
     * @param ground Russian
     */
    public void release(UUID card, String by, String ground) {
        if (cards.card(card).state() != CardState.RELEASED) {
            cards.release(card, by, ground);
        }
    }

    /** The same for those of several cards whose duty nobody has fulfilled. */
    public void releaseUnfulfilled(Collection<ControlCard> several, String by, String ground) {
        several.stream()
                .filter(card -> card.state().isUnderControl())
                .forEach(card -> cards.release(card.id(), by, ground));
    }

    private static Optional<UUID> cardOf(CaseFile file, String card) {
        return file.text(card).map(UUID::fromString);
    }
}
