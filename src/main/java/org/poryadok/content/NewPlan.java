package org.poryadok.content;

import java.time.LocalDate;

/**
 * A content plan to be drawn up.
 *
 * @param from              first day of the period, in the jurisdiction's zone
 * @param to                last day
 * @param processInstanceId the procedure in which it is drawn up and followed
 */
public record NewPlan(
        String jurisdiction,
        String bodyId,
        String actId,
        String clauseId,
        LocalDate from,
        LocalDate to,
        String processInstanceId) {}
