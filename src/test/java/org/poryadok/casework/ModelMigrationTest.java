package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What docs/operations.md says of running procedures when a model changes: they finish on theirs, or are migrated. The
 * «older model» is today's with other names, so that only ids connect the two.
 */
@PoryadokTest
class ModelMigrationTest {

    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private String today;
    private Deployment older;

    @BeforeEach
    void deployAnOlderModel(@Autowired ProcessEngine processEngine) throws IOException {
        BpmnAwareTests.init(processEngine);
        today = engine.definitionId("adopt-own-act");
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("older model")
                .addString(
                        "adopt-own-act.bpmn",
                        Files.readString(Path.of("processes/adopt-own-act.bpmn"))
                                .replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"0\"")
                                .replace("\"Сверить проект с положениями акта\"", "\"Подготовить проект\"")
                                .replace("\"Сверить проект с положениями акта: {act}\"", "\"Подготовить проект\"")
                                .replace("<camunda:property name=\"card\" value=\"cardId\" />", ""));
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "adopt-own-act-*.form")) {
            for (Path form : forms) {
                deployment.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        older = deployment.deploy();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(older.getId(), true);
    }

    @Test
    void procedureFinishesOnTheModelWithWhichItBegan() {
        ProcessInstance act = begun();
        assertThat(task(act).getName()).isEqualTo("Подготовить проект");
        finish(act);
        assertThat(act).isEnded();
    }

    @Test
    void procedureIsMigratedByTheIdsOfItsStepsAndKeepsItsTaskItsCardAndItsTimers() {
        ProcessInstance act = begun();
        Task before = task(act);
        Instant reminder = engine.nextFiring(act, "reminder-due");
        Instant escalation = engine.nextFiring(act, "term-expired");

        MigrationPlan plan = runtime.createMigrationPlan(act.getProcessDefinitionId(), today)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan).processInstanceIds(act.getId()).execute();

        Task after = task(act);
        assertThat(after.getId()).as("the same task, whoever had it in hand").isEqualTo(before.getId());
        assertThat(after.getProcessDefinitionId()).isEqualTo(today);
        assertThat(engine.nextFiring(act, "reminder-due")).isEqualTo(reminder);
        assertThat(engine.nextFiring(act, "term-expired")).isEqualTo(escalation);
        finish(act);
        assertThat(act).isEnded();
        assertThat(cards.of(act.getId()))
                .hasSize(1)
                .allSatisfy(card -> assertThat(card.state()).isEqualTo(CardState.FULFILLED));
    }

    @Test
    void administratorMovesItToAnotherVersionAndPastNothing() {
        ProcessInstance act = begun();
        String own = act.getProcessDefinitionId();
        refused("на другую версию своей модели", () -> plan(own, own, UnaryOperator.identity()));
        refused(
                "на другую версию своей модели",
                () -> runtime.createMigrationPlan(own, engine.definitionId("create-account"))
                        .build());
        refused(
                "остаётся на своём шаге",
                () -> runtime.createMigrationPlan(own, today)
                        .mapActivities("compare-draft", "sign-act")
                        .build());
        refused(
                "сведения процедуры не меняются",
                () -> plan(own, today, wanted -> wanted.setVariables(Map.of("bodyId", "kirov.health"))));
        MigrationPlan sound = desk.as("admin", () -> plan(own, today, UnaryOperator.identity()));
        MigrationPlan inside = plan(own, own, UnaryOperator.identity());
        for (UnaryOperator<MigrationPlanExecutionBuilder> skipping :
                List.<UnaryOperator<MigrationPlanExecutionBuilder>>of(
                        MigrationPlanExecutionBuilder::skipCustomListeners,
                        MigrationPlanExecutionBuilder::skipIoMappings)) {
            refused(
                    "ничего из её шагов не пропускается",
                    () -> skipping.apply(migration(sound, act)).executeAsync());
        }
        refused("на другую версию своей модели", () -> migration(inside, act).executeAsync());
        refused("на другую версию своей модели", () -> {
            migration(inside, act).execute();
            return null;
        });
        assertThat(task(act).getProcessDefinitionId()).isEqualTo(own);

        Batch batch = desk.as("admin", () -> migration(sound, act).executeAsync());
        runJobOf(batch.getSeedJobDefinitionId());
        runJobOf(batch.getBatchJobDefinitionId());
        assertThat(task(act).getProcessDefinitionId()).isEqualTo(today);
    }

    private void runJobOf(String definition) {
        management.executeJob(management
                .createJobQuery()
                .jobDefinitionId(definition)
                .singleResult()
                .getId());
    }

    private MigrationPlan plan(String source, String target, UnaryOperator<MigrationPlanBuilder> more) {
        return more.apply(runtime.createMigrationPlan(source, target)
                        .mapEqualActivities()
                        .updateEventTriggers())
                .build();
    }

    private MigrationPlanExecutionBuilder migration(MigrationPlan plan, ProcessInstance act) {
        return runtime.newMigration(plan).processInstanceIds(act.getId());
    }

    private void refused(String sentence, Callable<?> migration) {
        Desk.assertRefused(() -> desk.as("admin", migration), null, sentence);
    }

    private ProcessInstance begun() {
        engine.setClock(LocalDateTime.parse("2025-01-10T10:00").atZone(CHELYABINSK));
        acts.inForce("ozerny-9-2025", "9", "2025-01-09", "2025-01-10");
        ProcessInstance act = acts.obliges("ozerny-9-2025", "OZA-2", "ozerny.school", "adopt-own-act", "2025-01-10");
        assertThat(act.getProcessDefinitionId()).isNotEqualTo(today);
        return act;
    }

    private Task task(ProcessInstance act) {
        return desk.task(act, "ozerny.school.responsible", "compare-draft");
    }

    private void finish(ProcessInstance act) {
        desk.complete(
                act,
                "ozerny.school.responsible",
                "compare-draft",
                Map.of("provisionsTaken", ticked(), "differences", "Учтено по существу."));
        desk.complete(
                act,
                "ozerny.school.head",
                "sign-act",
                Map.of(
                        "signing",
                        "sign",
                        "actKind",
                        "приказ",
                        "ownActNumber",
                        "1",
                        "adoptedOn",
                        "2025-01-10",
                        "textLink",
                        "https://school.example/1"));
        desk.complete(act, "ozerny.coordinator", "check-act", Map.of("actDecision", "accept"));
    }
}
