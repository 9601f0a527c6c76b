package org.poryadok.control;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which cards old digests named: every open card is named every morning to each who reads of it, so it adds up. */
@Component
@EnableConfigurationProperties(DigestProperties.class)
class OldDigestCards {

    private static final Logger log = LoggerFactory.getLogger(OldDigestCards.class);

    private final DigestCards named;
    private final DigestProperties properties;
    private final Clock clock;

    OldDigestCards(DigestCards named, DigestProperties properties, Clock clock) {
        this.named = named;
        this.properties = properties;
        this.clock = clock;
    }

    /** When the engine and the mail journal clean theirs too. Any number of nodes may do so at once. */
    @Scheduled(cron = "0 40 1 * * *", zone = "UTC")
    void remove() {
        if (properties.keepMonths() == 0) {
            return;
        }
        int removed = named.deleteNamedBefore(clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(properties.keepMonths())
                .toInstant());
        if (removed > 0) {
            log.info("{} lines of digests older than {} months have been removed", removed, properties.keepMonths());
        }
    }
}
