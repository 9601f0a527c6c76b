package org.poryadok.oversight.discipline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code poryadok.discipline.*}.
 *
 * @param repeatOffences so many duties fulfilled late in the last four quarters or overdue make a repeat offender; internal terms
 *                       do not count
 */
@ConfigurationProperties("poryadok.discipline")
public record DisciplineProperties(@DefaultValue("3") int repeatOffences) {

    public DisciplineProperties {
        if (repeatOffences < 1) {
            throw new IllegalArgumentException("poryadok.discipline.repeat-offences должно быть не меньше 1");
        }
    }
}
