package org.poryadok.oversight.discipline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.term.Russian;

/**
 * An obligation whose term was missed, that was being checked when a period ended, or of which the system heard after the term.
 *
 * @param body            name of the body on which it lies
 * @param step            what has to be done
 * @param citation        place in the act
 * @param act             the act with its date and number
 * @param lastDay         last day of the term by which it is judged: an extension that came too late does not change it
 * @param termRuns        whether the term was extended and the new one had not passed yet
 * @param internal        whether the administration set the term itself
 * @param workingDaysLate working days past the last day, of the region: until it was fulfilled or sent, else until the end
 * @param sentOn          day of sending, unless it was returned
 * @param fulfilledOn     day of fulfilment
 * @param toldOn          day on which the system was told of the fulfilment, or of the sending of what is checked, where that is a later
 *                        one
 * @param released        who released it from control when the term had passed
 * @param extended        who extended the term when it had passed
 * @param earlier         the earlier tier, when that was late
 */
public record JudgedObligation(
        UUID card,
        String bodyId,
        String body,
        String step,
        String citation,
        String actId,
        String act,
        LocalDate lastDay,
        ObligationVerdict verdict,
        boolean termRuns,
        boolean internal,
        int workingDaysLate,
        Optional<LocalDate> sentOn,
        Optional<LocalDate> fulfilledOn,
        Optional<LocalDate> toldOn,
        Optional<Decision> released,
        Optional<Decision> extended,
        Optional<Earlier> earlier) {

    /**
     * The earlier tier whose being late explains why this one is.
     *
     * @param body        its name
     * @param fulfilledOn empty while it is overdue
     */
    public record Earlier(String body, LocalDate lastDay, Optional<LocalDate> fulfilledOn) {}

    /** Whether it is one of the period's, or overdue at its end. */
    boolean concerns(Period period) {
        return period.contains(lastDay) || verdict == ObligationVerdict.OVERDUE;
    }

    /** Whether its term, whenever that was missed, was extended or it was released in the period: what was done later hides neither. */
    boolean decidedIn(Period period) {
        return (verdict == ObligationVerdict.LATE || verdict == ObligationVerdict.RELEASED)
                && Stream.of(released, extended)
                        .flatMap(Optional::stream)
                        .map(Decision::on)
                        .anyMatch(period::contains);
    }

    /** Overdue by today's term, as lists show it. */
    boolean overdueAtEnd() {
        return verdict == ObligationVerdict.OVERDUE && !termRuns;
    }

    /** Day on which it was sent after its term: it waits for whoever checks it, and no longer for its body. */
    public Optional<LocalDate> checkedSince() {
        return verdict == ObligationVerdict.OVERDUE ? sentOn : Optional.empty();
    }

    /** The same in Russian: «направлено 12.03.2020, на проверке». */
    public Optional<String> checked() {
        return checkedSince().map(day -> "направлено " + Russian.day(day) + ", на проверке");
    }

    /** A breach of an act by the body's own fault. */
    boolean offence() {
        return verdict != ObligationVerdict.CHECKED
                && verdict != ObligationVerdict.ON_TIME
                && !internal
                && earlier.isEmpty();
    }
}
