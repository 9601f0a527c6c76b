package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.poryadok.term.Russian;

/**
 * A term of an act that a body has missed before under a clause by which something waits for it again: what is asked for
 * anew, under whatever term, does not undo it, nor that the term was extended when it had passed. Days are days of the
 * jurisdiction's zone.
 *
 * @param lastDay   of the term that was missed; of several, the latest
 * @param ending    what became of the obligation after the term
 * @param on        day on which that was; of an extension the first day after the term
 * @param cases     how often a term was missed
 */
public record EarlierBreach(LocalDate lastDay, Ending ending, LocalDate on, int cases) {

    /** What becomes of an obligation whose term was missed. */
    public enum Ending {
        FULFILLED("исполнено с нарушением срока", ", исполнено "),
        RELEASED("не исполнено, снято с контроля после срока", ", снято "),
        EXTENDED("срок нарушен, затем продлён", "");

        private final String title;
        private final String day;

        Ending(String title, String day) {
            this.title = title;
            this.day = day;
        }

        private static Ending of(ControlCard card) {
            if (card.fulfilledAt().isPresent()) {
                return FULFILLED;
            }
            return card.releasedAt().isPresent() ? RELEASED : EXTENDED;
        }
    }

    /** Empty where each of the cards was closed as the act wanted, or may still be. */
    public static Optional<EarlierBreach> of(Collection<ControlCard> cards, ZoneId zone) {
        List<ControlCard> late = cards.stream().filter(EarlierBreach::isOne).toList();
        return late.stream()
                .max(Comparator.comparing(EarlierBreach::endedAt))
                .map(card -> new EarlierBreach(
                        card.judgedDay().orElseThrow(),
                        Ending.of(card),
                        LocalDate.ofInstant(endedAt(card), zone),
                        late.size()));
    }

    private static boolean isOne(ControlCard card) {
        return CardOutcome.ofFulfilled(card)
                .map(CardOutcome.FULFILLED_LATE::equals)
                .orElseGet(() -> isReleasedLate(card) || isExtendedLate(card));
    }

    private static boolean isExtendedLate(ControlCard card) {
        return card.state().isUnderControl() && card.brokenTermOfAct().isPresent();
    }

    /** What the act wanted by a day that was over when it was given up; a recommendation is never late. */
    private static boolean isReleasedLate(ControlCard card) {
        return card.releasedAt().isPresent() && !card.internalTerm() && CardStatusRule.isReleasedUndoneTooLate(card);
    }

    private static Instant endedAt(ControlCard card) {
        return card.fulfilledAt()
                .or(card::releasedAt)
                .orElseGet(() -> card.judgedAfter().orElseThrow());
    }

    /** Russian, without days: «ранее исполнено с нарушением срока», «ранее не исполнено, снято с контроля после срока». */
    public String brief() {
        return "ранее " + ending.title;
    }

    /** Russian, without a full stop: «ранее исполнено с нарушением срока (последний день …, исполнено …)». */
    public String text() {
        return "ранее " + result();
    }

    /** The same of what nothing has followed: «не исполнено, снято с контроля после срока (последний день …, снято …)». */
    public String result() {
        return ending.title + " (последний день " + Russian.day(lastDay)
                + (ending.day.isEmpty() ? "" : ending.day + Russian.day(on)) + ")"
                + (cases == 1 ? "" : ", случаев: " + cases);
    }
}
