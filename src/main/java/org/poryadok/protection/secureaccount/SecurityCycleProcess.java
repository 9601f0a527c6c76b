package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.poryadok.casework.JurisdictionProcess;
import org.springframework.stereotype.Component;

/** Periods of {@code security-cycle}. */
@Component
class SecurityCycleProcess implements JurisdictionProcess {

    static final String KEY = "security-cycle";

    private final RoundDays days;

    SecurityCycleProcess(RoundDays days) {
        this.days = days;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String timer() {
        return "period-begins";
    }

    @Override
    public Turn next(String jurisdiction) {
        LocalDate period = days.next(jurisdiction);
        return new Turn(
                Date.from(days.begins(jurisdiction, period)), Map.of(ModelSecurityRound.PERIOD, period.toString()));
    }
}
