package org.poryadok.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.SubmissionReturned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How a control card moves on with its procedure; the models call it where a step does nothing else. Each method takes the
 * names of variables: {@code card} of the one with the card's id (where it is empty no act demands the step, and nothing
 * happens), {@code by} of the one with the user id of whoever did it and is the {@code actor} of his task, {@code day} of the
 * one with the day (ISO 8601) on which he did it, in the time zone of the jurisdiction. What somebody has done he did when he
 * completed his task, whenever the step is run: a job that comes after midnight makes nobody late.
 */
@Component
public class CardSteps {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardSteps(ControlCards cards, JurisdictionDays days, ApplicationEventPublisher events, Clock clock) {
        this.cards = cards;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** Sent for checking with the task: nobody is reminded while somebody else checks. */
    public void submit(DelegateExecution execution, String card, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> cards.submit(id, doneAt(file, by), file.known(by)));
    }

    /** Sent for checking on the day that the official has named, such as that of his outgoing letter (GK 194). */
    public void submitOn(DelegateExecution execution, String card, String day, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> cards.submit(id, doneOn(file, day, by), file.known(by)));
    }

    /** Given back: the obligation is open again, and its term has not stopped meanwhile. */
    public void giveBack(DelegateExecution execution, String card, String by, String remarks) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> giveBack(List.of(id), file.known(by), file.known(remarks)));
    }

    /** The same for a step that does more, of all cards under which something was sent as one: the body is told once. */
    public void giveBack(List<UUID> several, String by, String remarks) {
        several.forEach(id -> cards.returned(id, by, remarks));
        several.stream().findFirst().ifPresent(first -> events.publishEvent(new SubmissionReturned(first, by)));
    }

    /**
     * What was sent is accepted: the obligation was fulfilled when it was sent (GK 194).
     *
     * @param by who has accepted it
     */
    public void accept(DelegateExecution execution, String card, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> cards.accept(id, file.known(by)));
    }

    /** Fulfilled on the day that the official has named; where he did so on a later one, the card says both. */
    public void fulfilOn(DelegateExecution execution, String card, String day, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> fulfilOn(file, card, day, by, doneAt(file, by), "исполнено"));
    }

    /**
     * The same for a step that says it in its own word.
     *
     * @param told when the day was first named
     * @param deed a Russian participle: «создана»
     */
    public void fulfilOn(CaseFile file, String card, String day, String by, Instant told, String deed) {
        cardOf(file, card)
                .ifPresent(id ->
                        cards.fulfilAsTold(id, doneOn(file, day, by), told, deed, file.known(by), Optional.empty()));
    }

    /** Released from control; who released it in Cockpit meanwhile keeps his note. */
    public void release(DelegateExecution execution, String card, String by, String note) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card)
                .ifPresent(id -> release(id, file.known(by), file.text(note).orElse("")));
    }

    /** For a step that does more: fulfilled with the task. */
    public void fulfil(DelegateExecution execution, String card, String by) {
        CaseFile file = CaseFile.of(execution);
        cardOf(file, card).ifPresent(id -> cards.fulfil(id, doneAt(file, by), file.known(by)));
    }

    /**
     * For a step that composes the ground; who released the card in Cockpit meanwhile keeps his note.
     *
     * @param by     user id
     * @param ground Russian
     */
    public void release(UUID card, String by, String ground) {
        cards.releaseUnlessReleased(card, by, ground);
    }

    /** The same for those of several cards whose obligation nobody has fulfilled. */
    public void releaseUnfulfilled(Collection<ControlCard> several, String by, String ground) {
        several.forEach(card -> cards.releaseIfUnderControl(card.id(), by, ground));
    }

    private Instant doneOn(CaseFile file, String day, String by) {
        return days.momentOf(file.day(day).orElseThrow(), doneAt(file, by), file.jurisdiction());
    }

    /** Not later than now: the clock of the node on which the task was completed may be a little ahead. */
    private Instant doneAt(CaseFile file, String by) {
        Instant done = file.doneAt(by);
        Instant now = clock.instant();
        return done.isBefore(now) ? done : now;
    }

    private static Optional<UUID> cardOf(CaseFile file, String card) {
        return file.text(card).map(UUID::fromString);
    }
}
