package org.poryadok.content.weeklynorm;

import java.time.DayOfWeek;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the weekly norm, {@code poryadok.weekly-norm.*}: what no act says.
 *
 * @param weekStartsOn    first day of the week, in the jurisdiction's zone
 * @param scope           whether each page must meet the norm or all pages of a body together
 * @param explanationDays working days after the week in which a body may explain a shortfall (internal term)
 */
@ConfigurationProperties("poryadok.weekly-norm")
public record NormProperties(
        @DefaultValue("monday") DayOfWeek weekStartsOn,
        @DefaultValue("page") Scope scope,
        @DefaultValue("2") int explanationDays) {

    /** Over what the norm is counted. */
    public enum Scope {
        PAGE,
        BODY
    }

    public NormProperties {
        if (explanationDays < 1) {
            throw new IllegalArgumentException("poryadok.weekly-norm.explanation-days должно быть больше нуля");
        }
    }
}
