package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** Damages a good model and sees the convention name the damage. */
class ConventionsFindFaultsTest {

    @Test
    void nameInEnglishIsFound() {
        assertThat(faults(
                        Names::missing,
                        model -> element(model, "choose-network").setName("Choose network")))
                .contains("choose-network: give it a Russian name");
    }

    @Test
    void outcomeWithoutNameIsFound() {
        assertThat(faults(
                        Names::missing,
                        model -> element(model, "account-accepted-to-register-account")
                                .removeAttribute("name")))
                .contains("account-accepted-to-register-account: give it a Russian name");
    }

    @Test
    void forkThatIsNoQuestionIsFound() {
        assertThat(faults(
                        Names::gatewaysThatAskNothing,
                        model -> element(model, "account-accepted").setName("Приёмка")))
                .contains("account-accepted: a fork is a question: end its name with «?»");
    }

    @Test
    void decisionOfWhichNothingIsSaidAfterwardsIsFound() {
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> model.getModelElementsByType(CamundaProperty.class).stream()
                                .filter(property -> property.getCamundaValue().startsWith("decision = "))
                                .forEach(property -> property.setCamundaValue("decision = accept: страница принята"))))
                .anyMatch(fault -> fault.startsWith("accept-account: of decision it says what is done for [accept]"));
    }

    @Test
    void idInCamelCaseIsFound() {
        assertThat(faults(Names::ids, model -> element(model, "choose-network").setId("chooseNetwork")))
                .contains("chooseNetwork: write the id in kebab-case, English");
    }

    @Test
    void processNamedUnlikeItsFileIsFound() {
        assertThat(faults(Names::ids, model -> process(model).setId("create")))
                .contains("create: the process id must be the file name, create-account");
    }

    @Test
    void disconnectedStepsAreFound() {
        Consumer<BpmnModelInstance> cut = model -> remove(element(model, "accept-account-to-account-accepted"));
        assertThat(faults(Flow::implicitEnds, cut))
                .contains("accept-account: the flow stops here: lead it to an end event");
        assertThat(faults(Flow::implicitStarts, cut))
                .contains("account-accepted: nothing leads to it: connect it or remove it");
        assertThat(faults(Diagram::undrawn, cut))
                .contains("accept-account-to-account-accepted-edge: remove it: what it draws is gone");
    }

    @Test
    void implicitSplitAndFakeJoinAreFound() {
        Consumer<BpmnModelInstance> shortcut = model -> connect(model, "choose-network", "accept-account");
        assertThat(faults(Flow::implicitSplits, shortcut))
                .contains("choose-network: it splits the flow: put a gateway after it");
        assertThat(faults(Flow::fakeJoins, shortcut))
                .contains("accept-account: flows join here without a gateway: put one before it");
    }

    @Test
    void gatewayThatJoinsAndForksIsFound() {
        assertThat(faults(Flow::gatewaysThatJoinAndFork, model -> connect(model, "design-wanted", "accept-account")))
                .contains("design-wanted: it joins and forks: split it in two gateways");
    }

    @Test
    void superfluousGatewayIsFound() {
        assertThat(faults(Flow::superfluousGateways, model -> {
                    remove(element(model, "account-accepted-to-design-wanted"));
                    remove(element(model, "network-known-to-design-wanted"));
                }))
                .contains("account-accepted: it neither forks nor joins: remove it")
                .contains("design-wanted: it neither forks nor joins: remove it");
    }

    @Test
    void outcomeWithoutConditionIsFound() {
        assertThat(faults(
                        Flow::unconditionalOutcomes,
                        model -> element(model, "account-accepted").removeAttribute("default")))
                .contains("account-accepted-to-design-wanted: give this outcome a condition, or make it the default");
    }

    @Test
    void sameWayTwiceIsFound() {
        assertThat(faults(Flow::duplicateFlows, model -> connect(model, "choose-network", "design-wanted")))
                .containsAnyOf(
                        "choose-network-to-design-wanted-again: another flow already leads the same way: remove one",
                        "choose-network-to-design-wanted: another flow already leads the same way: remove one");
    }

    @Test
    void subProcessWithoutStartIsFound() {
        assertThat(faults(Flow::framesWithoutStartOrEnd, model -> remove(element(model, "creation-started"))))
                .contains("creation: give it exactly one start event, it has 0");
    }

    @Test
    void undrawnStepIsFound() {
        assertThat(faults(Diagram::undrawn, model -> remove(shape(model, "choose-network"))))
                .contains("choose-network: draw it: it has no shape in the diagram");
    }

    @Test
    void overlappingStepsAreFound() {
        assertThat(faults(Diagram::overlaps, model -> move(model, "design-wanted", "create-and-design")))
                .contains("design-wanted: it lies on top of create-and-design: move one");
    }

    @Test
    void stepOutsideItsLaneIsFound() {
        assertThat(faults(Diagram::stepsOutsideTheirLane, model -> move(model, "accept-account", "register-account")))
                .contains("accept-account: draw it inside its lane «Ответственное лицо»");
    }

    @Test
    void slantedAndLooseEdgesAreFound() {
        assertThat(faults(
                        Diagram::crookedEdges,
                        model -> edge(model, "choose-network-to-design-wanted")
                                .getWaypoints()
                                .iterator()
                                .next()
                                .setY(0)))
                .contains("choose-network-to-design-wanted: its segment 1 is slanted: make it horizontal or vertical")
                .contains("choose-network-to-design-wanted: its ends do not touch what it connects");
    }

    @Test
    void lineThroughAStepIsFound() {
        assertThat(faults(
                        Diagram::edgesThroughShapes,
                        model -> shape(model, "create-and-design")
                                .getBounds()
                                .setY(shape(model, "create-and-design")
                                                .getBounds()
                                                .getY()
                                        + 50)))
                .contains("account-accepted-to-design-wanted: it runs through create-and-design: lead it around");
    }

    @Test
    void labelOnAStepIsFound() {
        assertThat(faults(
                        Diagram::hiddenLabels,
                        model -> shape(model, "account-accepted")
                                .getBpmnLabel()
                                .getBounds()
                                .setX(shape(model, "accept-account").getBounds().getX())))
                .contains("account-accepted: its label lies on accept-account: move it");
    }

    @Test
    void undocumentedStepIsFound() {
        assertThat(faults(
                        Execution::undocumented,
                        model -> element(model, "choose-network")
                                .getDocumentations()
                                .clear()))
                .contains("choose-network: say in its documentation what it does and by which clause");
    }

    @Test
    void historyWithoutEndIsFound() {
        assertThat(faults(
                        Execution::processAttributes, model -> process(model).setCamundaHistoryTimeToLiveString(null)))
                .contains("create-account: give it a camunda:historyTimeToLive");
    }

    @Test
    void taskForAPersonIsFound() {
        assertThat(faults(
                        Execution::userTasks,
                        model -> ((UserTask) element(model, "choose-network")).setCamundaAssignee("ivanova")))
                .contains("choose-network: never name a person: offer it to a role");
    }

    @Test
    void jobWithoutRetriesIsFound() {
        assertThat(faults(
                        Execution::jobsWithoutRetries,
                        model -> remove(element(model, "register-account").getExtensionElements())))
                .contains("register-account: it runs as a job: give it a camunda:failedJobRetryTimeCycle");
    }

    @Test
    void termThatNobodyControlsIsFound() {
        assertThat(faults(Execution::uncontrolledTerms, model -> remove(element(model, "escalation"))))
                .contains(
                        "choose-network: its sub-process needs an event sub-process that starts on ${cardTimers.escalationCycle(cardId)}");
    }

    @Test
    void misspelledPropertyIsFound() {
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "step").setCamundaName("steps")))
                .containsExactly("choose-network: the kernel knows no property steps");
    }

    @Test
    void propertyThatNamesWhatIsNotThereIsFound() {
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "fresh").setCamundaValue("decision,remark")))
                .containsExactly("choose-network: no form of the procedure has the field remark");
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "card").setCamundaValue("cardsId")))
                .containsExactly("choose-network: nobody sets the variable cardsId");
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "actor").setCamundaValue("chosenByy")))
                .contains("create-and-design: nobody reads the variable chosenByy");
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "judges").setCamundaValue("createdByy")))
                .containsExactly("accept-account: nobody sets the variable createdByy");
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "judges")
                                .getParentElement()
                                .removeChildElement(property(model, "judges"))))
                .contains("accept-account: say whose deed it judges: judges = the variable of that actor");
        assertThat(faults(
                        UserTaskProperties::faults,
                        model -> property(model, "card").getParentElement().addChildElement(ownBasis(model, "cards"))))
                .containsExactly("choose-network: basis is card or is not said");
    }

    private static CamundaProperty ownBasis(BpmnModelInstance model, String value) {
        CamundaProperty basis = model.newInstance(CamundaProperty.class);
        basis.setCamundaName("basis");
        basis.setCamundaValue(value);
        return basis;
    }

    /** The first property of the name in the model. */
    private static CamundaProperty property(BpmnModelInstance model, String name) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(Function<Model, List<Fault>> convention, Consumer<BpmnModelInstance> damage) {
        Model good = Model.named("create-account");
        assertThat(convention.apply(good)).isEmpty();
        damage.accept(good.bpmn());
        return convention.apply(new Model(good.file(), good.bpmn())).stream()
                .map(fault -> fault.element() + ": " + fault.remedy())
                .toList();
    }

    private static FlowElement element(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static BpmnShape shape(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "-shape");
    }

    private static BpmnEdge edge(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "-edge");
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    private static void move(BpmnModelInstance model, String id, String onto) {
        shape(model, id).getBounds().setX(shape(model, onto).getBounds().getX());
        shape(model, id).getBounds().setY(shape(model, onto).getBounds().getY());
    }

    private static void connect(BpmnModelInstance model, String from, String to) {
        SequenceFlow flow = model.newInstance(SequenceFlow.class);
        flow.setId(from + "-to-" + to + "-again");
        ((SubProcess) element(model, from).getParentElement()).addChildElement(flow);
        flow.setSource(model.getModelElementById(from));
        flow.setTarget(model.getModelElementById(to));
        ((FlowNode) element(model, from)).getOutgoing().add(flow);
        ((FlowNode) element(model, to)).getIncoming().add(flow);
    }
}
