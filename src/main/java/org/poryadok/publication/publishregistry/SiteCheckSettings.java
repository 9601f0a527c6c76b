package org.poryadok.publication.publishregistry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sites with the registry are looked at, {@code poryadok.site-check.*}.
 *
 * @param reach   which addresses may be opened to look at a site with the registry
 * @param timeout how long one page of a site may take, redirects included
 * @param bytes   most that is read of a page of a site, in bytes
 */
@ConfigurationProperties("poryadok.site-check")
record SiteCheckSettings(
        @DefaultValue("public") Reach reach,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("2097152") int bytes) {

    /** What the installation can and may open. */
    enum Reach {

        /** Addresses of the public internet only: nobody can use the node to look into the inner network. */
        PUBLIC,
        /** This machine only: for tests. */
        LOOPBACK,
        /** Nothing: for an installation without a way to the internet. */
        NONE
    }
}
