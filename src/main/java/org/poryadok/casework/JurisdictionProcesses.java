package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.JurisdictionProcess.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that every jurisdiction has one instance of each {@link JurisdictionProcess}, whatever nodes start together. */
@Component
public class JurisdictionProcesses {

    private static final Logger LOG = LoggerFactory.getLogger(JurisdictionProcesses.class);

    private final List<JurisdictionProcess> processes;
    private final Acts acts;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    JurisdictionProcesses(
            List<JurisdictionProcess> processes,
            Acts acts,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.processes = processes;
        this.acts = acts;
        this.runtime = runtime;
        this.management = management;
        this.database = database;
        this.transaction = transaction;
    }

    /** Starts what is missing, ends what has no act left, and corrects turns that a changed setting has moved. */
    @EventListener(ApplicationReadyEvent.class)
    public void settle() {
        processes.forEach(process -> transaction.executeWithoutResult(status -> {
            lock(process);
            List<String> wanted = jurisdictions();
            wanted.stream()
                    .filter(jurisdiction -> find(process.key(), jurisdiction).isEmpty())
                    .forEach(jurisdiction -> start(process, jurisdiction));
            runtime.createProcessInstanceQuery().processDefinitionKey(process.key()).list().stream()
                    .filter(instance -> !wanted.contains(instance.getBusinessKey()))
                    .forEach(this::end);
            wanted.forEach(jurisdiction -> bringForward(process, jurisdiction));
        }));
    }

    /** A clock set back leaves the timers waiting for turns that are far off now. */
    public void correctTurns() {
        processes.forEach(process -> transaction.executeWithoutResult(status -> {
            lock(process);
            jurisdictions().forEach(jurisdiction -> bringForward(process, jurisdiction));
        }));
    }

    /** Id of the instance of a jurisdiction. */
    public Optional<String> find(String key, String jurisdiction) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .processInstanceBusinessKey(jurisdiction)
                        .singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }

    /** Held until the end of the transaction: a second node then sees what this one has started. */
    private void lock(JurisdictionProcess process) {
        database.sql("select pg_advisory_xact_lock(hashtext(:process))")
                .param("process", process.key())
                .query((row, number) -> number)
                .single();
    }

    private List<String> jurisdictions() {
        return acts.jurisdictions().stream().map(Jurisdiction::id).toList();
    }

    private void start(JurisdictionProcess process, String jurisdiction) {
        runtime.createProcessInstanceByKey(process.key())
                .processDefinitionWithoutTenantId()
                .businessKey(jurisdiction)
                .setVariable(JurisdictionProcess.JURISDICTION, jurisdiction)
                .setVariables(process.next(jurisdiction).variables())
                .execute();
        LOG.info("Started {} of {}", process.key(), jurisdiction);
    }

    private void end(ProcessInstance instance) {
        runtime.createMessageCorrelation(JurisdictionProcess.CONTROL_ENDED)
                .processInstanceId(instance.getProcessInstanceId())
                .correlate();
        LOG.info(
                "Ended the process {}, whose jurisdiction {} has no act any more",
                instance.getProcessInstanceId(),
                instance.getBusinessKey());
    }

    /** No timer is there while a turn is under way. */
    private void bringForward(JurisdictionProcess process, String jurisdiction) {
        find(process.key(), jurisdiction)
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(process.timer())
                        .singleResult())
                .ifPresent(timer -> bringForward(timer, process.next(jurisdiction)));
    }

    private void bringForward(Job timer, Turn regular) {
        if (timer.getDuedate().after(regular.due())) {
            runtime.setVariables(timer.getProcessInstanceId(), regular.variables());
            management.setJobDuedate(timer.getId(), regular.due());
        }
    }
}
