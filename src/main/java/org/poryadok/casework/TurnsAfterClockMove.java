package org.poryadok.casework;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A clock that can be moved may be set back: digests, reports, self-checks and audits then follow within seconds. */
@Component
@ConditionalOnProperty("poryadok.turns.look-every")
class TurnsAfterClockMove {

    private final JurisdictionProcesses processes;

    TurnsAfterClockMove(JurisdictionProcesses processes) {
        this.processes = processes;
    }

    @Scheduled(initialDelay = 10_000, fixedDelayString = "${poryadok.turns.look-every}")
    void follow() {
        processes.correctTurns();
    }
}
