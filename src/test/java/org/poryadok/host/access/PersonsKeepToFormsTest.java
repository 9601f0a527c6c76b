package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.RoomTest;
import org.poryadok.casework.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own services, whichever of them a person reaches: what the REST API does is shown by the tests of the host. */
@RoomTest
@EachTestAlone
class PersonsKeepToFormsTest {

    private static final String ANNA = "anna";
    private static final String BORIS = "boris";
    private static final String HEADS = "kuzbass.held.head";
    private static final String NOT_ASKED = "Форма этих сведений не спрашивает: bodyId";
    private static final String FORM = """
            {"components": [
              {"type": "textfield", "key": "answer", "id": "a", "label": "Ответ", "validate": {"required": true, "maxLength": 9}},
              {"type": "textfield", "key": "note", "id": "b", "label": "Пояснение"}],
             "type": "default", "id": "held", "schemaVersion": 16}""";
    private static final String START_FORM = """
            {"components": [
              {"type": "textfield", "key": "reason", "id": "a", "label": "Причина", "validate": {"required": true}},
              {"type": "datetime", "subtype": "date", "key": "day", "id": "b", "dateLabel": "День", "disallowPassedDates": true}],
             "type": "default", "id": "held-start", "schemaVersion": 16}""";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    private String definition;
    private ProcessInstance instance;
    private String task;

    /** A step that refuses a note of one word, at its field and together with what has none. */
    public static class Step implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            if ("плохо".equals(task.getVariable("note"))) {
                throw new Refusal(List.of(
                        new Refusal.Fault("note", "Напишите подробнее."),
                        new Refusal.Fault("answer", "Без ответа нельзя.")));
            }
            if ("сломано".equals(task.getVariable("note"))) {
                throw new IllegalStateException("the step leans on an answer that is missing");
            }
        }
    }

    @BeforeEach
    void taskWithAForm() {
        definition = deployed("held", true);
        deployed("held-by-product", false);
        instance = runtime.startProcessInstanceByKey("held", Map.of("jurisdiction", "kuzbass"));
        task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        identity.saveGroup(identity.newGroup(HEADS));
        identity.saveTenant(identity.newTenant("kuzbass"));
        identity.createTenantGroupMembership("kuzbass", HEADS);
        for (String user : List.of(ANNA, BORIS, "administrator")) {
            identity.saveUser(identity.newUser(user));
        }
        identity.createMembership(ANNA, HEADS);
        identity.createMembership(BORIS, HEADS);
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @Test
    void everyWayToCompleteATaskTakesWhatTheFormAsksAndNothingBeside() {
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        Map<String, Object> forged = Map.of("answer", "да", "bodyId", "kirov.health");
        ways.put("complete", () -> tasks.complete(task, forged));
        ways.put("answered", () -> tasks.completeWithVariablesInReturn(task, forged, false));
        ways.put("resolve", () -> tasks.resolveTask(task, forged));
        ways.put("submit", () -> forms.submitTaskForm(task, forged));
        ways.put("submit answered", () -> forms.submitTaskFormWithVariablesInReturn(task, forged, false));
        ways.put(
                "submit texts", () -> forms.submitTaskFormData(task, Map.of("answer", "да", "bodyId", "kirov.health")));
        for (String user : List.of(ANNA, "administrator")) {
            logIn(user);
            ways.forEach((way, deed) -> assertThatThrownBy(deed)
                    .as(user + ": " + way)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(NOT_ASKED));
        }
        logIn(ANNA);
        refused(() -> tasks.complete(task), "Заполните это поле.");
        refused(() -> forms.submitTaskFormData(task, null), "Заполните это поле.");
        assertThat(stepOf(instance)).isEqualTo("step");

        Map<String, Object> answers = Map.of("answer", "да", "note", "пояснение");
        Map<String, ThrowingCallable> right = new LinkedHashMap<>();
        right.put("complete", () -> tasks.complete(task, answers));
        right.put(
                "answered",
                () -> assertThat(tasks.completeWithVariablesInReturn(task, answers, false))
                        .containsEntry("answer", "да"));
        right.put("submit", () -> forms.submitTaskForm(task, answers));
        right.put(
                "submit answered",
                () -> assertThat(forms.submitTaskFormWithVariablesInReturn(task, answers, false))
                        .containsEntry("answer", "да"));
        right.put("submit texts", () -> forms.submitTaskFormData(task, Map.of("answer", "да", "note", "пояснение")));
        right.forEach((way, deed) -> {
            identity.clearAuthentication();
            instance = runtime.startProcessInstanceByKey("held", Map.of("jurisdiction", "kuzbass"));
            task = tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult()
                    .getId();
            logIn(ANNA);
            assertThat(catchThrowable(deed)).as(way).isNull();
            identity.clearAuthentication();
            assertThat(stepOf(instance)).as(way).isEqualTo("after");
            assertThat(runtime.getVariable(instance.getId(), "note")).as(way).isEqualTo("пояснение");
        });
    }

    @Test
    void completedTaskStandsUnderTheNameOfWhoCompletesIt() {
        logIn(ANNA);
        tasks.complete(task, Map.of("answer", "да"));
        identity.clearAuthentication();
        assertThat(runtime.getVariable(instance.getId(), "doneBy")).isEqualTo(ANNA);
    }

    @Test
    void whatAnotherHasTakenIsCompletedByNobodyElse() {
        tasks.setAssignee(task, BORIS);
        logIn(ANNA);
        refused(() -> tasks.complete(task, Map.of("answer", "да")), "завершить её может только он");
        refused(() -> forms.submitTaskForm(task, Map.of("answer", "да")), "завершить её может только он");
        logIn(BORIS);
        tasks.complete(task, Map.of("answer", "да"));
        identity.clearAuthentication();
        assertThat(stepOf(instance)).isEqualTo("after");
    }

    @Test
    void variablesOfATaskChangeInItsFormAlone() {
        logIn(ANNA);
        Map<String, Object> one = Map.of("bodyId", "kirov.health");
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> tasks.setVariable(task, "bodyId", "kirov.health"),
                () -> tasks.setVariableLocal(task, "bodyId", "kirov.health"),
                () -> tasks.setVariables(task, one),
                () -> tasks.setVariablesLocal(task, one),
                () -> tasks.removeVariable(task, "jurisdiction"),
                () -> tasks.removeVariableLocal(task, "jurisdiction"),
                () -> tasks.removeVariables(task, List.of("jurisdiction")),
                () -> tasks.removeVariablesLocal(task, List.of("jurisdiction")),
                () -> ((FormBoundTasks) tasks).updateVariables(task, one, List.of()),
                () -> ((FormBoundTasks) tasks).updateVariablesLocal(task, one, List.of()))) {
            refused(deed, "только в её форме");
        }
        for (Runnable deed : List.<Runnable>of(identity::clearAuthentication, () -> logIn("administrator"))) {
            deed.run();
            tasks.setVariable(task, "note", "1");
            tasks.setVariableLocal(task, "own", "2");
            tasks.setVariables(task, Map.of("more", "3"));
            tasks.removeVariableLocal(task, "own");
            tasks.removeVariable(task, "more");
            assertThat(tasks.getVariables(task)).containsEntry("note", "1").doesNotContainKeys("own", "more", "bodyId");
            tasks.setVariablesLocal(task, Map.of("own", "4", "other", "5"));
            tasks.removeVariablesLocal(task, List.of("own"));
            tasks.removeVariables(task, List.of("other"));
            ((FormBoundTasks) tasks).updateVariables(task, Map.of(), List.of("note"));
            assertThat(tasks.getVariables(task)).containsKey("jurisdiction").doesNotContainKeys("note", "own", "other");
        }
    }

    @Test
    void taskIsTakenForOneselfAndGivenBackByWhoHasIt() {
        logIn(ANNA);
        refused(() -> tasks.claim(task, BORIS), "только для себя");
        refused(() -> tasks.setAssignee(task, BORIS), "тот, кто ведёт контроль");
        refused(() -> tasks.setAssignee(task, null), "только тот, кто взял");
        tasks.claim(task, ANNA);
        assertThat(assignee()).isEqualTo(ANNA);
        logIn(BORIS);
        refused(() -> tasks.setAssignee(task, null), "только тот, кто взял");
        logIn(ANNA);
        tasks.setAssignee(task, null);
        assertThat(assignee()).isNull();
    }

    @Test
    void administratorPassesATaskToWhomItIsOfferedOrTakesItHimself() {
        identity.clearAuthentication();
        identity.saveUser(identity.newUser("stranger"));
        logIn("administrator");
        refused(() -> tasks.setAssignee(task, "stranger"), "кто вправе её исполнить");
        tasks.setAssignee(task, BORIS);
        assertThat(assignee()).isEqualTo(BORIS);
        tasks.setAssignee(task, "administrator");
        assertThat(assignee()).isEqualTo("administrator");
        tasks.setAssignee(task, null);
        assertThat(assignee()).isNull();
        identity.clearAuthentication();
        identity.deleteTenantGroupMembership("kuzbass", HEADS);
        logIn("administrator");
        refused(() -> tasks.setAssignee(task, BORIS), "кто вправе её исполнить");
        identity.clearAuthentication();
        tasks.setAssignee(task, "stranger");
        assertThat(assignee()).as("by the product").isEqualTo("stranger");
    }

    @Test
    void toWhomATaskIsOfferedItsProcedureDecides() {
        for (String user : List.of(ANNA, "administrator")) {
            logIn(user);
            for (ThrowingCallable deed : List.<ThrowingCallable>of(
                    () -> tasks.addCandidateUser(task, ANNA),
                    () -> tasks.addUserIdentityLink(task, ANNA, IdentityLinkType.CANDIDATE),
                    () -> tasks.addCandidateGroup(task, "tomsk"),
                    () -> tasks.addGroupIdentityLink(task, "tomsk", IdentityLinkType.CANDIDATE),
                    () -> tasks.deleteCandidateUser(task, ANNA),
                    () -> tasks.deleteUserIdentityLink(task, ANNA, IdentityLinkType.CANDIDATE),
                    () -> tasks.deleteCandidateGroup(task, HEADS),
                    () -> tasks.deleteGroupIdentityLink(task, HEADS, IdentityLinkType.CANDIDATE))) {
                refused(deed, "решает её процедура");
            }
            for (ThrowingCallable deed : List.<ThrowingCallable>of(
                    () -> tasks.setOwner(task, ANNA),
                    () -> tasks.addUserIdentityLink(task, ANNA, IdentityLinkType.OWNER),
                    () -> tasks.delegateTask(task, BORIS),
                    () -> tasks.handleBpmnError(task, "error"),
                    () -> tasks.handleBpmnError(task, "error", "message"),
                    () -> tasks.handleBpmnError(task, "error", "message", Map.of()),
                    () -> tasks.handleEscalation(task, "escalation"),
                    () -> tasks.handleEscalation(task, "escalation", Map.of()))) {
                refused(deed, "только её формой");
            }
        }
        logIn(ANNA);
        refused(() -> tasks.addUserIdentityLink(task, BORIS, IdentityLinkType.ASSIGNEE), "тот, кто ведёт контроль");
        identity.clearAuthentication();
        tasks.addCandidateUser(task, ANNA);
        tasks.addCandidateGroup(task, "tomsk");
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getUserId, IdentityLink::getGroupId)
                .contains(tuple(ANNA, null))
                .contains(tuple(null, "tomsk"));
        tasks.deleteCandidateUser(task, ANNA);
        tasks.deleteCandidateGroup(task, "tomsk");
        tasks.addUserIdentityLink(task, BORIS, IdentityLinkType.OWNER);
        tasks.addUserIdentityLink(task, BORIS, IdentityLinkType.ASSIGNEE);
        Task kept = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(kept.getOwner()).isEqualTo(BORIS);
        assertThat(kept.getAssignee()).isEqualTo(BORIS);
        assertThat(tasks.getIdentityLinksForTask(task))
                .filteredOn(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(HEADS);
        tasks.delegateTask(task, ANNA);
        assertThat(assignee()).isEqualTo(ANNA);
    }

    @Test
    void remarkSaysSomethingAboutATaskThatThePersonSees() {
        logIn(ANNA);
        assertThatThrownBy(() -> tasks.createComment("none", null, "Замечание")).isInstanceOf(NotFoundException.class);
        refused(() -> tasks.createComment(task, null, null), "Напишите замечание.");
        refused(() -> tasks.createComment(task, null, " "), "Напишите замечание.");
        refused(() -> tasks.createComment(task, null, "я".repeat(4001)), "не длиннее 4000");
        String longest = "я".repeat(4000);
        assertThat(tasks.createComment(task, null, longest).getFullMessage()).isEqualTo(longest);
        identity.clearAuthentication();
        assertThat(tasks.createComment(task, null, longest + "я"))
                .as("the product")
                .isNotNull();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceThoughFormAndStepFindItApart() {
        logIn(ANNA);
        assertThatThrownBy(() -> tasks.complete(task, Map.of("answer", "десять букв", "note", "плохо")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .containsExactly(
                                        new Refusal.Fault("answer", "Введите не более 9 знаков в одну строку."),
                                        new Refusal.Fault("note", "Напишите подробнее.")));
        assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("answer", "десять букв", "note", "плохо")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.faults()).hasSize(2));
        assertThatThrownBy(() -> tasks.complete(task, Map.of("answer", "десять букв", "note", "сломано")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly("answer"));
        assertThatThrownBy(() -> tasks.complete(task, Map.of("bodyId", "kirov.health", "note", "плохо")))
                .as("nothing beside the form is tried on the step")
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly(null, "answer"));
        refused(() -> tasks.complete(task, Map.of("answer", "да", "note", "плохо")), "Напишите подробнее.");
        identity.clearAuthentication();
        assertThat(stepOf(instance)).as("what was tried is undone").isEqualTo("step");
        assertThat(runtime.getVariable(instance.getId(), "note")).isNull();
        assertThat(assignee()).isNull();
    }

    @Test
    void procedureBeginsWithItsStartFormInOnesOwnJurisdiction() {
        Map<String, Object> right = Map.of("reason", "нужно");
        logIn(ANNA);
        ProcessInstance started = forms.submitStartForm(definition, right);
        assertThat(started.getTenantId()).isEqualTo("kuzbass");
        refused(
                () -> forms.submitStartForm(definition, Map.of("reason", "нужно", "bodyId", "kirov.health")),
                NOT_ASKED);
        refused(() -> forms.submitStartForm(definition, Map.of()), "Заполните это поле.");
        refused(() -> forms.submitStartForm(definition, null), "Заполните это поле.");
        refused(() -> forms.submitStartForm(definition, Map.of("reason", "нужно", "day", "2001-01-01")), "уже прошла");
        refused(() -> forms.submitStartForm(definition, "key", right), "назначает система");
        refused(() -> forms.submitStartFormData(definition, "key", Map.of("reason", "нужно")), "назначает система");
        refused(
                () -> forms.submitStartFormData(definition, null, Map.of("reason", "нужно", "bodyId", "kirov.health")),
                NOT_ASKED);
        refused(() -> forms.submitStartFormData(definition, null, null), "Заполните это поле.");
        refused(() -> runtime.startProcessInstanceByKey("held", Map.of("bodyId", "kirov.health")), NOT_ASKED);
        assertThat(forms.submitStartFormData(definition, null, Map.of("reason", "нужно ещё"))
                        .getTenantId())
                .isEqualTo("kuzbass");
        refused(() -> forms.submitStartForm(definition, right), "только что начали");
        refused(() -> forms.submitStartForm(definition, (String) null, right), "только что начали");
        refused(() -> forms.submitStartFormData(definition, null, Map.of("reason", "нужно ещё")), "только что начали");
        assertThat(forms.submitStartForm(definition, (String) null, Map.of("reason", "нужно снова"))
                        .getTenantId())
                .isEqualTo("kuzbass");
        Map<String, Object> elsewhere = Map.of("reason", "нужно", "jurisdiction", "kirov");
        assertThatThrownBy(() -> forms.submitStartForm(definition, elsewhere))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("только на своей территории");
        assertThat(forms.submitStartForm(definition, Map.of("reason", "нужно", "jurisdiction", "kuzbass"))
                        .getTenantId())
                .isEqualTo("kuzbass");
        identity.setAuthentication(ANNA, List.of(HEADS), List.of("kuzbass", "tomsk"));
        Map<String, Object> further = Map.of("reason", "нужно и это");
        assertThatThrownBy(() -> forms.submitStartForm(definition, further))
                .isInstanceOf(BadUserRequestException.class);
        identity.setAuthentication(ANNA, List.of(HEADS), null);
        assertThat(forms.submitStartForm(definition, further).getTenantId())
                .as("by his groups")
                .isEqualTo("kuzbass");
        logIn("administrator");
        assertThat(forms.submitStartForm(definition, elsewhere).getTenantId()).isEqualTo("kirov");
        assertThat(forms.submitStartForm(definition, "key", Map.of("reason", "ещё", "jurisdiction", "kirov"))
                        .getBusinessKey())
                .isEqualTo("key");
    }

    @Test
    void whatNoPageOffersTheProductBegins() {
        String byProduct = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("held-by-product")
                .singleResult()
                .getId();
        for (String user : List.of(ANNA, "administrator")) {
            logIn(user);
            assertThatThrownBy(() -> forms.submitStartForm(byProduct, Map.of("reason", "нужно")))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("начинает сам «Порядок»");
        }
        identity.clearAuthentication();
        assertThat(forms.submitStartForm(byProduct, Map.of("jurisdiction", "tomsk", "whatever", "x"))
                        .getTenantId())
                .isEqualTo("tomsk");
    }

    @Test
    void nobodyMovesAProcedurePastItsModel() {
        logIn(ANNA);
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> runtime.createProcessInstanceByKey("held")
                        .startBeforeActivity("after")
                        .execute(),
                () -> runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity("after")
                        .execute(),
                () -> runtime.createModification(definition)
                        .processInstanceIds(instance.getId())
                        .startBeforeActivity("after")
                        .execute(),
                () -> runtime.restartProcessInstances(definition)
                        .processInstanceIds(instance.getId())
                        .startBeforeActivity("after")
                        .execute(),
                () -> runtime.createMessageCorrelation("message").correlate(),
                () -> runtime.messageEventReceived("message", instance.getId()),
                () -> runtime.createSignalEvent("signal").send(),
                () -> runtime.signal(instance.getId()),
                () -> runtime.createConditionEvaluation()
                        .setVariables(Map.of("a", 1))
                        .evaluateStartConditions())) {
            refused(deed, "ведётся только её формами");
        }
        logIn("administrator");
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("step")
                .startBeforeActivity("after")
                .execute();
        identity.clearAuthentication();
        assertThat(stepOf(instance)).isEqualTo("after");
    }

    @Test
    void procedureMovesToAnotherVersionOfItsModelAndStaysOnItsStep() {
        String newer = deployed("held", true);
        String other = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("held-by-product")
                .singleResult()
                .getId();
        logIn("administrator");
        refused(
                () -> runtime.createMigrationPlan(definition, other)
                        .mapEqualActivities()
                        .build(),
                "другую версию");
        refused(
                () -> runtime.createMigrationPlan(newer, newer)
                        .mapEqualActivities()
                        .build(),
                "другую версию");
        refused(
                () -> runtime.createMigrationPlan(definition, newer)
                        .mapActivities("step", "after")
                        .build(),
                "остаётся на своём шаге");
        refused(
                () -> runtime.createMigrationPlan(definition, newer)
                        .mapEqualActivities()
                        .setVariables(Variables.putValue("bodyId", "kirov.health"))
                        .build(),
                "сведения процедуры не меняются");
        MigrationPlan plan = runtime.createMigrationPlan(definition, newer)
                .mapEqualActivities()
                .build();
        refused(
                () -> runtime.newMigration(plan)
                        .processInstanceIds(instance.getId())
                        .skipCustomListeners()
                        .execute(),
                "не пропускается");
        refused(
                () -> runtime.newMigration(plan)
                        .processInstanceIds(instance.getId())
                        .skipIoMappings()
                        .executeAsync(),
                "не пропускается");
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        identity.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(newer);
        MigrationPlan elsewhere = runtime.createMigrationPlan(newer, newer)
                .mapActivities("step", "after")
                .build();
        logIn("administrator");
        refused(
                () -> runtime.newMigration(elsewhere)
                        .processInstanceIds(instance.getId())
                        .execute(),
                "другую версию");
        assertThat(runtime.newMigration(plan)
                        .processInstanceIds(instance.getId())
                        .executeAsync())
                .isNotNull();
    }

    private String deployed(String key, boolean offered) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .camundaStartableInTasklist(offered)
                .startEvent()
                .camundaFormRef("held-start")
                .camundaFormRefBinding("deployment")
                .userTask("step")
                .camundaCandidateGroups(HEADS)
                .camundaFormRef("held")
                .camundaFormRefBinding("deployment")
                .camundaTaskListenerClass("complete", Step.class)
                .camundaTaskListenerExpression("complete", "${task.execution.setVariable('doneBy', task.assignee)}")
                .userTask("after")
                .camundaCandidateGroups(HEADS)
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addString("held.form", FORM)
                .addString("held-start.form", START_FORM)
                .addModelInstance(key + ".bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private void logIn(String user) {
        boolean administrator = user.equals("administrator");
        identity.setAuthentication(user, List.of(administrator ? Groups.CAMUNDA_ADMIN : HEADS), List.of("kuzbass"));
    }

    private String stepOf(ProcessInstance one) {
        return tasks.createTaskQuery()
                .processInstanceId(one.getId())
                .singleResult()
                .getTaskDefinitionKey();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private static void refused(ThrowingCallable deed, String words) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
