package org.poryadok.content.plancontent;

import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.poryadok.content.ContentFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of content plans, {@code poryadok.content.*}; the acts leave all of it open.
 *
 * @param nextPlanBefore  how long before the end of a period the next content plan begins by itself
 * @param approvedBefore  how many working days before its period a content plan is to be approved («внутренний срок»); 0: no
 *                        term
 * @param officialese     words that official pages had better not use (KUZ-A2.5b): lines «kind;expression;better»
 * @param unsuitedFormats formats that do not suit a network (KUZ-A2.3), by its id
 */
@ConfigurationProperties("poryadok.content")
public record ContentSettings(
        @DefaultValue("7d") Period nextPlanBefore,
        @DefaultValue("1") int approvedBefore,
        @DefaultValue("classpath:content/officialese.csv") Resource officialese,
        @DefaultValue Map<String, Set<ContentFormat>> unsuitedFormats) {

    public ContentSettings {
        if (nextPlanBefore.isNegative() || nextPlanBefore.isZero()) {
            throw new IllegalArgumentException("poryadok.content.next-plan-before должно быть больше нуля");
        }
        if (approvedBefore < 0) {
            throw new IllegalArgumentException("poryadok.content.approved-before не может быть меньше нуля");
        }
    }
}
