package org.poryadok.host.time;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.poryadok.casework.cycle.ClockSetBack;
import org.springframework.stereotype.Component;

/** Start timers of event sub-processes («Контроль срока»), which exist as long as nothing has fired them. */
@Component
class EngineTimers implements ClockSetBack.FiredTimers {

    private final ProcessEngine engine;

    EngineTimers(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void waitAgain(Date now) {
        List<String> running = engine.getRuntimeService().createExecutionQuery().active().list().stream()
                .map(Execution::getId)
                .toList();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    scopes(running, command).forEach((execution, scope) -> waitAgain(execution, scope, now));
                    return null;
                });
    }

    /** Each scope that is at work, by its own execution. */
    private static Map<ExecutionEntity, ScopeImpl> scopes(List<String> running, CommandContext command) {
        Map<ExecutionEntity, ScopeImpl> scopes = new HashMap<>();
        running.stream()
                .map(command.getExecutionManager()::findExecutionById)
                .filter(execution -> execution != null && execution.getActivity() != null)
                .map(PvmExecutionImpl::createActivityExecutionMapping)
                .forEach(mapping ->
                        mapping.forEach((scope, execution) -> scopes.put((ExecutionEntity) execution, scope)));
        return scopes;
    }

    private static void waitAgain(ExecutionEntity execution, ScopeImpl scope, Date now) {
        TimerDeclarationImpl.getDeclarationsForScope(scope).values().stream()
                .filter(timer -> !timer.isInterruptingTimer() && isOver(timer, execution))
                .forEach(timer -> {
                    TimerEntity again = timer.createTimerInstance(execution);
                    if (!again.getDuedate().after(now)) {
                        again.delete();
                    }
                });
    }

    /** Neither waiting nor at work. */
    private static boolean isOver(TimerDeclarationImpl timer, ExecutionEntity execution) {
        ActivityImpl start = execution.getProcessDefinition().findActivity(timer.getActivityId());
        return start.getFlowScope() instanceof ActivityImpl subProcess
                && subProcess.isTriggeredByEvent()
                && execution.getJobs().stream()
                        .noneMatch(job -> timer.getActivityId().equals(job.getActivityId()))
                && !isAtWork(execution, subProcess);
    }

    /** In the sub-process itself or anywhere in it: a decision that it waits for is not asked for twice. */
    private static boolean isAtWork(ExecutionEntity execution, ActivityImpl subProcess) {
        return execution.getExecutions().stream()
                .anyMatch(child -> isWithin(child.getActivity(), subProcess) || isAtWork(child, subProcess));
    }

    private static boolean isWithin(ScopeImpl activity, ActivityImpl subProcess) {
        return subProcess.equals(activity)
                || activity instanceof ActivityImpl inner && isWithin(inner.getFlowScope(), subProcess);
    }
}
