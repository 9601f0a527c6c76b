package org.poryadok.coordination;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.ConsultationTopic;

/**
 * A request for help and its answer; the parts are those of {@link NewConsultation}.
 *
 * @param number  by which officials refer to it
 * @param shared  whether the answer stands in the knowledge base
 * @param settled what the asking body has said of the answer; empty while it has said nothing
 */
public record Consultation(
        UUID id,
        long number,
        String jurisdiction,
        String actId,
        String clauseId,
        Set<ConsultationTopic> topics,
        String bodyId,
        String adviserRole,
        String subject,
        String question,
        Instant askedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        boolean shared,
        Optional<Boolean> settled) {}
