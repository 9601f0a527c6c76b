package org.poryadok.host.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
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
    /** Timer, call, end. */
    private static final int NODES = 3;

    /**
     * Empty for every other event, and where a model does more than that: the engine alone fires it.
     *
     * @param handling id of the event sub-process, by which the engine's timer names its event
     */
    static Optional<TermEvent> of(BpmnModelInstance model, String handling) {
        return Optional.ofNullable(model.getModelElementById(handling))
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(found -> found.getChildElementsByType(FlowNode.class).size() == NODES)
                .filter(found ->
                        found.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting))
                .flatMap(TermEvent::call);
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
