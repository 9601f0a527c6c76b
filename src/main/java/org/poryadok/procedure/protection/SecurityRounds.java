package org.poryadok.procedure.protection;

import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.procedure.step.JurisdictionProcess;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of {@code security-cycle}: one for each jurisdiction. */
@Component
class SecurityRounds {

    private static final String PERIOD_BEGINS = "period-begins";

    private final JurisdictionProcess process;
    private final RoundDays days;
    private final RuntimeService runtime;
    private final ManagementService management;

    SecurityRounds(Acts acts, RoundDays days, RuntimeService runtime, ManagementService management,
            JdbcClient database) {
        this.process = new JurisdictionProcess("security-cycle", acts, runtime, management, database);
        this.days = days;
        this.runtime = runtime;
        this.management = management;
    }

    /** Starts what is missing, ends what has no act left, and corrects days that a changed setting has moved. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        process.lock();
        process.settle(jurisdiction -> Map.of(ModelSecurityRound.PERIOD, days.next(jurisdiction).toString()));
        process.jurisdictions().forEach(this::correctDay);
    }

    /** A clock set back leaves the timers waiting for periods that are far off now. */
    @Transactional
    public void correctDays() {
        process.lock();
        process.jurisdictions().forEach(this::correctDay);
    }

    /** Id of the instance of a jurisdiction. */
    Optional<String> find(String jurisdiction) {
        return process.find(jurisdiction);
    }

    private void correctDay(String jurisdiction) {
        String period = days.next(jurisdiction).toString();
        Date regular = Date.from(days.begins(jurisdiction, days.next(jurisdiction)));
        process.timer(jurisdiction, PERIOD_BEGINS).filter(timer -> timer.getDuedate().after(regular))
                .ifPresent(timer -> {
                    runtime.setVariable(timer.getProcessInstanceId(), ModelSecurityRound.PERIOD, period);
                    management.setJobDuedate(timer.getId(), regular);
                });
    }
}
