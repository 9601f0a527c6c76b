package org.poryadok.casework.monthlyreport;

import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.JurisdictionProcess;
import org.springframework.stereotype.Component;

/** What the model {@code monthly-report} calls. */
@Component("disciplineReport")
public class ModelReport {

    /** The month to report next, «2026-10». */
    static final String MONTH = "month";

    private final ReportMailing mailing;
    private final ReportDays days;

    ModelReport(ReportMailing mailing, ReportDays days) {
        this.mailing = mailing;
        this.days = days;
    }

    public Date nextReport(String jurisdiction, String month) {
        return Date.from(days.next(jurisdiction, YearMonth.parse(month)));
    }

    public void send(DelegateExecution execution) {
        YearMonth next = mailing.send(
                (String) execution.getVariable(JurisdictionProcess.JURISDICTION),
                YearMonth.parse((String) execution.getVariable(MONTH)),
                execution.getProcessInstanceId());
        execution.setVariable(MONTH, next.toString());
    }
}
