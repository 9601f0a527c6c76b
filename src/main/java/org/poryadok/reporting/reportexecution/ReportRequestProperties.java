package org.poryadok.reporting.reportexecution;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reports that no act demands, {@code poryadok.report-requests.*}.
 *
 * @param day            month and day on which the controller is asked every year whether he wants reports, «01-20»
 * @param ownWorkingDays working days for a report that is asked for and to which neither act nor controller gives a last day
 */
@ConfigurationProperties("poryadok.report-requests")
public record ReportRequestProperties(
        @DefaultValue("01-20") String day,
        @DefaultValue("10") int ownWorkingDays) {

    public ReportRequestProperties {
        monthDay(day);
        if (ownWorkingDays < 1) {
            throw new IllegalArgumentException("poryadok.report-requests.own-working-days должно быть больше нуля");
        }
    }

    MonthDay monthDay() {
        return monthDay(day);
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "poryadok.report-requests.day: нужны месяц и день, например 01-20, а указано «" + text + "»", e);
        }
    }
}
