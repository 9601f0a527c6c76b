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
import org.poryadok.organisation.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, with the task and for what follows from it, in whose stead somebody completes it; see {@link ActingFor}. */
@Component
class StandIns {

    private final DeputyTasks deputies;
    private final ActingFor actingFor;
    private final Organisation organisation;
    private final ControlCards cards;
    private final RuntimeService runtime;
    private final JdbcClient database;

    StandIns(
            DeputyTasks deputies,
            ActingFor actingFor,
            Organisation organisation,
            ControlCards cards,
            RuntimeService runtime,
            JdbcClient database) {
        this.database = database;
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
        stead.ifPresent(words -> refuseBothPairsOfEyes(task, actor, absence.orElseThrow(), words));
        instances.addAll(family(task.getProcessInstanceId()));
        actingFor.note(instances, actor, absence.map(Absence::officialId));
        stead.ifPresent(words -> task.setVariableLocal(CaseVariables.DONE_IN_STEAD, words));
    }

    /** Whoever stands in does not go on, or judge, in another's stead what he has done in the case in his own name. */
    private void refuseBothPairsOfEyes(DelegateTask task, String actor, Absence away, String stead) {
        if (hasActedOtherwise(task.getProcessInstanceId(), actor, stead)) {
            throw new Refusal(
                    null,
                    "В этом деле вы уже действовали от своего имени, поэтому за "
                            + organisation
                                    .official(away.officialId())
                                    .map(PersonName::accusative)
                                    .orElseThrow()
                            + " его продолжает другой. Верните задачу: руководитель может назначить другого заместителя"
                            + " процедурой «Отсутствие и замещение».");
        }
    }

    private boolean hasActedOtherwise(String instance, String actor, String inThisStead) {
        return database.sql("""
                        select exists (
                            select from act_hi_taskinst done
                            left join act_hi_varinst stead on stead.task_id_ = done.id_ and stead.name_ = :variable
                            where done.root_proc_inst_id_ = (select root_proc_inst_id_ from act_hi_procinst where id_ = :instance)
                              and done.assignee_ = :actor and done.delete_reason_ = 'completed'
                              and stead.text_ is distinct from :stead)""")
                .param("variable", CaseVariables.DONE_IN_STEAD)
                .param("instance", instance)
                .param("actor", actor)
                .param("stead", inThisStead)
                .query(Boolean.class)
                .single();
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
