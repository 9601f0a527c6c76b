package org.poryadok.host.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * A timer of the pattern «Контроль срока» in a model: all that it brings about is one call of the kernel's {@code cardTimers}.
 *
 * @param variable that holds the id of the card
 */
record TermEvent(Deed deed, String variable) {

    enum Deed {
        REMIND,
        ESCALATE
    }

    private static final Pattern CALL = Pattern.compile("\\$\\{cardTimers\\.(remind|escalate)\\((\\w+)\\)}");
    /** How often a failed job is repeated: the one thing that may be said besides, since what fails is the engine's. */
    private static final String RETRIES = "failedJobRetryTimeCycle";

    /**
     * Empty for every other event, and where a model does more than that: the engine alone fires it.
     *
     * @param handling id of the event sub-process, by which the engine's timer names its event
     */
    static Optional<TermEvent> of(BpmnModelInstance model, String handling) {
        return Optional.ofNullable(model.getModelElementById(handling))
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(found -> isPlain(found) && isTimerCallEnd(found))
                .flatMap(TermEvent::call);
    }

    private static boolean isTimerCallEnd(SubProcess handling) {
        Collection<FlowNode> nodes = handling.getChildElementsByType(FlowNode.class);
        return nodes.size() == 3
                && nodes.stream().allMatch(TermEvent::isPlain)
                && handling.getChildElementsByType(StartEvent.class).stream().anyMatch(start -> !start.isInterrupting())
                && handling.getChildElementsByType(ServiceTask.class).stream()
                        .anyMatch(call -> call.getCamundaResultVariable() == null)
                && handling.getChildElementsByType(EndEvent.class).stream()
                        .anyMatch(end -> end.getEventDefinitions().isEmpty());
    }

    /** No listener, no variables of its own, no repetition, and no job of its own beside the timer's. */
    private static boolean isPlain(FlowNode node) {
        return !node.isCamundaAsyncBefore()
                && !node.isCamundaAsyncAfter()
                && node.getChildElementsByType(LoopCharacteristics.class).isEmpty()
                && (node.getExtensionElements() == null
                        || node.getExtensionElements().getElements().stream()
                                .allMatch(said ->
                                        said.getElementType().getTypeName().equals(RETRIES)));
    }

    private static Optional<TermEvent> call(SubProcess handling) {
        return handling.getChildElementsByType(ServiceTask.class).stream()
                .flatMap(call -> Optional.ofNullable(call.getCamundaExpression()).stream())
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .map(call -> new TermEvent(call.group(1).equals("remind") ? Deed.REMIND : Deed.ESCALATE, call.group(2)))
                .findFirst();
    }
}
