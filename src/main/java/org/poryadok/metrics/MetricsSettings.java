package org.poryadok.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who collects the figures, {@code poryadok.metrics.*}.
 *
 * @param user     login of the collector of figures, no user of the engine
 * @param password password of the collector, at least twelve characters; empty: only administrators may read the figures
 * @param keptFor  age at which a reading of the database is replaced by the next scrape; less than the usual pause between two,
 *                 so that each tells something new
 */
@ConfigurationProperties("poryadok.metrics")
record MetricsSettings(
        @DefaultValue("prometheus") String user,
        @DefaultValue("") String password,
        @DefaultValue("10s") Duration keptFor) {

    @Override
    public String toString() {
        return "MetricsSettings[user=" + user + ", password=" + (password.isEmpty() ? "none" : "***") + ", keptFor="
                + keptFor + "]";
    }
}
