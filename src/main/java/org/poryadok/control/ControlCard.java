package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Clause;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.RecordParts;
import org.poryadok.term.LastMoment;

/**
 * A control card («контрольная карточка»): a term under control. Days are days of the jurisdiction's zone.
 *
 * @param actVersion     version of the act in effect on the day of the event; a term that has begun keeps it
 * @param step           what has to be done, Russian
 * @param eventDate      day of the event from which the term counts
 * @param lastDay        last day on which it is still in time (the liberal reading); empty: the clause sets no term
 * @param targetDate     conservative day for colours and reminders, never after {@code lastDay}
 * @param overdueAfter   24:00 of {@code lastDay}: from this moment on an open obligation is a violation
 * @param explanation    how the dates were found, Russian
 * @param internalTerm   whether the administration set the term itself («внутренний срок»)
 * @param extensions     how often the controller changed the term: extended it, or took that back
 * @param withdrawals    how often he took an extension back
 * @param missed         the first term that had passed before it was extended
 * @param submittedAt    moment of sending, while it is being checked or was accepted
 * @param checkedSince   when the system was told of the sending: the checking side could not begin before; of what was done
 *                       without being sent, when it was told of that, where it was on a later day
 * @param fulfilledAt    moment of fulfilment (of sending, not of checking)
 * @param attributableTo card of the earlier tier whose being late explains why this one is late
 * @param promisedOn     day by which the body has promised to be done, with the controller's leave; the term of the act
 *                       stands beside it, and so does being late
 */
public record ControlCard(
        UUID id,
        String jurisdiction,
        String actId,
        String actVersion,
        String clauseId,
        Modality modality,
        String bodyId,
        String procedure,
        Optional<String> processInstanceId,
        String step,
        LocalDate eventDate,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> targetDate,
        Optional<Instant> overdueAfter,
        String explanation,
        boolean internalTerm,
        int extensions,
        int withdrawals,
        Optional<MissedTerm> missed,
        CardState state,
        Instant openedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> checkedSince,
        Optional<Instant> fulfilledAt,
        Optional<String> fulfilledBy,
        Optional<Instant> releasedAt,
        Optional<String> releasedBy,
        Optional<UUID> attributableTo,
        Optional<LocalDate> promisedOn) {

    /** What the card names, all of which has to be its jurisdiction's. */
    RecordParts parts() {
        return RecordParts.of(jurisdiction).act(actId).clause(clauseId).body(bodyId);
    }

    /** Whether the clause sets an obligation; anything else is never overdue. */
    public boolean isMandatory() {
        return modality == Modality.MANDATORY;
    }

    /** Whether the body does of its own accord what the clause demands on another occasion. */
    public boolean isOfOwnAccord(Clause clause) {
        return modality == Modality.PERMITTED && clause.modality() != Modality.PERMITTED;
    }

    /** The day on which the system was told of the sending or the fulfilment, where that is a later one than its own. */
    public Optional<LocalDate> toldLater(ZoneId zone) {
        return fulfilledAt
                .or(() -> submittedAt)
                .flatMap(done -> NamedDay.of(done, checkedSince, zone).toldLater());
    }

    /**
     * Whether it stays under control when the act is repealed: access to pages, which stay, is handed over because somebody
     * leaves, and not because an act wants it.
     */
    boolean outlivesTheAct() {
        return procedure.equals(Procedure.REPLACE_OFFICIAL.key());
    }

    /** Whether the obligation was not fulfilled in time as seen at a moment; what is being checked counts from its sending. */
    public boolean isLateAt(Instant moment) {
        return outcome().isLateAt(moment);
    }

    /** How many extensions hold. */
    public int extensionsInForce() {
        return extensions - 2 * withdrawals;
    }

    /**
     * The missed term where it was broken: what was done within it broke nothing, and of what was sent within it nobody knows
     * before it is accepted or given back.
     */
    public Optional<MissedTerm> brokenTerm() {
        Optional<Instant> done = fulfilledAt.or(() -> state == CardState.RELEASED ? checkedSince : submittedAt);
        return missed.filter(term -> done.filter(term.after()::isAfter).isEmpty());
    }

    /** {@link #brokenTerm} of an act: recommendations and internal terms break none. */
    public Optional<MissedTerm> brokenTermOfAct() {
        return brokenTerm().filter(broken -> isMandatory() && !internalTerm);
    }

    /** The explanation as it is shown: what was released from control need not be done by any moment. */
    public String shownExplanation() {
        return state == CardState.RELEASED ? LastMoment.over(explanation) : explanation;
    }

    /** The last day by which the obligation is judged when it is closed, see {@link MissedTerm}. */
    Optional<LocalDate> judgedDay() {
        return missed.map(MissedTerm::lastDay).or(() -> lastDay);
    }

    /** 24:00 of {@link #judgedDay}. */
    Optional<Instant> judgedAfter() {
        return missed.map(MissedTerm::after).or(() -> overdueAfter);
    }

    /** Of what is under control today's term speaks. */
    TermOutcome outcome() {
        return new TermOutcome(
                modality, state, state.isUnderControl() ? overdueAfter : judgedAfter(), submittedAt, fulfilledAt);
    }

    ControlCard attributedTo(UUID earlierTier) {
        return new ControlCard(
                id,
                jurisdiction,
                actId,
                actVersion,
                clauseId,
                modality,
                bodyId,
                procedure,
                processInstanceId,
                step,
                eventDate,
                lastDay,
                targetDate,
                overdueAfter,
                explanation,
                internalTerm,
                extensions,
                withdrawals,
                missed,
                state,
                openedAt,
                submittedAt,
                checkedSince,
                fulfilledAt,
                fulfilledBy,
                releasedAt,
                releasedBy,
                Optional.of(earlierTier),
                promisedOn);
    }
}
