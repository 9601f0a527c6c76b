package org.poryadok.moderation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A user's complaint and what was decided of it.
 *
 * @param receivedOn day, in the jurisdiction's zone
 * @param restored   whether the entry stands on the page again
 */
public record Complaint(
        UUID caseId,
        String text,
        LocalDate receivedOn,
        boolean upheld,
        boolean restored,
        String reason,
        String reviewedBy,
        String processInstanceId) {}
