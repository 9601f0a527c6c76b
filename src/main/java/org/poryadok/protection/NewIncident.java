package org.poryadok.protection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known when an official reports; the parts are those of {@link Incident}. */
public record NewIncident(
        UUID accountId,
        CompromiseSign sign,
        Optional<String> seen,
        Instant reportedAt,
        String reportedBy,
        Instant containBy,
        Instant adviseBy,
        Instant restoreBy,
        String processInstanceId) {}
