package org.poryadok.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Names are what officials read, ids are what the product relies on. */
final class Names {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern RUSSIAN =
            Pattern.compile(".*[а-яё].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Names() {}

    static List<Fault> missing(Model model) {
        List<Fault> faults = new ArrayList<>();
        model.all(Participant.class).forEach(it -> require(model, it, it.getName(), faults));
        model.all(Lane.class).forEach(it -> require(model, it, it.getName(), faults));
        model.all(Activity.class).forEach(it -> require(model, it, it.getName(), faults));
        model.all(Event.class).forEach(it -> require(model, it, it.getName(), faults));
        model.all(Gateway.class).stream()
                .filter(Names::asksAQuestion)
                .forEach(it -> require(model, it, it.getName(), faults));
        model.all(SequenceFlow.class).stream()
                .filter(it -> asksAQuestion(it.getSource()))
                .forEach(it -> require(model, it, it.getName(), faults));
        return faults;
    }

    static List<Fault> gatewaysThatAskNothing(Model model) {
        return model.all(Gateway.class).stream()
                .filter(Names::asksAQuestion)
                .filter(gateway ->
                        gateway.getName() != null && !gateway.getName().endsWith("?"))
                .map(gateway -> model.fault(gateway, "a fork is a question: end its name with «?»"))
                .toList();
    }

    static List<Fault> ids(Model model) {
        List<Fault> faults = new ArrayList<>();
        if (!model.process().getId().equals(model.key())) {
            faults.add(model.fault(model.process(), "the process id must be the file name, " + model.key()));
        }
        List<BaseElement> identified = new ArrayList<>(model.all(FlowElement.class));
        identified.addAll(model.all(Lane.class));
        identified.addAll(model.all(Participant.class));
        identified.stream()
                .filter(element -> !KEBAB.matcher(element.getId()).matches())
                .forEach(element -> faults.add(model.fault(element, "write the id in kebab-case, English")));
        return faults;
    }

    static boolean asksAQuestion(BaseElement element) {
        return (element instanceof ExclusiveGateway || element instanceof InclusiveGateway)
                && ((Gateway) element).getOutgoing().size() > 1;
    }

    private static void require(Model model, BaseElement element, String name, List<Fault> faults) {
        if (name == null || !RUSSIAN.matcher(name).matches()) {
            faults.add(model.fault(element, "give it a Russian name"));
        }
    }
}
