package org.poryadok.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.processes.Clauses;
import org.poryadok.processes.Model;

/** {@code docs/processes/<key>.md}: picture, roles, steps and terms of one model. */
final class ProcedurePage {

    private final Acts acts;
    private final Model model;

    ProcedurePage(Acts acts, Model model) {
        this.acts = acts;
        this.model = model;
    }

    String title() {
        return model.all(Participant.class).stream()
                .findFirst()
                .map(Participant::getName)
                .orElseGet(() -> model.process().getName());
    }

    String markdown() {
        return "# " + title() + "\n\n"
                + Procedure.find(model.key())
                        .map(found -> found.number() + " · ")
                        .orElse("")
                + "`" + model.key() + "` · версия " + model.process().getCamundaVersionTag() + "\n\n"
                + "![" + title() + "](" + model.key() + ".png)\n\n"
                + documentation(model.process().getDocumentations()) + "\n\n"
                + roles() + steps() + timers() + terms();
    }

    private String roles() {
        List<String> lanes = model.all(Lane.class).stream().map(Lane::getName).toList();
        return lanes.isEmpty() ? "" : "**Участники:** " + String.join(", ", lanes) + "\n\n";
    }

    private String steps() {
        StringBuilder text =
                new StringBuilder("## Шаги\n\n| Шаг | Кто | Пункты | Что происходит |\n|---|---|---|---|\n");
        model.steps().stream()
                .filter(ProcedurePage::isStep)
                .sorted(Comparator.comparing(this::left))
                .forEach(step -> text.append("| ")
                        .append(Words.cell(step.getName()))
                        .append(" | ")
                        .append(laneOf(step))
                        .append(" | ")
                        .append(or(String.join(", ", Clauses.of(step))))
                        .append(" | ")
                        .append(or(Words.cell(documentation(step.getDocumentations()))))
                        .append(" |\n"));
        return text + "\n";
    }

    private String timers() {
        List<String> lines = model.all(TimerEventDefinition.class).stream()
                .map(timer -> (CatchEvent) timer.getParentElement())
                .map(event -> "- " + event.getName())
                .distinct()
                .toList();
        return lines.isEmpty() ? "" : "## Таймеры\n\n" + String.join("\n", lines) + "\n\n";
    }

    private String terms() {
        List<String> rows = new ArrayList<>();
        for (LegalAct act : acts.all()) {
            for (Clause clause : act.clausesOf(model.key())) {
                rows.add(
                        "| " + act.jurisdiction().name() + " | **" + clause.id() + "** " + Words.cell(clause.citation())
                                + " | " + Words.cell(clause.title()) + " | "
                                + clause.modality().title() + " | "
                                + Words.cell(Words.addressees(clause)) + " | " + Words.cell(Words.term(clause)) + " |");
            }
        }
        return rows.isEmpty()
                ? ""
                : "## Сроки по актам\n\n"
                        + "| Территория | Пункт | Обязанность | Характер | На ком лежит | Срок |\n|---|---|---|---|---|---|\n"
                        + String.join("\n", rows) + "\n";
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ServiceTask
                || node instanceof CallActivity
                || node instanceof BusinessRuleTask;
    }

    /** A diagram reads from left to right. */
    private double left(FlowNode step) {
        return model.shapeOf(step).map(shape -> shape.getBounds().getX()).orElse(0.0);
    }

    private String laneOf(FlowNode step) {
        Optional<Lane> lane = model.all(Lane.class).stream()
                .filter(found -> found.getFlowNodeRefs().contains(step))
                .findFirst();
        return lane.map(Lane::getName).orElse("—");
    }

    private static String documentation(Collection<Documentation> texts) {
        return texts.stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static String or(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
