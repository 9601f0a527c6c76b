package org.poryadok.casework.cycle;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OneAtATime;
import org.poryadok.casework.cycle.Cycle.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that every jurisdiction has one instance of each {@link Cycle}, whatever nodes start together. */
@Component
public class Cycles {

    private static final Logger LOG = LoggerFactory.getLogger(Cycles.class);

    /** Ends an instance. */
    private static final String CONTROL_ENDED = "control-ended";

    /** A second node sees what the first has started. */
    private static final String CYCLE = "cycle";

    private final List<Cycle> cycles;
    private final Acts acts;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;

    Cycles(
            List<Cycle> cycles,
            Acts acts,
            RuntimeService runtime,
            ManagementService management,
            OneAtATime oneAtATime,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.acts = acts;
        this.runtime = runtime;
        this.management = management;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
    }

    /**
     * Starts what is missing, and anew what has lost the job it would go on with; ends what has no act left; corrects
     * turns that a changed setting has moved.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void settle() {
        cycles.forEach(cycle -> transaction.executeWithoutResult(status -> {
            oneAtATime.untilTheTransactionEnds(CYCLE, cycle.key());
            List<String> wanted = jurisdictions();
            wanted.forEach(jurisdiction -> find(cycle.key(), jurisdiction)
                    .filter(this::standsStill)
                    .ifPresent(instance -> giveUp(cycle, jurisdiction, instance)));
            wanted.stream()
                    .filter(jurisdiction -> find(cycle.key(), jurisdiction).isEmpty())
                    .forEach(jurisdiction -> start(cycle, jurisdiction));
            runtime.createProcessInstanceQuery().processDefinitionKey(cycle.key()).list().stream()
                    .filter(instance -> !wanted.contains(instance.getBusinessKey()))
                    .filter(instance -> isForsaken(instance.getBusinessKey()))
                    .forEach(this::end);
            wanted.forEach(jurisdiction -> bringForward(cycle, jurisdiction));
        }));
    }

    /** For a clock that was set back: it leaves the timers waiting for turns that are far off now. */
    public void correctTurns() {
        jurisdictions().forEach(this::correctTurns);
    }

    /** For what makes a turn fall due earlier than it did, such as an act that comes into force. Joins the caller's transaction. */
    public void correctTurns(String jurisdiction) {
        cycles.forEach(cycle -> transaction.executeWithoutResult(status -> {
            oneAtATime.untilTheTransactionEnds(CYCLE, cycle.key());
            bringForward(cycle, jurisdiction);
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

    private List<String> jurisdictions() {
        return acts.jurisdictions().stream().map(Jurisdiction::id).toList();
    }

    private void start(Cycle cycle, String jurisdiction) {
        runtime.createProcessInstanceByKey(cycle.key())
                .processDefinitionWithoutTenantId()
                .businessKey(jurisdiction)
                .setVariable(CaseVariables.JURISDICTION, jurisdiction)
                .setVariables(cycle.next(jurisdiction).variables())
                .execute();
        LOG.info("Started {} of {}", cycle.key(), jurisdiction);
    }

    /** A node that was started without a file of an act must not end what the others go on with. */
    private boolean isForsaken(String jurisdiction) {
        String[] keys = cycles.stream().map(Cycle::key).toArray(String[]::new);
        boolean forsaken = runtime.createProcessInstanceQuery()
                        .tenantIdIn(jurisdiction)
                        .processDefinitionKeyNotIn(keys)
                        .count()
                == 0;
        if (!forsaken) {
            LOG.warn(
                    "{} has procedures under way, but this node has no act of it:"
                            + " set poryadok.acts.location as on the other nodes",
                    jurisdiction);
        }
        return forsaken;
    }

    /** A cycle waits at its timer or is about to take a turn: either is a job. */
    private boolean standsStill(String instance) {
        return management.createJobQuery().processInstanceId(instance).count() == 0;
    }

    private void giveUp(Cycle cycle, String jurisdiction, String instance) {
        runtime.deleteProcessInstance(instance, "no job left");
        LOG.warn("Gave up the {} {} of {}, which had no job left", cycle.key(), instance, jurisdiction);
    }

    private void end(ProcessInstance instance) {
        runtime.createMessageCorrelation(CONTROL_ENDED)
                .processInstanceId(instance.getProcessInstanceId())
                .correlate();
        LOG.info(
                "Ended the process {}, whose jurisdiction {} has no act any more",
                instance.getProcessInstanceId(),
                instance.getBusinessKey());
    }

    /** No timer is there while a turn is under way. */
    private void bringForward(Cycle cycle, String jurisdiction) {
        find(cycle.key(), jurisdiction)
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .timers()
                        .singleResult())
                .ifPresent(timer -> bringForward(timer, cycle.next(jurisdiction)));
    }

    private void bringForward(Job timer, Turn regular) {
        if (timer.getDuedate().after(regular.due())) {
            runtime.setVariables(timer.getProcessInstanceId(), regular.variables());
            management.setJobDuedate(timer.getId(), regular.due());
        }
    }
}
