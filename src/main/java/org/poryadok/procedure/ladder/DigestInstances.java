package org.poryadok.procedure.ladder;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.control.MorningDigest;
import org.poryadok.procedure.step.JurisdictionProcess;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of {@code daily-digest}: one for each jurisdiction. */
@Component
class DigestInstances {

    private static final String MORNING = "working-morning";

    private final JurisdictionProcess process;
    private final MorningDigest digest;
    private final ManagementService management;

    DigestInstances(Acts acts, MorningDigest digest, RuntimeService runtime, ManagementService management,
            JdbcClient database) {
        this.process = new JurisdictionProcess("daily-digest", acts, runtime, management, database);
        this.digest = digest;
        this.management = management;
    }

    /** Starts what is missing, ends what has no act left, and corrects mornings that a changed letter hour has moved. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        process.lock();
        process.settle(jurisdiction -> Map.of());
        process.jurisdictions().forEach(this::correctMorning);
    }

    /** A clock set back leaves the timers waiting for mornings that are far off now. */
    @Transactional
    public void correctMornings() {
        process.lock();
        process.jurisdictions().forEach(this::correctMorning);
    }

    /** Id of the instance of a jurisdiction. */
    Optional<String> find(String jurisdiction) {
        return process.find(jurisdiction);
    }

    private void correctMorning(String jurisdiction) {
        process.timer(jurisdiction, MORNING)
                .filter(timer -> timer.getDuedate().after(digest.nextMorning(jurisdiction)))
                .ifPresent(timer -> management.setJobDuedate(timer.getId(), digest.nextMorning(jurisdiction)));
    }
}
