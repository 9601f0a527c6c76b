package org.poryadok.account.exemptfromaccount;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of exemptions, {@code poryadok.exemption.*}.
 *
 * @param reviewAfter after how long an exemption without a last day is reviewed; no act says
 */
@ConfigurationProperties("poryadok.exemption")
public record ExemptionProperties(@DefaultValue("1y") Period reviewAfter) {

    public ExemptionProperties {
        if (reviewAfter.isNegative() || reviewAfter.isZero()) {
            throw new IllegalArgumentException("poryadok.exemption.review-after должно быть больше нуля");
        }
    }
}
