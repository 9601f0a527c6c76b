package org.poryadok.processes;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The picture is the procedure that a jurist reads: complete, nothing on top of anything else, lines straight. */
final class Diagram {

    private static final double TOUCH = 1.5;

    private Diagram() {}

    static List<Fault> undrawn(Model model) {
        List<BaseElement> shapes = new ArrayList<>(model.all(FlowNode.class));
        shapes.addAll(model.all(Participant.class));
        shapes.addAll(model.all(Lane.class));
        List<Fault> faults = new ArrayList<>();
        shapes.stream()
                .filter(element -> model.shapeOf(element).isEmpty())
                .forEach(element -> faults.add(model.fault(element, "draw it: it has no shape in the diagram")));
        model.all(SequenceFlow.class).stream()
                .filter(flow -> model.edgeOf(flow).isEmpty())
                .forEach(flow -> faults.add(model.fault(flow, "draw it: it has no edge in the diagram")));
        model.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() == null)
                .forEach(shape ->
                        faults.add(new Fault(model.file(), shape.getId(), "remove it: what it draws is gone")));
        model.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() == null)
                .forEach(edge -> faults.add(new Fault(model.file(), edge.getId(), "remove it: what it draws is gone")));
        return faults;
    }

    static List<Fault> overlaps(Model model) {
        List<Fault> faults = new ArrayList<>();
        List<FlowNode> nodes = List.copyOf(model.all(FlowNode.class));
        for (int i = 0; i < nodes.size(); i++) {
            FlowNode node = nodes.get(i);
            Optional<Rectangle2D> frame =
                    node.getParentElement() instanceof FlowNode parent ? area(model, parent) : Optional.empty();
            if (frame.isPresent() && !frame.get().contains(area(model, node).orElseThrow())) {
                faults.add(model.fault(node, "draw it inside its sub-process"));
            }
            for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                if (node.getParentElement().equals(other.getParentElement())
                        && !isOnBorder(node, other)
                        && area(model, node)
                                .orElseThrow()
                                .intersects(area(model, other).orElseThrow())) {
                    faults.add(model.fault(node, "it lies on top of " + other.getId() + ": move one"));
                }
            }
        }
        return faults;
    }

    /** A boundary event sits on the border of what it watches. */
    private static boolean isOnBorder(FlowNode node, FlowNode other) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(other)
                || other instanceof BoundaryEvent border
                        && border.getAttachedTo().equals(node);
    }

    /** Who does a step is said by the lane in which it stands. */
    static List<Fault> stepsOutsideTheirLane(Model model) {
        List<Fault> faults = new ArrayList<>();
        if (model.all(UserTask.class).isEmpty()) {
            return faults;
        }
        for (FlowNode step : model.steps()) {
            List<Lane> lanes = model.all(Lane.class).stream()
                    .filter(lane -> lane.getFlowNodeRefs().contains(step))
                    .toList();
            if (lanes.size() != 1) {
                faults.add(model.fault(step, "put it in exactly one lane, it is in " + lanes.size()));
            } else if (!area(model, lanes.get(0))
                    .orElseThrow()
                    .contains(area(model, step).orElseThrow())) {
                faults.add(model.fault(
                        step, "draw it inside its lane «" + lanes.get(0).getName() + "»"));
            }
        }
        return faults;
    }

    static List<Fault> crookedEdges(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            List<Waypoint> points = points(model, flow);
            for (int i = 1; i < points.size(); i++) {
                if (!points.get(i).getX().equals(points.get(i - 1).getX())
                        && !points.get(i).getY().equals(points.get(i - 1).getY())) {
                    faults.add(model.fault(flow, "its segment " + i + " is slanted: make it horizontal or vertical"));
                }
            }
            if (!touches(area(model, flow.getSource()), points.get(0))
                    || !touches(area(model, flow.getTarget()), points.get(points.size() - 1))) {
                faults.add(model.fault(flow, "its ends do not touch what it connects"));
            }
        }
        return faults;
    }

    static List<Fault> edgesThroughShapes(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            for (FlowNode node : model.all(FlowNode.class)) {
                boolean end = node.equals(flow.getSource()) || node.equals(flow.getTarget());
                if (!end
                        && !contains(node, flow)
                        && segments(model, flow).stream()
                                .anyMatch(area(model, node).orElseThrow()::intersectsLine)) {
                    faults.add(model.fault(flow, "it runs through " + node.getId() + ": lead it around"));
                }
            }
        }
        return faults;
    }

    static List<Fault> hiddenLabels(Model model) {
        List<Fault> faults = new ArrayList<>();
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode) {
                checkLabel(model, shape.getBpmnElement(), shape.getBpmnLabel(), faults);
            }
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            checkLabel(model, edge.getBpmnElement(), edge.getBpmnLabel(), faults);
        }
        return faults;
    }

    private static void checkLabel(Model model, BaseElement owner, BpmnLabel label, List<Fault> faults) {
        if (owner == null || label == null || label.getBounds() == null) {
            return;
        }
        Rectangle2D area = area(label.getBounds());
        model.steps().stream()
                .filter(step -> area(model, step).orElseThrow().intersects(area))
                .forEach(step -> faults.add(model.fault(owner, "its label lies on " + step.getId() + ": move it")));
        model.all(SequenceFlow.class).stream()
                .filter(flow -> segments(model, flow).stream().anyMatch(shrunk(area)::intersectsLine))
                .forEach(flow ->
                        faults.add(model.fault(owner, "its label lies on the line " + flow.getId() + ": move it")));
    }

    private static Rectangle2D shrunk(Rectangle2D area) {
        // A label's box is wider than its text, which stands in the middle.
        double side = Math.min(area.getWidth() / 4, 12);
        return new Rectangle2D.Double(
                area.getX() + side, area.getY() + 2, area.getWidth() - 2 * side, area.getHeight() - 4);
    }

    private static boolean contains(FlowNode frame, SequenceFlow flow) {
        var parent = flow.getParentElement();
        while (parent != null && !parent.equals(frame)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    private static boolean touches(Optional<Rectangle2D> area, Waypoint point) {
        Rectangle2D box = area.orElseThrow();
        Rectangle2D outside = new Rectangle2D.Double(
                box.getX() - TOUCH, box.getY() - TOUCH, box.getWidth() + 2 * TOUCH, box.getHeight() + 2 * TOUCH);
        Rectangle2D inside = new Rectangle2D.Double(
                box.getX() + TOUCH, box.getY() + TOUCH, box.getWidth() - 2 * TOUCH, box.getHeight() - 2 * TOUCH);
        Point2D end = new Point2D.Double(point.getX(), point.getY());
        return outside.contains(end) && !inside.contains(end);
    }

    private static List<Line2D> segments(Model model, SequenceFlow flow) {
        List<Waypoint> points = points(model, flow);
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(
                    points.get(i - 1).getX(),
                    points.get(i - 1).getY(),
                    points.get(i).getX(),
                    points.get(i).getY()));
        }
        return lines;
    }

    private static List<Waypoint> points(Model model, SequenceFlow flow) {
        Collection<Waypoint> points = model.edgeOf(flow).orElseThrow().getWaypoints();
        return List.copyOf(points);
    }

    private static Optional<Rectangle2D> area(Model model, BaseElement element) {
        return model.shapeOf(element).map(shape -> area(shape.getBounds()));
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
