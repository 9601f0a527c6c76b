package org.poryadok.content.weeklynorm;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.poryadok.act.NormUnit;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.content.WeekCount;

/**
 * What was published in a week.
 *
 * @param days on which something was published that counts, in the jurisdiction's zone
 */
record CountedWeek(WeekCount count, Set<LocalDate> days) {

    /** Two pages of a body together: a day on which both published is one. */
    CountedWeek plus(CountedWeek other) {
        Set<LocalDate> both = new HashSet<>(days);
        both.addAll(other.days);
        return new CountedWeek(count.plus(other.count), both);
    }

    /** What the norm counts of it. */
    int by(WeeklyNorm norm) {
        if (norm.unit() == NormUnit.DAYS) {
            return days.size();
        }
        return norm.repostsCount() ? count.all() : count.nonReposts();
    }
}
