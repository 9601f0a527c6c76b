package org.poryadok.reporting.monthlyreport;

import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.cycle.Cycle;
import org.springframework.stereotype.Component;

/** Months of {@code monthly-report}; those that were missed are caught up in their order. */
@Component
class ReportMonths implements Cycle {

    static final String KEY = "monthly-report";
    /** The month to report next, «2026-10». */
    private static final String MONTH = "month";

    private final ReportMailing mailing;
    private final ReportDays days;

    ReportMonths(ReportMailing mailing, ReportDays days) {
        this.mailing = mailing;
        this.days = days;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Turn next(String jurisdiction) {
        YearMonth month = days.nextMonth(jurisdiction);
        return new Turn(Date.from(days.next(jurisdiction, month)), Map.of(MONTH, month.toString()));
    }

    @Override
    public Date due(DelegateExecution cycle) {
        CaseFile file = CaseFile.of(cycle);
        return Date.from(days.next(file.jurisdiction(), month(file)));
    }

    @Override
    public void take(DelegateExecution cycle) {
        CaseFile file = CaseFile.of(cycle);
        YearMonth next = mailing.send(file.jurisdiction(), month(file), file.processInstanceId());
        file.set(MONTH, next.toString());
    }

    private static YearMonth month(CaseFile file) {
        return YearMonth.parse(file.known(MONTH));
    }
}
