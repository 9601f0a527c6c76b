package org.poryadok.protection.secureaccount;

import java.time.Instant;
import java.time.LocalDate;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.WorkingMornings;
import org.springframework.stereotype.Component;

/** When the periodic self-checks begin: at the letter hour of the first working day of a period, in the jurisdiction's zone. */
@Component
class RoundDays {

    private final CheckPeriods periods;
    private final JurisdictionDays days;
    private final WorkingMornings mornings;

    RoundDays(CheckPeriods periods, JurisdictionDays days, WorkingMornings mornings) {
        this.periods = periods;
        this.days = days;
        this.mornings = mornings;
    }

    /** First day of the period in which today lies. */
    LocalDate present(String jurisdiction) {
        LocalDate today = days.today(jurisdiction);
        int months = periods.checkMonths(jurisdiction);
        return today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / months * months + 1);
    }

    /** When the next period begins: the present one while its moment is still to come. */
    Instant next(String jurisdiction) {
        LocalDate present = present(jurisdiction);
        return mornings.from(
                mornings.isToCome(present, jurisdiction)
                        ? present
                        : present.plusMonths(periods.checkMonths(jurisdiction)),
                jurisdiction);
    }
}
