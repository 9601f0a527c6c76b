package org.poryadok.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A week that is closed.
 *
 * @param week         first day of the week, in the jurisdiction's zone
 * @param accountId    empty where the norm is counted over all pages of the body
 * @param norm         the least number of publications
 * @param repostsCount whether a repost counts
 */
public record NewSheet(
        String processInstanceId,
        String jurisdiction,
        String actId,
        String clauseId,
        LocalDate week,
        String bodyId,
        Optional<UUID> accountId,
        int norm,
        boolean repostsCount,
        WeekCount count) {}
