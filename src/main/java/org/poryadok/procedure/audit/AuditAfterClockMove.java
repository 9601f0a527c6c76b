package org.poryadok.procedure.audit;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock may be set back: its yearly audits then follow within seconds. */
@Component
@Profile("demo")
class AuditAfterClockMove {

    private final AuditInstances audits;

    AuditAfterClockMove(AuditInstances audits) {
        this.audits = audits;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void follow() {
        audits.correctDays();
    }
}
