package org.poryadok.procedure.audit;

import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.poryadok.act.Acts;
import org.poryadok.procedure.step.JurisdictionProcess;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of {@code yearly-audit}: one for each jurisdiction. */
@Component
class AuditInstances {

    private static final String AUDIT_DAY = "audit-day";

    private final JurisdictionProcess process;
    private final AuditDays days;
    private final RuntimeService runtime;
    private final ManagementService management;

    AuditInstances(Acts acts, AuditDays days, RuntimeService runtime, ManagementService management, JdbcClient database) {
        this.process = new JurisdictionProcess("yearly-audit", acts, runtime, management, database);
        this.days = days;
        this.runtime = runtime;
        this.management = management;
    }

    /** Starts what is missing, ends what has no act left, and corrects days that a changed setting has moved. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        process.lock();
        process.settle(jurisdiction -> Map.of(YearlyAudit.YEAR, days.nextYear(jurisdiction)));
        process.jurisdictions().forEach(this::correctDay);
    }

    /** A clock set back leaves the timers waiting for years that are far off now. */
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
        int year = days.nextYear(jurisdiction);
        Date regular = Date.from(days.of(jurisdiction, year));
        process.timer(jurisdiction, AUDIT_DAY).filter(timer -> timer.getDuedate().after(regular))
                .ifPresent(timer -> bringForward(timer, year, regular));
    }

    private void bringForward(Job timer, int year, Date regular) {
        runtime.setVariable(timer.getProcessInstanceId(), YearlyAudit.YEAR, year);
        management.setJobDuedate(timer.getId(), regular);
    }
}
