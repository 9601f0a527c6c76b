package org.poryadok.act;

import java.util.Optional;

/**
 * How often the pages of an act are to be secured, where it is not as the administration has set for all acts.
 *
 * @param checkMonths    months between two self-checks: 1, 2, 3, 4, 6 or 12, counted from January
 * @param passwordMonths months for which a changed password stands; empty: it is changed from check to check
 * @param basis          clause id, or {@link LegalAct#SETTING}
 */
public record SecurityPeriods(Optional<Integer> checkMonths, Optional<Integer> passwordMonths, String basis) {}
