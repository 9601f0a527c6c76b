package org.poryadok.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.ActingFor;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Keeps, with the task and for what follows from it, in whose stead somebody completes it; see {@link ActingFor}. */
@Component
class StandIns {

    private final DeputyTasks deputies;
    private final ActingFor actingFor;
    private final Organisation organisation;
    private final ControlCards cards;
    private final RuntimeService runtime;

    StandIns(
            DeputyTasks deputies,
            ActingFor actingFor,
            Organisation organisation,
            ControlCards cards,
            RuntimeService runtime) {
        this.deputies = deputies;
        this.actingFor = actingFor;
        this.organisation = organisation;
        this.cards = cards;
        this.runtime = runtime;
    }

    /** @param actor user id of whoever completes the task */
    void completes(DelegateTask task, String actor) {
        Optional<Absence> absence = deputies.inSteadOf(task.getId(), actor);
        Set<String> instances = new LinkedHashSet<>(List.of(task.getProcessInstanceId()));
        cardsOwn(task).ifPresent(instances::add);
        if (absence.isEmpty() && instances.stream().noneMatch(instance -> actingFor.isNoted(instance, actor))) {
            return;
        }
        Optional<String> stead =
                absence.map(away -> actingFor.words(organisation.official(actor).orElseThrow(), away.officialId()));
        instances.addAll(family(task.getProcessInstanceId()));
        actingFor.note(instances, actor, absence.map(Absence::officialId));
        stead.ifPresent(words -> task.setVariableLocal(CaseVariables.DONE_IN_STEAD, words));
    }

    /** What is asked or said of a card in a procedure beside its own stands in its history all the same. */
    private Optional<String> cardsOwn(DelegateTask task) {
        return CaseFile.of(task).text(CaseVariables.CARD_ID).map(UUID::fromString).stream()
                .flatMap(id -> cards.cards(List.of(id)).stream())
                .findFirst()
                .flatMap(ControlCard::processInstanceId);
    }

    /** A card may stand under the procedure that has called the one of the task. */
    private List<String> family(String instance) {
        ProcessInstance own =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return own == null
                ? List.of(instance)
                : runtime
                        .createProcessInstanceQuery()
                        .rootProcessInstanceId(own.getRootProcessInstanceId())
                        .list()
                        .stream()
                        .map(ProcessInstance::getProcessInstanceId)
                        .toList();
    }
}
