package org.poryadok.procedure.ladder;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock may be set back: its digests then follow within seconds. */
@Component
@Profile("demo")
class DigestAfterClockMove {

    private final DigestInstances digests;

    DigestAfterClockMove(DigestInstances digests) {
        this.digests = digests;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void follow() {
        digests.correctMornings();
    }
}
