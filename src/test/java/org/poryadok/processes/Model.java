package org.poryadok.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file of the folder {@code processes}. */
public record Model(String file, BpmnModelInstance bpmn, Map<String, BpmnShape> shapes, Map<String, BpmnEdge> edges) {

    private static final Path FOLDER = Path.of("processes");

    Model(String file, BpmnModelInstance bpmn) {
        this(file, bpmn, new HashMap<>(), new HashMap<>());
        bpmn.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), shape));
        bpmn.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .forEach(edge -> edges.put(edge.getBpmnElement().getId(), edge));
    }

    public static List<Model> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model named(String key) {
        return read(FOLDER.resolve(key + ".bpmn"));
    }

    private static Model read(Path file) {
        return new Model(file.toString().replace('\\', '/'), Bpmn.readModelFromFile(file.toFile()));
    }

    /** File name without folder and suffix. */
    public String key() {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".bpmn".length());
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    public Process process() {
        return all(Process.class).iterator().next();
    }

    /** The file as it is written. */
    String xml() {
        return Bpmn.convertToString(bpmn);
    }

    public Optional<BpmnShape> shapeOf(BaseElement element) {
        return Optional.ofNullable(shapes.get(element.getId()));
    }

    Optional<BpmnEdge> edgeOf(BaseElement flow) {
        return Optional.ofNullable(edges.get(flow.getId()));
    }

    static boolean isEventSubProcess(ModelElementInstance element) {
        return element instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    /** Flow nodes that are steps of the procedure, not frames around other steps. */
    public List<FlowNode> steps() {
        return all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .toList();
    }

    Fault fault(BaseElement element, String remedy) {
        return new Fault(file, element.getId(), remedy);
    }
}
