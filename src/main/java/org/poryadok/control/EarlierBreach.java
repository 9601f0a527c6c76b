package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Modality;
import org.poryadok.term.Russian;

/**
 * A term of an act that a body has missed before under a clause by which something waits for it again: what is asked for
 * anew, under whatever term, does not undo it. Days are days of the jurisdiction's zone.
 *
 * @param lastDay   of the term that was missed; of several, the latest
 * @param fulfilled whether the obligation was fulfilled nevertheless; else it was taken off control after the term
 * @param closedOn  day on which that was
 * @param cases     how often a term was missed
 */
public record EarlierBreach(LocalDate lastDay, boolean fulfilled, LocalDate closedOn, int cases) {

    /** Empty where none of the cards was closed later than the act wanted. */
    public static Optional<EarlierBreach> of(Collection<ControlCard> cards, ZoneId zone) {
        List<ControlCard> late = cards.stream().filter(EarlierBreach::isOne).toList();
        return late.stream()
                .max(Comparator.comparing(EarlierBreach::closedAt))
                .map(card -> new EarlierBreach(
                        card.judgedDay().orElseThrow(),
                        card.fulfilledAt().isPresent(),
                        LocalDate.ofInstant(closedAt(card), zone),
                        late.size()));
    }

    private static boolean isOne(ControlCard card) {
        return CardOutcome.ofFulfilled(card)
                .map(CardOutcome.FULFILLED_LATE::equals)
                .orElseGet(() -> isReleasedLate(card));
    }

    /** What the act wanted by a day that was over when it was given up; a recommendation is never late. */
    private static boolean isReleasedLate(ControlCard card) {
        return card.modality() == Modality.MANDATORY
                && !card.internalTerm()
                && card.releasedAt()
                        .flatMap(released -> card.judgedAfter().filter(limit -> !released.isBefore(limit)))
                        .isPresent();
    }

    private static Instant closedAt(ControlCard card) {
        return card.fulfilledAt().or(card::releasedAt).orElseThrow();
    }

    /** Russian, without days: «ранее исполнено с нарушением срока», «ранее не исполнено, снято с контроля после срока». */
    public String brief() {
        return "ранее "
                + (fulfilled
                        ? CardOutcome.FULFILLED_LATE.title()
                        : "не исполнено, " + CardOutcome.RELEASED.title() + " после срока");
    }

    /** Russian, without a full stop: «ранее исполнено с нарушением срока (последний день …, исполнено …)». */
    public String text() {
        return brief() + " (последний день " + Russian.day(lastDay) + ", " + (fulfilled ? "исполнено " : "снято ")
                + Russian.day(closedOn) + ")" + (cases == 1 ? "" : ", случаев: " + cases);
    }
}
