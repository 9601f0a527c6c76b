package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.poryadok.term.Russian;

/**
 * A person is away, and another one stands in for him.
 *
 * @param firstDay first calendar day, in the jurisdiction's zone
 * @param lastDay  last calendar day; before the first one when nothing came of it
 * @param ground   the order, Russian
 */
public record Absence(
        UUID id,
        String jurisdiction,
        String officialId,
        String deputyId,
        Standing standing,
        LocalDate firstDay,
        LocalDate lastDay,
        String ground) {

    /** Whether he is away on this day of his jurisdiction; the first and the last day count. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether it has any of these days. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from) && !lastDay.isBefore(firstDay);
    }

    /** «с 05.03.2026 по 12.03.2026» */
    public String days() {
        return Russian.period(firstDay, lastDay);
    }

    boolean says(NewAbsence entered) {
        return officialId.equals(entered.officialId())
                && deputyId.equals(entered.deputyId())
                && standing == entered.standing()
                && firstDay.equals(entered.firstDay())
                && lastDay.equals(entered.lastDay())
                && ground.equals(entered.ground());
    }
}
