package org.poryadok;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.deployment.MovableClock;

/** Moves the one clock and runs the jobs that are due, in the order in which they fell due. */
public class Engine {

    private static final int MAX_JOBS = 5000;

    private final MovableClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Engine(MovableClock clock, ManagementService management, RuntimeService runtime, RepositoryService repository) {
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
                // The clock ticks on while jobs run; it never goes back.
                if (moment.toInstant().isAfter(clock.instant())) {
                    clock.set(moment.toInstant());
                }
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

    /** Of the jobs of the instance tree that are due by now, the one that runs next. */
    public Job dueJob(ProcessInstance root) {
        return nextJob(root, Date.from(clock.instant()));
    }

    /** When the timer of the event fires next; the instance tree must have it once. */
    public Instant nextFiring(ProcessInstance root, String timerEvent) {
        return job(root, timerEvent).getDuedate().toInstant();
    }

    /** Runs a job as often as the executor would before it gives up: whatever fails is retried by its cycle. */
    public void exhaustRetries(ProcessInstance root, String activity) {
        Job job = job(root, activity);
        for (int left = 1;
                left > 0;
                left = management
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries()) {
            try {
                management.executeJob(job.getId());
                throw new AssertionError(activity + " was expected to fail");
            } catch (RuntimeException expected) {
                clock.advance(Duration.ofMinutes(5));
            }
        }
    }

    /** What Cockpit's «retry» does. */
    public void retry(ProcessInstance root, String activity) {
        management.setJobRetries(job(root, activity).getId(), 1);
        runDueJobs(root);
    }

    /** The only running instance of a procedure in the tree, such as the one that another has called. */
    public ProcessInstance running(ProcessInstance root, String procedure) {
        return runtime.createProcessInstanceQuery()
                .rootProcessInstanceId(root.getRootProcessInstanceId())
                .processDefinitionKey(procedure)
                .singleResult();
    }

    /** Ids of the running instances of a tree. */
    public List<String> tree(ProcessInstance root) {
        return runtime
                .createProcessInstanceQuery()
                .rootProcessInstanceId(root.getRootProcessInstanceId())
                .list()
                .stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
    }

    /** Ends what runs of these procedures, and what it has called, as if it had never begun. */
    public void discard(String... procedures) {
        runtime.createProcessInstanceQuery().processDefinitionKeyIn(procedures).list().stream()
                .map(ProcessInstance::getRootProcessInstanceId)
                .distinct()
                .forEach(root -> runtime.deleteProcessInstance(root, "The test is over", true, true));
    }

    public String definitionId(String procedure) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Job nextJob(ProcessInstance root, Date until) {
        Set<String> tree = Set.copyOf(tree(root));
        if (tree.isEmpty()) {
            return null;
        }
        return jobs(tree).withRetriesLeft().active().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(until))
                .min(Comparator.comparingLong(Engine::moment))
                .orElse(null);
    }

    /** The engine's query takes no activity beside a set of instances. */
    private Job job(ProcessInstance root, String activity) {
        Set<String> definitions = management.createJobDefinitionQuery().activityIdIn(activity).list().stream()
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
        List<Job> found = jobs(Set.copyOf(tree(root))).list().stream()
                .filter(job -> definitions.contains(job.getJobDefinitionId()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " jobs of " + activity);
        }
        return found.get(0);
    }

    /** Not by the jobs' own root: a timer that has repeated itself has lost it. */
    private JobQuery jobs(Set<String> tree) {
        return management.createJobQuery().processInstanceIds(tree);
    }

    private static long moment(Job job) {
        return job.getDuedate() == null ? 0 : job.getDuedate().getTime();
    }
}
