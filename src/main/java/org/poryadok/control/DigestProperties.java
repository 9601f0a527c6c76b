package org.poryadok.control;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the morning digests, {@code poryadok.control.digests.*}.
 *
 * @param keepMonths how long a card keeps which digests named it; 0: for ever. Digests are letters, and kept as those are
 */
@ConfigurationProperties("poryadok.control.digests")
public record DigestProperties(@DefaultValue("12") int keepMonths) {

    public DigestProperties {
        if (keepMonths < 0) {
            throw new IllegalArgumentException("poryadok.control.digests.keep-months должно быть не меньше 0");
        }
    }
}
