package org.poryadok.procedure.discipline;

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

/** The running instances of {@code monthly-report}: one for each jurisdiction. */
@Component
class ReportInstances {

    private static final String REPORT_DAY = "first-working-day";

    private final JurisdictionProcess process;
    private final ReportDays days;
    private final RuntimeService runtime;
    private final ManagementService management;

    ReportInstances(Acts acts, ReportDays days, RuntimeService runtime, ManagementService management,
            JdbcClient database) {
        this.process = new JurisdictionProcess("monthly-report", acts, runtime, management, database);
        this.days = days;
        this.runtime = runtime;
        this.management = management;
    }

    /** Starts what is missing, ends what has no act left, and corrects days that a changed letter hour has moved. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        process.lock();
        process.settle(jurisdiction -> Map.of(ModelReport.MONTH, days.nextMonth(jurisdiction).toString()));
        process.jurisdictions().forEach(this::correctDay);
    }

    /** A clock set back leaves the timers waiting for months that are far off now. */
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
        String month = days.nextMonth(jurisdiction).toString();
        Date regular = Date.from(days.next(jurisdiction, days.nextMonth(jurisdiction)));
        process.timer(jurisdiction, REPORT_DAY).filter(timer -> timer.getDuedate().after(regular))
                .ifPresent(timer -> bringForward(timer, month, regular));
    }

    private void bringForward(Job timer, String month, Date regular) {
        runtime.setVariable(timer.getProcessInstanceId(), ModelReport.MONTH, month);
        management.setJobDuedate(timer.getId(), regular);
    }
}
