package org.poryadok.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A body to which a decision is addressed, and what it has answered.
 *
 * @param cardId         control card under which it stands
 * @param answer         its report or objection, Russian
 * @param proofUrl       where the proof of its report can be seen
 * @param executedOn     day on which it says it has executed the decision, in the jurisdiction's zone
 * @param ruling         what was said to its answer, Russian
 * @param acknowledgedAt when its responsible officer took note of the latest edition that he has seen
 * @param edition        that edition
 */
public record DecisionAddressee(
        String bodyId,
        UUID cardId,
        AddresseeState state,
        Optional<String> answer,
        Optional<String> proofUrl,
        Optional<LocalDate> executedOn,
        Optional<Instant> answeredAt,
        Optional<String> ruling,
        Optional<Instant> acknowledgedAt,
        Optional<String> acknowledgedBy,
        Optional<Integer> edition) {}
