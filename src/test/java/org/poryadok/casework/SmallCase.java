package org.poryadok.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.springframework.boot.test.context.TestComponent;

/** Procedures as small as they can be: something that the product does by itself, then a task at which the case waits. */
@TestComponent
public class SmallCase {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start" />
                <sequenceFlow id="to-step" sourceRef="start" targetRef="step" />
                <serviceTask id="step" %s />
                <sequenceFlow id="to-task" sourceRef="step" targetRef="task" />
                <userTask id="task" name="Исполнить" camunda:candidateGroups="${bodyId}.executor,${jurisdiction}.coordinator">
                  <extensionElements><camunda:properties>%s</camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="to-end" sourceRef="task" targetRef="end" />
                <endEvent id="end" />
              </process>
            </definitions>""";
    private static final String NOTHING = "camunda:expression=\"${true}\"";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ControlCards cards;

    SmallCase(RepositoryService repository, RuntimeService runtime, TaskService tasks, ControlCards cards) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.cards = cards;
    }

    /** A case whose only step is this expression of a model. */
    ProcessInstance step(String expression, Map<String, Object> variables) {
        return start("small-case", "camunda:expression=\"" + expression + "\"", Map.of(), variables);
    }

    /** A case of a procedure whose only step is a bean of the product. */
    ProcessInstance bean(String procedure, String bean, Map<String, Object> variables) {
        return start(procedure, "camunda:delegateExpression=\"${" + bean + "}\"", Map.of(), variables);
    }

    /** A case whose task has these extension properties. */
    Task task(Map<String, String> properties, Map<String, Object> variables) {
        return task(start("small-case", NOTHING, properties, variables));
    }

    /** A case under a card; the term of the card runs for its task. */
    public ControlCard underControl(TestBody body, String jurisdiction, String act, String clause, LocalDate event) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                CaseVariables.JURISDICTION, jurisdiction,
                CaseVariables.ACT_ID, act,
                CaseVariables.CLAUSE_ID, clause,
                CaseVariables.BODY_ID, body.id()));
        ProcessInstance instance = start("small-case", NOTHING, Map.of("card", CaseVariables.CARD_ID), variables);
        ControlCard card = cards.open(new NewCard(
                act,
                clause,
                body.id(),
                "small-case",
                Optional.of(instance.getId()),
                "Исполнить обязанность",
                event,
                Optional.empty()));
        runtime.setVariable(instance.getId(), CaseVariables.CARD_ID, card.id().toString());
        return card;
    }

    Task task(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private ProcessInstance start(
            String procedure, String step, Map<String, String> properties, Map<String, Object> variables) {
        String listed = properties.entrySet().stream()
                .map(property -> "<camunda:property name=\"%s\" value=\"%s\" />"
                        .formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
        repository
                .createDeployment()
                .addString(procedure + ".bpmn", MODEL.formatted(procedure, step, listed))
                .deploy();
        return runtime.startProcessInstanceByKey(procedure, variables);
    }
}
