package org.poryadok.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text of a decision: the first one, or what an amendment made of it.
 *
 * @param dueOn  last day of the term that the decision itself sets, in the jurisdiction's zone; empty: it sets none
 * @param reason why it was amended, Russian; empty in the first edition
 */
public record DecisionEdition(
        int number,
        String text,
        Optional<LocalDate> dueOn,
        Optional<String> reason,
        Instant enteredAt,
        String enteredBy) {}
