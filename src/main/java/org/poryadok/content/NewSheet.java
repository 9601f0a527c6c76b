package org.poryadok.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.NormUnit;

/**
 * A week that is closed.
 *
 * @param week         first day of the week, in the jurisdiction's zone
 * @param accountId    empty where the norm is counted over all pages of the body
 * @param norm         the least number of publications
 * @param repostsCount whether a repost counts
 * @param unit         what the norm counts
 * @param days         on how many days something was published that counts
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
        NormUnit unit,
        int days,
        WeekCount count) {}
