package org.poryadok.oversight.discipline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code poryadok.discipline.*}.
 *
 * @param repeatOffences so many obligations fulfilled late in the last four quarters or overdue make a repeat offender, unless all of
 *                       them were missed on one day; internal terms do not count
 * @param checkingDays   working days within which what was sent is to be checked: an internal term of the checking side
 */
@ConfigurationProperties("poryadok.discipline")
public record DisciplineProperties(
        @DefaultValue("3") int repeatOffences,
        @DefaultValue("5") int checkingDays) {

    public DisciplineProperties {
        if (repeatOffences < 1) {
            throw new IllegalArgumentException("poryadok.discipline.repeat-offences должно быть не меньше 1");
        }
        if (checkingDays < 1) {
            throw new IllegalArgumentException("poryadok.discipline.checking-days должно быть не меньше 1");
        }
    }
}
