package org.poryadok.casework;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.poryadok.control.ControlCard;
import org.poryadok.control.TermControl;
import org.springframework.stereotype.Component;

/**
 * The timers of «Контроль срока» that wait already when the term of their card changes. The reminder moves with the term;
 * the escalation only to an earlier day: one that comes too early is silent, and reminds where the reminder has been.
 */
@Component
class WaitingTimers {

    private static final Pattern OF_A_CARD =
            Pattern.compile("\\$\\{cardTimers\\.(reminderAt|escalationCycle)\\((\\w+)\\)}");

    private final TermControl control;
    private final ManagementService jobs;
    private final RepeatedTimers repeated;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    WaitingTimers(
            TermControl control,
            ManagementService jobs,
            RepeatedTimers repeated,
            RepositoryService repository,
            RuntimeService runtime) {
        this.control = control;
        this.jobs = jobs;
        this.repeated = repeated;
        this.repository = repository;
        this.runtime = runtime;
    }

    void follow(ControlCard card) {
        card.processInstanceId().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                .forEach(job -> expression(job)
                        .filter(timer ->
                                card.id().toString().equals(runtime.getVariable(job.getExecutionId(), timer.group(2))))
                        .ifPresent(timer -> follow(card.id(), timer.group(1), job)));
    }

    private void follow(UUID card, String expression, Job job) {
        if (expression.equals("reminderAt")) {
            jobs.recalculateJobDuedate(job.getId(), false);
        } else if (control.escalatesFrom(card).isBefore(job.getDuedate().toInstant())) {
            repeated.repeat(job.getId(), control.escalationCycle(card));
            jobs.recalculateJobDuedate(job.getId(), false);
        }
    }

    private Optional<Matcher> expression(Job job) {
        String event = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repository
                .getBpmnModelInstance(job.getProcessDefinitionId())
                .getModelElementById(event)
                .getChildElementsByType(TimerEventDefinition.class)
                .stream()
                .map(ModelElementInstance::getTextContent)
                .map(String::strip)
                .map(OF_A_CARD::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }
}
