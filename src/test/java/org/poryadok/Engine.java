package org.poryadok;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.host.time.MovableClock;

/** Moves the one clock and runs the jobs that are due, in the order in which they fell due. */
public class Engine {

    private static final int MAX_JOBS = 5000;

    private final MovableClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Engine(MovableClock clock, ManagementService management, RuntimeService runtime,
           RepositoryService repository) {
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Sets the clock without running anything. */
    public void setClock(ZonedDateTime moment) {
        clock.set(moment.toInstant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Passes time until the moment: every job of the instance tree fires at its own due date on the way. */
    public void passTimeUntil(ProcessInstance root, ZonedDateTime moment) {
        for (int fired = 0; fired < MAX_JOBS; fired++) {
            Job next = nextJob(root, Date.from(moment.toInstant()));
            if (next == null) {
                clock.set(moment.toInstant());
                return;
            }
            if (next.getDuedate() != null && next.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.set(next.getDuedate().toInstant());
            }
            management.executeJob(next.getId());
        }
        throw new IllegalStateException("More than " + MAX_JOBS + " jobs until " + moment);
    }

    public void passTime(ProcessInstance root, Duration duration) {
        passTimeUntil(root, clock.instant().plus(duration).atZone(clock.getZone()));
    }

    /** Runs every job of the instance tree that is due by now. */
    public void runDueJobs(ProcessInstance root) {
        passTimeUntil(root, clock.instant().atZone(clock.getZone()));
    }

    /** Ids of the running instances of a tree. */
    public List<String> tree(ProcessInstance root) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(root.getRootProcessInstanceId())
                .list().stream().map(ProcessInstance::getProcessInstanceId).toList();
    }

    public String definitionId(String procedure) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(procedure).latestVersion()
                .singleResult().getId();
    }

    private Job nextJob(ProcessInstance root, Date until) {
        List<String> tree = tree(root);
        if (tree.isEmpty()) {
            return null;
        }
        return management.createJobQuery().withRetriesLeft().active().list().stream()
                .filter(job -> tree.contains(job.getProcessInstanceId()))
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(until))
                .min((a, b) -> Long.compare(moment(a), moment(b)))
                .orElse(null);
    }

    private static long moment(Job job) {
        return job.getDuedate() == null ? 0 : job.getDuedate().getTime();
    }
}
