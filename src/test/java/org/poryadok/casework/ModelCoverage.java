package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Measures how much of one model the tests of one class have walked: flow nodes by history, flows as they were taken. When
 * every test of the class has run, in whatever order, the class fails with what none has walked.
 */
public final class ModelCoverage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final String procedure;
    private HistoryService history;
    private RepositoryService repository;
    private WalkedFlows flows;
    private String definition;
    private Set<String> instancesOfOthers;
    private final Set<String> visited = new TreeSet<>();
    private final Set<Method> passed = new HashSet<>();

    public ModelCoverage(String procedure) {
        this.procedure = procedure;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        BpmnAwareTests.init(engine);
        history = engine.getHistoryService();
        repository = engine.getRepositoryService();
        flows = context.getBean(WalkedFlows.class);
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
        instancesOfOthers = instances();
        flows.of(definition).clear();
    }

    /** Before the history is put away, as it is where each test stands alone. */
    @Override
    public void afterEach(ExtensionContext test) {
        visited.addAll(visitedNodes());
        if (test.getExecutionException().isEmpty()) {
            passed.add(test.getRequiredTestMethod());
        }
    }

    /** One test alone walks a part; of a test that fails there is something else to be said first. */
    @Override
    public void afterAll(ExtensionContext test) {
        if (passed.containsAll(AnnotationSupport.findAnnotatedMethods(
                test.getRequiredTestClass(), Testable.class, HierarchyTraversalMode.TOP_DOWN))) {
            assertWhole();
        }
    }

    private void assertWhole() {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        assertThat(missing(model.getModelElementsByType(FlowNode.class), visited))
                .as("flow nodes of " + procedure + " that no test has visited")
                .isEmpty();
        // The engine waits in the gateway itself: what was taken of it shows by the event that came.
        List<SequenceFlow> taken = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .toList();
        assertThat(missing(taken, flows.of(definition)))
                .as("sequence flows of " + procedure + " that no test has taken")
                .isEmpty();
    }

    private static List<String> missing(Collection<? extends BaseElement> drawn, Set<String> walked) {
        assertThat(drawn).isNotEmpty();
        return drawn.stream()
                .map(BaseElement::getId)
                .filter(id -> !walked.contains(id))
                .toList();
    }

    private Set<String> visitedNodes() {
        return history.createHistoricActivityInstanceQuery().processDefinitionId(definition).list().stream()
                .filter(node -> !instancesOfOthers.contains(node.getProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> instances() {
        return history.createHistoricProcessInstanceQuery().processDefinitionId(definition).list().stream()
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}
