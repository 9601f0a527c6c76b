package org.poryadok.content.weeklynorm;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.NormUnit;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.content.CountBasis;
import org.poryadok.content.WeekCount;
import org.poryadok.counts.EnteredCount;

/**
 * What was published in a week.
 *
 * @param logged on which days the log has something that counts, in the jurisdiction's zone
 * @param told   on how many days somebody told that something was published
 */
record CountedWeek(WeekCount count, Set<LocalDate> logged, int told) {

    CountedWeek(WeekCount count, Set<LocalDate> logged) {
        this(count, logged, 0);
    }

    /** What the log proves is there whatever is told; what is told counts where it is more. */
    CountedWeek with(EnteredCount entered) {
        boolean more =
                entered.all() > count.all() || entered.nonReposts() > count.nonReposts() || entered.days() > days();
        return !more
                ? this
                : new CountedWeek(
                        new WeekCount(
                                Math.max(entered.all(), count.all()),
                                Math.max(entered.nonReposts(), count.nonReposts()),
                                CountBasis.ENTERED,
                                Optional.empty()),
                        logged,
                        entered.days());
    }

    /** On how many days something was published that counts. */
    int days() {
        return Math.max(logged.size(), told);
    }

    /** Two pages of a body together: a day on which both published is one. */
    CountedWeek plus(CountedWeek other) {
        Set<LocalDate> both = new HashSet<>(logged);
        both.addAll(other.logged);
        return new CountedWeek(count.plus(other.count), both, Math.max(told, other.told));
    }

    /** What the norm counts of it. */
    int by(WeeklyNorm norm) {
        if (norm.unit() == NormUnit.DAYS) {
            return days();
        }
        return norm.repostsCount() ? count.all() : count.nonReposts();
    }
}
