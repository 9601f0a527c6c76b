package org.poryadok.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.ActingFor;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, with the task and for what follows from it, in whose stead somebody completes it; see {@link ActingFor}. */
@Component
class StandIns {

    /** «kuzbass.coordinator»; groups of a body have its code between. */
    private static final Pattern OFFICE_OF_THE_TERRITORY = Pattern.compile("[^.]+\\.[^.]+");

    private final DeputyTasks deputies;
    private final ActingFor actingFor;
    private final Organisation organisation;
    private final RuntimeService runtime;
    private final JdbcClient database;

    StandIns(
            DeputyTasks deputies,
            ActingFor actingFor,
            Organisation organisation,
            RuntimeService runtime,
            JdbcClient database) {
        this.database = database;
        this.deputies = deputies;
        this.actingFor = actingFor;
        this.organisation = organisation;
        this.runtime = runtime;
    }

    /** @param actor user id of whoever completes the task */
    void completes(DelegateTask task, String actor) {
        Optional<Absence> absence = deputies.inSteadOf(task.getId(), actor);
        String instance = task.getProcessInstanceId();
        if (absence.isEmpty() && !actingFor.isNoted(instance, actor)) {
            return;
        }
        absence.ifPresent(away -> refuseBothPairsOfEyes(task, actor, away));
        actingFor.note(family(instance), actor, absence.map(Absence::officialId));
        absence.ifPresent(away -> task.setVariableLocal(
                CaseVariables.DONE_IN_STEAD,
                actingFor.words(organisation.official(actor).orElseThrow(), away.officialId())));
    }

    /**
     * What a body has done is checked by the territory's coordinator, controller or another office, and not by somebody of that
     * body who stands in for him.
     */
    private void refuseBothPairsOfEyes(DelegateTask task, String actor, Absence away) {
        boolean checks = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .anyMatch(group -> OFFICE_OF_THE_TERRITORY.matcher(group).matches());
        String own = actingFor.words(organisation.official(actor).orElseThrow(), away.officialId());
        if (checks && hasActedOtherwise(task.getProcessInstanceId(), actor, own)) {
            throw new Refusal(
                    null,
                    "В этом деле вы уже действовали сами: проверить сделанное за "
                            + organisation
                                    .official(away.officialId())
                                    .map(PersonName::accusative)
                                    .orElseThrow()
                            + " может только другой сотрудник. Верните задачу.");
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
