package org.poryadok.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The flow says everything: nothing starts, ends, splits or joins without being drawn. */
final class Flow {

    private Flow() {}

    static List<Fault> implicitStarts(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> node.getIncoming().isEmpty())
                .filter(node -> !(node instanceof StartEvent || node instanceof BoundaryEvent))
                .filter(node -> !Model.isEventSubProcess(node))
                .map(node -> model.fault(node, "nothing leads to it: connect it or remove it"))
                .toList();
    }

    static List<Fault> implicitEnds(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> node.getOutgoing().isEmpty())
                .filter(node -> !(node instanceof EndEvent || Model.isEventSubProcess(node)))
                .map(node -> model.fault(node, "the flow stops here: lead it to an end event"))
                .toList();
    }

    static List<Fault> implicitSplits(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway))
                .filter(node -> node.getOutgoing().size() > 1
                        || node.getOutgoing().stream().anyMatch(Flow::hasCondition))
                .map(node -> model.fault(node, "it splits the flow: put a gateway after it"))
                .toList();
    }

    static List<Fault> fakeJoins(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway))
                .filter(node -> node.getIncoming().size() > 1)
                .map(node -> model.fault(node, "flows join here without a gateway: put one before it"))
                .toList();
    }

    static List<Fault> gatewaysThatJoinAndFork(Model model) {
        return model.all(Gateway.class).stream()
                .filter(gateway -> gateway.getIncoming().size() > 1
                        && gateway.getOutgoing().size() > 1)
                .map(gateway -> model.fault(gateway, "it joins and forks: split it in two gateways"))
                .toList();
    }

    static List<Fault> superfluousGateways(Model model) {
        return model.all(Gateway.class).stream()
                .filter(gateway -> gateway.getIncoming().size() <= 1
                        && gateway.getOutgoing().size() <= 1)
                .map(gateway -> model.fault(gateway, "it neither forks nor joins: remove it"))
                .toList();
    }

    static List<Fault> unconditionalOutcomes(Model model) {
        List<Fault> faults = new ArrayList<>();
        model.all(SequenceFlow.class).forEach(flow -> {
            boolean outcome = Names.asksAQuestion(flow.getSource());
            if (outcome && !hasCondition(flow) && !isDefault(flow)) {
                faults.add(model.fault(flow, "give this outcome a condition, or make it the default"));
            }
            if (hasCondition(flow) && (!outcome || isDefault(flow))) {
                faults.add(model.fault(flow, "a condition belongs to an outcome of a gateway that is not its default"));
            }
        });
        return faults;
    }

    static List<Fault> duplicateFlows(Model model) {
        Set<String> seen = new HashSet<>();
        return model.all(SequenceFlow.class).stream()
                .filter(flow -> !seen.add(
                        flow.getSource().getId() + ">" + flow.getTarget().getId()))
                .map(flow -> model.fault(flow, "another flow already leads the same way: remove one"))
                .toList();
    }

    /** One start and at least one end in the process and in every sub-process; BPMN allows an event sub-process one start. */
    static List<Fault> framesWithoutStartOrEnd(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (Process process : model.all(Process.class)) {
            check(model, process, process.getFlowElements(), false, faults);
        }
        for (SubProcess frame : model.all(SubProcess.class)) {
            check(model, frame, frame.getFlowElements(), frame.triggeredByEvent(), faults);
        }
        return faults;
    }

    private static void check(
            Model model,
            org.camunda.bpm.model.bpmn.instance.BaseElement frame,
            Collection<FlowElement> content,
            boolean onEvent,
            List<Fault> faults) {
        List<StartEvent> starts = of(content, StartEvent.class).toList();
        if (starts.size() != 1) {
            faults.add(model.fault(frame, "give it exactly one start event, it has " + starts.size()));
        }
        starts.stream()
                .filter(start -> start.getEventDefinitions().size() != (onEvent ? 1 : 0))
                .forEach(start -> faults.add(model.fault(
                        start,
                        onEvent
                                ? "an event sub-process starts on exactly one event"
                                : "this start must be a plain one")));
        if (of(content, EndEvent.class).findAny().isEmpty()) {
            faults.add(model.fault(frame, "give it an end event"));
        }
    }

    private static <T> Stream<T> of(Collection<FlowElement> content, Class<T> type) {
        return content.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean hasCondition(SequenceFlow flow) {
        return flow.getConditionExpression() != null;
    }

    private static boolean isDefault(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        return source instanceof ExclusiveGateway exclusive && flow.equals(exclusive.getDefault())
                || source instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
    }
}
