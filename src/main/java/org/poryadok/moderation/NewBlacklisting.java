package org.poryadok.moderation;

import java.time.LocalDate;

/**
 * A user who is put on the blacklist of a page after a violation.
 *
 * @param since day on which the network blocks him
 * @param until last day on the list; both in the jurisdiction's zone
 */
public record NewBlacklisting(
        ModerationCase violation,
        String authorAddress,
        String reason,
        LocalDate since,
        LocalDate until,
        String proposedBy,
        String confirmedBy,
        String processInstanceId) {}
