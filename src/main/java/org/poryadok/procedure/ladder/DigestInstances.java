package org.poryadok.procedure.ladder;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of {@code daily-digest}: one for each jurisdiction, whatever nodes start together. */
@Component
class DigestInstances {

    private static final String PROCESS = "daily-digest";
    private static final Logger log = LoggerFactory.getLogger(DigestInstances.class);

    private final Acts acts;
    private final RuntimeService runtime;
    private final JdbcClient database;

    DigestInstances(Acts acts, RuntimeService runtime, JdbcClient database) {
        this.acts = acts;
        this.runtime = runtime;
        this.database = database;
    }

    @EventListener(PostDeployEvent.class)
    @Transactional
    public void startMissing() {
        // Held until the end of the transaction: a second node then sees what this one has started.
        database.sql("select pg_advisory_xact_lock(hashtext(:process))").param("process", PROCESS)
                .query((row, number) -> number).single();
        for (Jurisdiction jurisdiction : acts.jurisdictions()) {
            if (find(jurisdiction.id()).isPresent()) {
                log.debug("The digest of {} is running", jurisdiction.id());
            } else {
                runtime.createProcessInstanceByKey(PROCESS).processDefinitionWithoutTenantId()
                        .businessKey(jurisdiction.id())
                        .setVariable(ModelDigest.JURISDICTION, jurisdiction.id())
                        .execute();
                log.info("Started the digest of {}", jurisdiction.id());
            }
        }
    }

    /** Id of the instance of a jurisdiction. */
    Optional<String> find(String jurisdiction) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS).processInstanceBusinessKey(jurisdiction).singleResult())
                .map(ProcessInstance::getProcessInstanceId);
    }
}
