package org.poryadok.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.poryadok.casework.CardTasks;

/** What the engine needs of a model beyond BPMN, and the pattern «Контроль срока». */
final class Execution {

    private Execution() {}

    static List<Fault> undocumented(Model model) {
        Stream<BaseElement> documented = Stream.concat(
                Stream.of(model.process()),
                model.all(Activity.class).stream()
                        .filter(it ->
                                it instanceof UserTask || it instanceof ServiceTask || it instanceof CallActivity));
        return documented
                .filter(it -> it.getDocumentations().stream()
                        .allMatch(text -> text.getTextContent().isBlank()))
                .map(it -> model.fault(it, "say in its documentation what it does and by which clause"))
                .toList();
    }

    static List<Fault> processAttributes(Model model) {
        List<Fault> faults = new ArrayList<>();
        Process process = model.process();
        if (!process.isExecutable()) {
            faults.add(model.fault(process, "make it executable"));
        }
        if (process.getCamundaVersionTag() == null) {
            faults.add(model.fault(process, "give it a camunda:versionTag"));
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            faults.add(model.fault(process, "give it a camunda:historyTimeToLive"));
        }
        return faults;
    }

    static List<Fault> userTasks(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (UserTask task : model.all(UserTask.class)) {
            String form = model.key() + "-" + task.getId();
            if (!form.equals(task.getCamundaFormRef()) || !"deployment".equals(task.getCamundaFormRefBinding())) {
                faults.add(model.fault(task, "bind it to the form " + form + " of the same deployment"));
            }
            if (task.getCamundaCandidateGroups() == null
                    || !task.getCamundaCandidateGroups().contains("${")) {
                faults.add(model.fault(task, "offer it to a role by an expression, such as ${bodyId}.head"));
            }
            if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
                faults.add(model.fault(task, "never name a person: offer it to a role"));
            }
        }
        return faults;
    }

    /** Whatever runs as a job says how often it is tried again. */
    static List<Fault> jobsWithoutRetries(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> node.isCamundaAsyncBefore()
                        || !node.getChildElementsByType(TimerEventDefinition.class)
                                .isEmpty())
                .filter(node -> !hasRetries(node))
                .map(node -> model.fault(node, "it runs as a job: give it a camunda:failedJobRetryTimeCycle"))
                .toList();
    }

    /** A step under a card stands in a sub-process that reminds of the same card and escalates it. */
    static List<Fault> uncontrolledTerms(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (UserTask task : model.all(UserTask.class)) {
            // A term in hours has timers of its own, which the model draws beside the sub-process.
            CardTasks.cardVariable(task)
                    .filter(card -> !BeansOfModels.says(task, "dueBy"))
                    .ifPresent(card -> {
                        for (String timer : List.of("reminderAt", "escalationCycle")) {
                            String expression = "${cardTimers." + timer + "(" + card + ")}";
                            if (framesOf(task).noneMatch(frame -> startsOn(frame, expression))) {
                                faults.add(model.fault(
                                        task,
                                        "its sub-process needs an event sub-process that starts on " + expression));
                            }
                        }
                    });
        }
        return faults;
    }

    private static Stream<SubProcess> framesOf(FlowNode node) {
        return Stream.iterate(node.getParentElement(), parent -> parent != null, parent -> parent.getParentElement())
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast);
    }

    private static boolean startsOn(SubProcess frame, String expression) {
        return frame.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(event -> event.getFlowElements().stream())
                .flatMap(element -> element.getChildElementsByType(TimerEventDefinition.class).stream())
                .anyMatch(timer -> timer.getTextContent().contains(expression));
    }

    private static boolean hasRetries(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions != null
                && !extensions
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .isEmpty();
    }
}
