package org.poryadok.procedure.protection;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock may be set back: its periodic self-checks then follow within seconds. */
@Component
@Profile("demo")
class RoundsAfterClockMove {

    private final SecurityRounds rounds;

    RoundsAfterClockMove(SecurityRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void follow() {
        rounds.correctDays();
    }
}
