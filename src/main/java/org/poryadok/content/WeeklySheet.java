package org.poryadok.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.NormUnit;

/**
 * What a page, or a body with all its pages, published in a week, against the norm.
 *
 * @param week          first day of the week, in the jurisdiction's zone
 * @param accountId     empty where the norm is counted over all pages of the body
 * @param unit          what the norm counts
 * @param days          on how many days something was published that counts; 0 in sheets from before days were counted
 * @param decisionNote  what the coordinator wrote to his decision
 */
public record WeeklySheet(
        UUID id,
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
        WeekCount count,
        Optional<String> explanation,
        Optional<SheetDecision> decision,
        Optional<String> decisionNote) {

    /** What the norm counts: publications, or days with one. */
    public int counted() {
        return unit == NormUnit.DAYS ? days : publications();
    }

    /** Publications that count, whatever the norm is measured in. */
    public int publications() {
        return repostsCount ? count.all() : count.nonReposts();
    }

    /** How many were missing; 0 when the norm was met. */
    public int shortBy() {
        return Math.max(0, norm - counted());
    }

    public boolean isShort() {
        return shortBy() > 0;
    }
}
