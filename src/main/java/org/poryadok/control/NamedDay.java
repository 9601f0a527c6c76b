package org.poryadok.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.poryadok.term.Russian;

/**
 * The day on which a body says that something was done, and the one on which the system was told of it where that is a later
 * one. Days are days of the jurisdiction's zone.
 *
 * @param toldLater empty where it was told on that day
 */
public record NamedDay(LocalDate day, Optional<LocalDate> toldLater) {

    /** Of rows {@code c} of {@code control_card}: in time by the day that was named, of which the system heard after the term. */
    public static final String IN_TIME_BY_WORD_SQL =
            "c.modality = 'MANDATORY' and c.fulfilled_at < c.judged_after and c.checked_since >= c.judged_after";

    /** The same of what was sent so and is being checked: nobody has said yet whether that day holds. */
    public static final String SENT_IN_TIME_BY_WORD_SQL =
            "c.modality = 'MANDATORY' and c.state = 'SUBMITTED' and c.submitted_at < c.judged_after"
                    + " and c.checked_since >= c.judged_after";

    /** @param told empty where it is not known to be another moment */
    public static NamedDay of(Instant done, Optional<Instant> told, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(done, zone);
        return new NamedDay(
                day, told.map(moment -> LocalDate.ofInstant(moment, zone)).filter(day::isBefore));
    }

    /** Russian: «создана 28.02.2020, внесено 12.03.2020». */
    public String text(String deed) {
        return deed + " " + Russian.day(day) + told();
    }

    /** Russian, behind the day of the deed: «, внесено 12.03.2020»; empty where there is one day. */
    public String told() {
        return told(toldLater);
    }

    /** As {@link #told()}, where the first day is written otherwise. */
    public static String told(Optional<LocalDate> toldLater) {
        return toldLater.map(later -> ", внесено " + Russian.day(later)).orElse("");
    }
}
