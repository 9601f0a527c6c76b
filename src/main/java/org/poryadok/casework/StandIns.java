package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    private final RuntimeService runtime;

    StandIns(DeputyTasks deputies, ActingFor actingFor, Organisation organisation, RuntimeService runtime) {
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
        actingFor.note(family(instance), actor, absence.map(Absence::officialId));
        absence.ifPresent(away -> task.setVariableLocal(
                CaseVariables.DONE_IN_STEAD,
                actingFor.words(organisation.official(actor).orElseThrow(), away.officialId())));
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
