package org.poryadok.coordination;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.ConsultationTopic;

/**
 * A request for help.
 *
 * @param clauseId    under which it is answered
 * @param bodyId      body that asks
 * @param adviserRole role that answers
 * @param follows     the request whose answer did not settle the question
 */
public record NewConsultation(
        String jurisdiction,
        String actId,
        String clauseId,
        Set<ConsultationTopic> topics,
        String bodyId,
        String adviserRole,
        String subject,
        String question,
        String askedBy,
        Optional<UUID> follows,
        String processInstanceId) {

    public NewConsultation {
        topics = Set.copyOf(topics);
    }
}
