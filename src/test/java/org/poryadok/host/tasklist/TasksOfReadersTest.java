package org.poryadok.host.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.control.TermWeight;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the engine's own question would show somebody, and nothing else. */
@PoryadokTest
class TasksOfReadersTest {

    private static final String PROCEDURE = "tasks-of-readers";
    private static final String OFFICER = "tomsk.health.head";

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    private final List<String> granted = new ArrayList<>();
    private String deployment;
    private Task own;
    private Task others;
    private Task foreign;

    @BeforeEach
    void tasksOfThreeBodies() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCEDURE + ".bpmn",
                        Bpmn.createExecutableProcess(PROCEDURE)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("step")
                                .name("Шаг")
                                .camundaCandidateGroups("${bodyId}.head,${bodyId}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        own = task("tomsk", "tomsk.health");
        others = task("tomsk", "tomsk.museum");
        foreign = task("kirov", "kirov.health");
        tasks.setAssignee(task("tomsk", "tomsk.health").getId(), "tomsk.health.executor");
        due(own, "2026-01-10T00:00:00Z");
        due(others, "2026-01-09T00:00:00Z");
    }

    @AfterEach
    void removeThem() {
        identity.clearAuthentication();
        granted.forEach(authorizations::deleteAuthorization);
        granted.clear();
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void everybodySeesInEachFilterWhatTheEngineWouldShow() {
        for (String user : List.of(
                OFFICER,
                "tomsk.health.executor",
                "tomsk.museum.head",
                "tomsk.coordinator",
                "tomsk.controller",
                "admin")) {
            as(user);
            filters.createTaskFilterQuery()
                    .list()
                    .forEach(filter -> same(
                            user + ": " + filter.getName(),
                            () -> filters.list(filter.getId()),
                            () -> filters.count(filter.getId())));
            same(user + ": everything", tasks::createTaskQuery);
            same(
                    user + ": by name",
                    () -> tasks.createTaskQuery()
                            .taskNameLike("%аг%")
                            .orderByTaskNameCaseInsensitive()
                            .asc());
            same(user + ": involved", () -> tasks.createTaskQuery().taskInvolvedUser("tomsk.health.executor"));
            same(user + ": with candidates", () -> tasks.createTaskQuery().withCandidateGroups());
            same(
                    user + ": either",
                    () -> tasks.createTaskQuery()
                            .or()
                            .taskAssignee(user)
                            .taskCandidateGroup("tomsk.health")
                            .endOr());
            same(user + ": of a procedure", this::ofProcedure);
            same(
                    user + ": by a variable",
                    () -> tasks.createTaskQuery()
                            .orderByProcessVariable("bodyId", ValueType.STRING)
                            .desc());
        }
    }

    @Test
    void everybodySeesTheVariablesThatTheEngineWouldShow() {
        runtime.setVariable(own.getProcessInstanceId(), "ofProcedure", "tomsk");
        valueInEachTask();
        List<Supplier<VariableInstanceQuery>> questions = List.of(
                runtime::createVariableInstanceQuery,
                () -> runtime.createVariableInstanceQuery().variableNameIn("ofTask", "bodyId"),
                () -> runtime.createVariableInstanceQuery()
                        .variableScopeIdIn(own.getId(), others.getId(), foreign.getId()));
        for (String user : List.of(OFFICER, "tomsk.museum.head", "tomsk.controller", "admin")) {
            as(user);
            questions.forEach(question -> sameVariables(user, question));
        }
        as(OFFICER);
        assertThat(valuesOfTask()).containsExactly("tomsk");
    }

    @Test
    void rightToAnInstanceShowsItsVariables() {
        valueInEachTask();
        grant(Resources.PROCESS_INSTANCE, others.getProcessInstanceId(), Permissions.READ);
        as(OFFICER);

        assertThat(valuesOfTask()).containsExactlyInAnyOrder("tomsk", "museum");
        sameVariables("an instance", runtime::createVariableInstanceQuery);
    }

    @Test
    void rightToTheInstancesOfAProcedureShowsTheirVariablesWithinTheJurisdiction() {
        valueInEachTask();
        grant(Resources.PROCESS_DEFINITION, PROCEDURE, ProcessDefinitionPermissions.READ_INSTANCE);
        as(OFFICER);

        assertThat(valuesOfTask()).containsExactlyInAnyOrder("tomsk", "museum");
        sameVariables("a procedure", runtime::createVariableInstanceQuery);
    }

    @Test
    void officerSeesTheTasksOfHisBodyOnce() {
        as(OFFICER);

        assertThat(ids(ofProcedure()))
                .contains(own.getId())
                .doesNotContain(others.getId(), foreign.getId())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void rightToOneTaskShowsIt() {
        grant(Resources.TASK, others.getId(), Permissions.READ);
        as(OFFICER);

        assertThat(ids(ofProcedure())).contains(others.getId());
        same("one task", tasks::createTaskQuery);
    }

    @Test
    void rightToTheTasksOfAProcedureShowsThemWithinTheJurisdiction() {
        grant(Resources.PROCESS_DEFINITION, PROCEDURE, Permissions.READ_TASK);
        as(OFFICER);

        assertThat(ids(ofProcedure())).contains(own.getId(), others.getId()).doesNotContain(foreign.getId());
        same("a procedure", tasks::createTaskQuery);
    }

    @Test
    void rightToAllTasksEndsAtTheJurisdiction() {
        grant(Resources.TASK, Authorization.ANY, Permissions.READ);
        as(OFFICER);

        assertThat(ids(ofProcedure())).contains(own.getId(), others.getId()).doesNotContain(foreign.getId());
        same("all tasks", tasks::createTaskQuery);
    }

    @Test
    void rightThatIsNoRightToReadShowsNothing() {
        grant(Resources.TASK, others.getId(), Permissions.TASK_WORK);
        as(OFFICER);

        assertThat(ids(ofProcedure())).doesNotContain(others.getId());
        same("work without reading", tasks::createTaskQuery);
    }

    @Test
    void rightThatIsTakenAwayHidesTheTask() {
        save(
                Authorization.AUTH_TYPE_REVOKE,
                Resources.TASK,
                own.getId(),
                right -> right.removePermission(Permissions.READ));
        as(OFFICER);

        assertThat(ids(ofProcedure())).doesNotContain(own.getId());
        same("a right taken away", tasks::createTaskQuery);
    }

    /** The other tests compare answers: they would not notice if the engine's question were asked all the time. */
    @Test
    void rightsAreAskedFirstUnlessOneIsTakenAway() {
        as(OFFICER);
        assertThat(rightsAreAskedFirst()).isTrue();

        identity.clearAuthentication();
        assertThat(rightsAreAskedFirst()).isFalse();
        save(
                Authorization.AUTH_TYPE_REVOKE,
                Resources.TASK,
                own.getId(),
                right -> right.removePermission(Permissions.READ));
        as(OFFICER);
        assertThat(rightsAreAskedFirst()).isFalse();
    }

    private boolean rightsAreAskedFirst() {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery();
            command.getAuthorizationManager().configureTaskQuery(query);
            return RightsFirst.mayBeAsked(query.getAuthCheck());
        });
    }

    @Test
    void pageIsCutOutOfTheWhole() {
        as("tomsk.coordinator");
        List<String> all = ids(ordered(ofProcedure()));

        assertThat(all).startsWith(others.getId(), own.getId()).hasSize(3);
        assertThat(ordered(ofProcedure()).listPage(1, 1))
                .extracting(Task::getId)
                .containsExactly(all.get(1));
    }

    @Test
    void lateForAnActStandsAbovePastAnInternalTermAndBothAboveWhatIsToCome() {
        due(own, "2020-01-10T00:00:00Z");
        due(others, "2020-01-09T00:00:00Z");
        Task checked = task("tomsk", "tomsk.museum");
        due(checked, "2020-01-08T00:00:00Z");
        Task near = task("tomsk", "tomsk.health");
        due(near, "2099-01-01T00:00:00Z");
        tasks.setPriority(others.getId(), TermWeight.INTERNAL.priority());
        tasks.setPriority(checked.getId(), TermWeight.MET.priority());
        for (String user : List.of("tomsk.coordinator", "tomsk.controller")) {
            as(user);

            assertThat(ids(ordered(ofProcedure())))
                    .startsWith(own.getId(), others.getId(), checked.getId(), near.getId())
                    .hasSize(5);
        }
    }

    private static TaskQuery ordered(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskCreateTime().asc();
    }

    private void same(String what, Supplier<TaskQuery> query) {
        same(what, () -> query.get().list(), () -> query.get().count());
    }

    private void same(String what, Supplier<List<Task>> list, Supplier<Long> count) {
        List<String> expected = asTheEngineAsks(list).stream().map(Task::getId).toList();
        assertThat(list.get()).extracting(Task::getId).as(what).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(count.get()).as(what).isEqualTo(expected.size());
    }

    private <T> T asTheEngineAsks(Supplier<T> question) {
        Map<Class<?>, SessionFactory> product = Map.copyOf(engine.getSessionFactories());
        engine.getSessionFactories().put(TaskManager.class, new GenericManagerFactory(TaskManager.class));
        engine.getSessionFactories()
                .put(VariableInstanceManager.class, new GenericManagerFactory(VariableInstanceManager.class));
        try {
            return question.get();
        } finally {
            engine.getSessionFactories().putAll(product);
        }
    }

    private void valueInEachTask() {
        tasks.setVariableLocal(own.getId(), "ofTask", "tomsk");
        tasks.setVariableLocal(others.getId(), "ofTask", "museum");
        tasks.setVariableLocal(foreign.getId(), "ofTask", "kirov");
    }

    private List<Object> valuesOfTask() {
        return runtime.createVariableInstanceQuery().variableName("ofTask").list().stream()
                .map(VariableInstance::getValue)
                .toList();
    }

    private void sameVariables(String what, Supplier<VariableInstanceQuery> question) {
        List<String> expected = asTheEngineAsks(() -> question.get().list()).stream()
                .map(VariableInstance::getId)
                .toList();
        assertThat(question.get().list())
                .extracting(VariableInstance::getId)
                .as(what)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private TaskQuery ofProcedure() {
        return tasks.createTaskQuery().processDefinitionKey(PROCEDURE);
    }

    private static List<String> ids(TaskQuery query) {
        return query.list().stream().map(Task::getId).toList();
    }

    private Task task(String jurisdiction, String body) {
        return tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey(
                                PROCEDURE, Map.of("jurisdiction", jurisdiction, "bodyId", body))
                        .getId())
                .singleResult();
    }

    private void due(Task task, String moment) {
        Task written = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        written.setDueDate(Date.from(Instant.parse(moment)));
        tasks.saveTask(written);
    }

    private void grant(Resource resource, String id, Permission permission) {
        save(Authorization.AUTH_TYPE_GRANT, resource, id, right -> right.addPermission(permission));
    }

    private void save(int type, Resource resource, String id, Consumer<Authorization> permissions) {
        Authorization right = authorizations.createNewAuthorization(type);
        right.setUserId(OFFICER);
        right.setResource(resource);
        right.setResourceId(id);
        permissions.accept(right);
        granted.add(authorizations.saveAuthorization(right).getId());
    }

    private void as(String user) {
        // Whoever he was before might not know the groups of the next one.
        identity.clearAuthentication();
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList());
    }
}
