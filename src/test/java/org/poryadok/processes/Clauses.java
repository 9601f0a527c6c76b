package org.poryadok.processes;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The extension property {@code clauses} of a step. */
public final class Clauses {

    private Clauses() {}

    /** Ids of the clauses that a step carries, as it names them. */
    public static List<String> of(FlowNode step) {
        if (step.getExtensionElements() == null) {
            return List.of();
        }
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "clauses".equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }
}
