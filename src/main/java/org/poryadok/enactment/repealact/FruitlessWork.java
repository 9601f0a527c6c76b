package org.poryadok.enactment.repealact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.WorkGivenUp;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/**
 * What was begun for a repealed act and has produced nothing: nobody has to bring it to its end. Where somebody has done
 * what his task keeps his name for (property {@code actor}), there is something to be finished; what has been finished is no
 * matter here.
 */
@Component
class FruitlessWork {

    /** Somebody who is not bound by the act waits for an answer, or for his page. */
    private static final Set<String> AWAITED = Stream.of(
                    Procedure.CONSULT,
                    Procedure.MODERATE_COMMENT,
                    Procedure.COORDINATE_DECISION,
                    Procedure.ACCOUNT_COMPROMISED)
            .map(Procedure::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final String ACTOR = "actor";

    private final ControlCards cards;
    private final CardTasks cardTasks;
    private final WorkDone done;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    FruitlessWork(
            ControlCards cards,
            CardTasks cardTasks,
            WorkDone done,
            RuntimeService runtime,
            RepositoryService repository) {
        this.cards = cards;
        this.cardTasks = cardTasks;
        this.done = done;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Cards that the repeal of an act has taken off control, each with the tasks at which its work waits. */
    Map<ControlCard, List<Task>> of(String actId) {
        List<ControlCard> released = cards.releasedByRepeal(actId).stream()
                .filter(card -> !AWAITED.contains(card.procedure()))
                .toList();
        Map<UUID, List<Task>> open = cardTasks.open(released);
        Set<String> instances = open.values().stream()
                .flatMap(List::stream)
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        // A version of the registry is drawn up for every act that demands one.
        Set<String> wantedByAnother = cards.instancesUnderControl(instances);
        WorkDone.Found found = done.in(instances);
        Map<ControlCard, List<Task>> fruitless = new LinkedHashMap<>();
        for (ControlCard card : released) {
            List<Task> waiting = open.getOrDefault(card.id(), List.of());
            if (!waiting.isEmpty()
                    && !wantedByAnother.contains(waiting.get(0).getProcessInstanceId())
                    && !hasProduced(waiting.get(0), found)) {
                fruitless.put(card, waiting);
            }
        }
        return fruitless;
    }

    /**
     * Ends the work on a card. Joins the caller's transaction.
     *
     * @param why a Russian sentence for the history of the card
     * @param by  user id
     */
    void giveUp(UUID id, Task waiting, String why, String by) {
        String instance = waiting.getProcessInstanceId();
        ActivityInstance tree = runtime.getActivityInstance(instance);
        ProcessInstanceModificationBuilder ending = runtime.createProcessInstanceModification(instance);
        Optional<SubProcess> part = part(waiting);
        if (part.isPresent()) {
            ending.cancelActivityInstance(parentOf(waiting.getTaskDefinitionKey(), tree)
                            .orElseThrow()
                            .getId())
                    .startTransition(part.get().getOutgoing().iterator().next().getId());
        } else {
            Arrays.stream(tree.getChildActivityInstances())
                    .forEach(child -> ending.cancelActivityInstance(child.getId()));
            Arrays.stream(tree.getChildTransitionInstances())
                    .forEach(child -> ending.cancelTransitionInstance(child.getId()));
            ending.startBeforeActivity(WorkGivenUp.END);
        }
        cards.addressed(id, CardEventKind.GIVEN_UP, why, by);
        ending.execute();
    }

    private boolean hasProduced(Task waiting, WorkDone.Found found) {
        BpmnModelInstance model = repository.getBpmnModelInstance(waiting.getProcessDefinitionId());
        String work = part(waiting).map(part -> found.partOf(waiting)).orElse(waiting.getProcessInstanceId());
        return found.tasksWithin(work, waiting.getProcessInstanceId())
                .anyMatch(task -> model.getModelElementById(task) instanceof UserTask modelled
                        && CardTasks.property(modelled, ACTOR).isPresent());
    }

    /** Of the procedure of the act itself the part about one obligation alone (SHP-5); else the whole case is the work. */
    private Optional<SubProcess> part(Task waiting) {
        BpmnModelInstance model = repository.getBpmnModelInstance(waiting.getProcessDefinitionId());
        FlowNode task = model.getModelElementById(waiting.getTaskDefinitionKey());
        return model.getModelElementsByType(Process.class).stream().anyMatch(this::isOfTheAct)
                        && task.getParentElement() instanceof SubProcess part
                ? Optional.of(part)
                : Optional.empty();
    }

    private boolean isOfTheAct(Process process) {
        return process.getId().equals(Procedure.ENACT_ACT.key());
    }

    private static Optional<ActivityInstance> parentOf(String activity, ActivityInstance tree) {
        return Arrays.stream(tree.getChildActivityInstances())
                .flatMap(child ->
                        child.getActivityId().equals(activity) ? Stream.of(tree) : parentOf(activity, child).stream())
                .findFirst();
    }
}
