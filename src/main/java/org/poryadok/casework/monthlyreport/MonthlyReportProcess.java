package org.poryadok.casework.monthlyreport;

import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import org.poryadok.casework.JurisdictionProcess;
import org.springframework.stereotype.Component;

/** Months of {@code monthly-report}. */
@Component
class MonthlyReportProcess implements JurisdictionProcess {

    static final String KEY = "monthly-report";

    private final ReportDays days;

    MonthlyReportProcess(ReportDays days) {
        this.days = days;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String timer() {
        return "first-working-day";
    }

    @Override
    public Turn next(String jurisdiction) {
        YearMonth month = days.nextMonth(jurisdiction);
        return new Turn(Date.from(days.next(jurisdiction, month)), Map.of(ModelReport.MONTH, month.toString()));
    }
}
