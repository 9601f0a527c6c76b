package org.poryadok.publication.auditregistry;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the yearly audit of the registry, {@code poryadok.audit.*}; no act sets a day or a term for it.
 *
 * @param day               month and day on which the audit begins, «11-15»
 * @param days              month and day for single jurisdictions, by id
 * @param answerWorkingDays working days that the bodies have for their answer
 */
@ConfigurationProperties("poryadok.audit")
public record AuditProperties(
        @DefaultValue("11-15") String day,
        @DefaultValue Map<String, String> days,
        @DefaultValue("10") int answerWorkingDays) {

    public AuditProperties {
        days = Map.copyOf(days);
        monthDay(day);
        days.values().forEach(AuditProperties::monthDay);
        if (answerWorkingDays < 1) {
            throw new IllegalArgumentException("poryadok.audit.answer-working-days должно быть больше нуля");
        }
    }

    MonthDay of(String jurisdiction) {
        return monthDay(days.getOrDefault(jurisdiction, day));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "poryadok.audit.day: нужны месяц и день, например 11-15, а указано «" + text + "»", e);
        }
    }
}
