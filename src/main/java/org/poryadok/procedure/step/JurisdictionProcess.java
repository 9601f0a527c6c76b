package org.poryadok.procedure.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of which every jurisdiction has one running instance, whatever nodes start together. Its business key and
 * its variable {@value #JURISDICTION} are the jurisdiction; it ends on the message {@value #CONTROL_ENDED}.
 */
public final class JurisdictionProcess {

    public static final String JURISDICTION = "jurisdiction";
    private static final String CONTROL_ENDED = "control-ended";
    private static final Logger log = LoggerFactory.getLogger(JurisdictionProcess.class);

    private final String key;
    private final Acts acts;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient database;

    public JurisdictionProcess(String key, Acts acts, RuntimeService runtime, ManagementService management,
            JdbcClient database) {
        this.key = key;
        this.acts = acts;
        this.runtime = runtime;
        this.management = management;
        this.database = database;
    }

    /** Starts what is missing and ends what has no act left. */
    public void settle(Function<String, Map<String, Object>> variables) {
        List<String> wanted = jurisdictions();
        wanted.stream().filter(jurisdiction -> find(jurisdiction).isEmpty())
                .forEach(jurisdiction -> start(jurisdiction, variables.apply(jurisdiction)));
        runtime.createProcessInstanceQuery().processDefinitionKey(key).list().stream()
                .filter(instance -> !wanted.contains(instance.getBusinessKey())).forEach(this::end);
    }

    /** Held until the end of the transaction: a second node then sees what this one has started. */
    public void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext(:process))").param("process", key)
                .query((row, number) -> number).single();
    }

    public List<String> jurisdictions() {
        return acts.jurisdictions().stream().map(Jurisdiction::id).toList();
    }

    /** Id of the instance of a jurisdiction. */
    public Optional<String> find(String jurisdiction) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key).processInstanceBusinessKey(jurisdiction).singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }

    /** The timer of a jurisdiction that waits at an event; none while its step is being done. */
    public Optional<Job> timer(String jurisdiction, String event) {
        return find(jurisdiction).flatMap(instance -> Optional.ofNullable(
                management.createJobQuery().processInstanceId(instance).activityId(event).singleResult()));
    }

    private void start(String jurisdiction, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(key).processDefinitionWithoutTenantId()
                .businessKey(jurisdiction)
                .setVariable(JURISDICTION, jurisdiction)
                .setVariables(variables)
                .execute();
        log.info("Started {} of {}", key, jurisdiction);
    }

    private void end(ProcessInstance instance) {
        runtime.createMessageCorrelation(CONTROL_ENDED).processInstanceId(instance.getProcessInstanceId()).correlate();
        log.info("Ended {} of {}, which has no act any more", key, instance.getBusinessKey());
    }
}
