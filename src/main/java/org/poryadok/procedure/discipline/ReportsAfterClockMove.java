package org.poryadok.procedure.discipline;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock may be set back: its monthly reports then follow within seconds. */
@Component
@Profile("demo")
class ReportsAfterClockMove {

    private final ReportInstances reports;

    ReportsAfterClockMove(ReportInstances reports) {
        this.reports = reports;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void follow() {
        reports.correctDays();
    }
}
