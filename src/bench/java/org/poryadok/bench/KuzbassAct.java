package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.deployment.MovableClock;
import org.poryadok.host.access.EngineOrganisation;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resolution № 66 of Kuzbass for many bodies, those of clause KUZ-3, by the tasks of its people. */
final class KuzbassAct {

    /** The day on which the resolution was signed. */
    static final Instant SIGNED = Instant.parse("2020-02-14T03:00:00Z");
    /** 09:00 in Kemerovo is 02:00 UTC. */
    static final Instant REMINDER = Instant.parse("2020-02-28T02:00:01Z");

    static final Instant OVERDUE = Instant.parse("2020-03-03T02:00:01Z");

    private static final Duration AT_MOST = Duration.ofMinutes(20);

    /** Milliseconds; counting the jobs of thousands of bodies is work of its own. */
    private static final int BETWEEN_LOOKS = 250;

    private final BenchHost host;
    private final int bodies;

    KuzbassAct(BenchHost host, int bodies) {
        this.host = host;
        this.bodies = bodies;
    }

    void importBodies() {
        assertThat(host.bean(OrganisationImport.class)
                        .load(NumberedBodies.bodies(bodies), NumberedBodies.officials(bodies))
                        .clean())
                .isTrue();
        host.bean(EngineOrganisation.class).synchronise();
    }

    void enterRequisites() {
        complete(
                "enter-requisites",
                "kuzbass.legal",
                Map.of(
                        "actNumber", "66",
                        "actDate", "2020-02-14",
                        "signatory", "Губернатор",
                        "inForceFrom", "2020-02-14"));
    }

    /** From the confirmation of the list to the last procedure under control. */
    void confirmObligations() {
        int before = cards();
        complete("confirm-obligations", "kuzbass.coordinator", Map.of("listDecision", "confirm"));
        await(() -> cards() - before >= 2 * bodies && idle());
    }

    /** Until nothing is left to be done at that moment but the sending of letters. */
    void work(Instant moment) {
        host.bean(MovableClock.class).set(moment);
        await(this::idle);
    }

    /** Until every letter that may go out has gone. */
    void sendLetters() {
        await(() ->
                letters("state = 'QUEUED' and (next_attempt_at is null or next_attempt_at <= '" + now() + "')") == 0);
    }

    int letters(String which) {
        return count("select count(*) from letter where " + which);
    }

    private int cards() {
        return count("select count(*) from control_card where jurisdiction = 'kuzbass'");
    }

    private boolean idle() {
        return count("select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1"
                        + " and (duedate_ is null or duedate_ <= '"
                        + now().toString().replace("T", " ").replace("Z", "") + "')")
                == 0;
    }

    private Instant now() {
        return host.bean(MovableClock.class).instant();
    }

    private int count(String sql) {
        return host.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    private void complete(String key, String user, Map<String, Object> form) {
        TaskService tasks = host.bean(TaskService.class);
        await(() -> tasks.createTaskQuery()
                        .taskDefinitionKey(key)
                        .tenantIdIn("kuzbass")
                        .count()
                == 1);
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .tenantIdIn("kuzbass")
                .singleResult();
        IdentityService identity = host.bean(IdentityService.class);
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                List.of("kuzbass"));
        try {
            tasks.claim(task.getId(), user);
            host.bean(FormService.class).submitTaskForm(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void await(BooleanSupplier over) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!over.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
