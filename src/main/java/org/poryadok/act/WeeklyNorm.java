package org.poryadok.act;

import java.util.Optional;

/**
 * How much an account must publish in a week. Neither KUZ nor KIR says what a week is or whether several accounts of a body
 * count together: those are settings of whoever counts.
 *
 * @param minimum       the least number
 * @param repostsCount  whether a repost counts (KUZ-A2.2: not excluded; KIR-3.1: no)
 * @param unit          what is counted: «не менее трёх раз в неделю» (KIR-3.1) may mean either
 * @param basis         {@link LegalAct#SETTING} where the unit is the administration's reading; empty where the clause
 *                      itself says what it counts
 */
public record WeeklyNorm(int minimum, boolean repostsCount, NormUnit unit, Optional<String> basis) {

    public static final int DAYS_OF_WEEK = 7;

    /** As much of a forecast as there can be: a week has seven days. */
    public int atMost(int forecast) {
        return unit == NormUnit.DAYS ? Math.min(DAYS_OF_WEEK, forecast) : forecast;
    }
}
