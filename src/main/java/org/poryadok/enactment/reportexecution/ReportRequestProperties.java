package org.poryadok.enactment.reportexecution;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reports that controllers ask for, {@code poryadok.report-requests.*}; no act says how often.
 *
 * @param day month and day on which the controller is asked every year whether he wants reports, «01-20»
 */
@ConfigurationProperties("poryadok.report-requests")
public record ReportRequestProperties(@DefaultValue("01-20") String day) {

    public ReportRequestProperties {
        monthDay(day);
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
