package org.poryadok.publication.auditregistry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit in which every body confirms or corrects what the registry says of it.
 *
 * @param clauseId   clause that demands an up-to-date registry
 * @param occasion   why it is held, Russian
 * @param year       the year whose regular audit it is; empty for one that the coordinator has begun
 * @param answerBy   last day of the internal term for answers, in the jurisdiction's zone
 * @param conclusion what the coordinator has found, once it is closed
 */
public record RegistryAudit(
        UUID id,
        String jurisdiction,
        String actId,
        String clauseId,
        String occasion,
        Optional<Integer> year,
        LocalDate answerBy,
        Instant begunAt,
        String begunBy,
        String processInstanceId,
        Optional<Instant> closedAt,
        Optional<String> conclusion) {}
