package org.poryadok;

import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.act.Acts;
import org.poryadok.host.time.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test class starts in the present and finds no procedure, no page and no term of another, in whatever order the classes run.
 * What the host itself has begun at its start goes on.
 */
class CleanDesk implements BeforeAllCallback {

    private static final Set<String> OF_EVERY_JURISDICTION = Set.of("daily-digest", "monthly-report", "security-cycle", "yearly-audit");

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        host.getBean(MovableClock.class).reset();
        RuntimeService runtime = host.getBean(RuntimeService.class);
        Acts acts = host.getBean(Acts.class);
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(root -> !isOfTheHost(root, acts))
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "left by another test", true, true));
        JdbcClient database = host.getBean(JdbcClient.class);
        database.sql("update account set state = 'CLOSED', closed_on = created_on where state = 'ACTIVE'").update();
        database.sql("""
                update control_card set state = 'RELEASED', released_at = opened_at
                where state in ('OPEN', 'SUBMITTED')""").update();
    }

    private static boolean isOfTheHost(ProcessInstance root, Acts acts) {
        return OF_EVERY_JURISDICTION.contains(root.getProcessDefinitionKey())
                || root.getProcessDefinitionKey().equals("enact-act")
                        && acts.all().stream().anyMatch(act -> act.id().equals(root.getBusinessKey()));
    }
}
