package org.poryadok.verification.verifyaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Clause;
import org.poryadok.act.Modality;

/**
 * One thing that an act demands of an account, and what is known of it.
 *
 * @param id             requirement of the act, or the question of a campaign; unique in account and act
 * @param mark           word that the public card shows while it is confirmed
 * @param pending        asked and not yet confirmed by the coordinator
 * @param state          as the body reports it
 * @param settledOn      day of doing or of the refusal, in the jurisdiction's zone
 * @param proof          address or particulars of a document
 * @param reason         why it does not apply or was refused
 * @param confirmedState as last confirmed; empty while never confirmed, or lost since
 */
public record VerificationItem(
        UUID accountId,
        String actId,
        String clauseId,
        String id,
        String text,
        Modality modality,
        Optional<String> mark,
        boolean pending,
        ItemState state,
        Optional<LocalDate> settledOn,
        Optional<String> proof,
        Optional<String> reason,
        Optional<String> reportedBy,
        Optional<ItemState> confirmedState,
        Optional<Instant> confirmedAt) {

    /** The text with what it rests on: the place in the act, or the coordinator's question, of which no clause speaks. */
    String withGround(Clause clause) {
        return text + " ("
                + (AskedItem.isQuestion(id) ? AskedItem.QUESTION_WORDS : modality.title() + ", " + clause.citation())
                + ")";
    }
}
