package org.poryadok.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.poryadok.term.Russian;

/**
 * A term of an act that a body has missed before under a clause by which something waits for it again: what is asked for
 * anew, under whatever term, does not undo it. Days are days of the jurisdiction's zone.
 *
 * @param lastDay     of the term that was missed; of several, the latest
 * @param fulfilledOn day on which the obligation was fulfilled nevertheless
 * @param cases       how often it has happened
 */
public record EarlierBreach(LocalDate lastDay, LocalDate fulfilledOn, int cases) {

    /** Empty where none of the cards was fulfilled later than the act wanted. */
    public static Optional<EarlierBreach> of(Collection<ControlCard> cards, ZoneId zone) {
        List<ControlCard> late = cards.stream()
                .filter(card -> CardOutcome.ofFulfilled(card)
                        .filter(CardOutcome.FULFILLED_LATE::equals)
                        .isPresent())
                .toList();
        return late.stream()
                .max(Comparator.comparing(card -> card.fulfilledAt().orElseThrow()))
                .map(card -> new EarlierBreach(
                        card.judgedDay().orElseThrow(),
                        LocalDate.ofInstant(card.fulfilledAt().orElseThrow(), zone),
                        late.size()));
    }

    /** Russian, without a full stop: «ранее исполнено с нарушением срока (последний день …, исполнено …)». */
    public String text() {
        return "ранее " + CardOutcome.FULFILLED_LATE.title() + " (последний день " + Russian.day(lastDay)
                + ", исполнено " + Russian.day(fulfilledOn) + ")" + (cases == 1 ? "" : ", случаев: " + cases);
    }
}
