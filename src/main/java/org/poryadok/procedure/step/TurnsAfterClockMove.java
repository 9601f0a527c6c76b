package org.poryadok.procedure.step;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock may be set back: digests, reports, self-checks and audits then follow within seconds. */
@Component
@Profile("demo")
class TurnsAfterClockMove {

    private final JurisdictionProcesses processes;

    TurnsAfterClockMove(JurisdictionProcesses processes) {
        this.processes = processes;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void follow() {
        processes.correctTurns();
    }
}
