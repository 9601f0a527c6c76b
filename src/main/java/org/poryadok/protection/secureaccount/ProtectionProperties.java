package org.poryadok.protection.secureaccount;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the protection of accounts, {@code poryadok.protection.*}. No act sets these terms: each is shown as
 * «внутренний срок».
 *
 * @param periodMonths      how often each body checks its accounts: 1, 2, 3, 4, 6 or 12 months, counted from January
 * @param checkWorkingDays  working days that a body has for a self-check of its accounts
 * @param containHours      hours from the report of an incident to the first measures, around the clock
 * @param adviseHours       hours from the report of an incident to the decision about НКЦКИ, around the clock
 * @param restoreHours      hours from the report of an incident until the body has its page back, around the clock
 */
@ConfigurationProperties("poryadok.protection")
public record ProtectionProperties(
        @DefaultValue("3") int periodMonths,
        @DefaultValue("10") int checkWorkingDays,
        @DefaultValue("1") int containHours,
        @DefaultValue("24") int adviseHours,
        @DefaultValue("24") int restoreHours) {

    private static final int MONTHS_OF_A_YEAR = 12;

    public ProtectionProperties {
        if (periodMonths < 1 || MONTHS_OF_A_YEAR % periodMonths != 0) {
            throw new IllegalArgumentException("poryadok.protection.period-months: укажите 1, 2, 3, 4, 6 или 12");
        }
        if (checkWorkingDays < 1 || containHours < 1 || adviseHours < 1 || restoreHours < 1) {
            throw new IllegalArgumentException("poryadok.protection.*: сроки должны быть больше нуля");
        }
    }
}
