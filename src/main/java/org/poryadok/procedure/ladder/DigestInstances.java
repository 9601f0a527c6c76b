package org.poryadok.procedure.ladder;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.MorningDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of {@code daily-digest}: one for each jurisdiction, whatever nodes start together. */
@Component
class DigestInstances {

    private static final String PROCESS = "daily-digest";
    private static final String MORNING = "working-morning";
    private static final String CONTROL_ENDED = "control-ended";
    private static final Logger log = LoggerFactory.getLogger(DigestInstances.class);

    private final Acts acts;
    private final MorningDigest digest;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient database;

    DigestInstances(Acts acts, MorningDigest digest, RuntimeService runtime, ManagementService management,
            JdbcClient database) {
        this.acts = acts;
        this.digest = digest;
        this.runtime = runtime;
        this.management = management;
        this.database = database;
    }

    /** Starts what is missing, ends what has no act left, and corrects mornings that a changed letter hour has moved. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settle() {
        lock();
        List<String> wanted = acts.jurisdictions().stream().map(Jurisdiction::id).toList();
        wanted.stream().filter(jurisdiction -> find(jurisdiction).isEmpty()).forEach(this::start);
        all().stream().filter(instance -> !wanted.contains(instance.getBusinessKey())).forEach(this::end);
        wanted.forEach(this::correctMorning);
    }

    /** A clock set back leaves the timers waiting for mornings that are far off now. */
    @Transactional
    public void correctMornings() {
        lock();
        acts.jurisdictions().forEach(jurisdiction -> correctMorning(jurisdiction.id()));
    }

    /** Id of the instance of a jurisdiction. */
    Optional<String> find(String jurisdiction) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS).processInstanceBusinessKey(jurisdiction).singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }

    /** Held until the end of the transaction: a second node then sees what this one has started. */
    private void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext(:process))").param("process", PROCESS)
                .query((row, number) -> number).single();
    }

    private List<ProcessInstance> all() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list();
    }

    private void start(String jurisdiction) {
        runtime.createProcessInstanceByKey(PROCESS).processDefinitionWithoutTenantId()
                .businessKey(jurisdiction)
                .setVariable(ModelDigest.JURISDICTION, jurisdiction)
                .execute();
        log.info("Started the digest of {}", jurisdiction);
    }

    private void end(ProcessInstance instance) {
        runtime.createMessageCorrelation(CONTROL_ENDED).processInstanceId(instance.getProcessInstanceId()).correlate();
        log.info("Ended the digest of {}, which has no act any more", instance.getBusinessKey());
    }

    private void correctMorning(String jurisdiction) {
        find(jurisdiction).flatMap(this::morning)
                .filter(timer -> timer.getDuedate().after(digest.nextMorning(jurisdiction)))
                .ifPresent(timer -> management.setJobDuedate(timer.getId(), digest.nextMorning(jurisdiction)));
    }

    private Optional<Job> morning(String instance) {
        return Optional.ofNullable(management.createJobQuery().processInstanceId(instance).activityId(MORNING)
                .singleResult());
    }
}
