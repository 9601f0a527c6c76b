package org.poryadok.host.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OneAtATime;
import org.poryadok.casework.TaskProperties;
import org.poryadok.casework.UserTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks that were open when the release came that shows and finds them by what they are about: they get it at its first start. */
@Component
class OpenTasksInList {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasksInList.class);
    private static final int AT_ONCE = 100;

    private static final String WITHOUT = """
            select t.id_ from act_ru_task t where t.proc_def_id_ is not null and not exists (
                select 1 from act_ru_variable v where v.task_id_ = t.id_ and v.name_ = '%s')
            order by t.id_""".formatted(CaseVariables.SEARCHED_WORDS);

    private final ProcessEngine engine;
    private final UserTasks kernel;
    private final OneAtATime oneAtATime;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OpenTasksInList(
            ProcessEngine engine,
            UserTasks kernel,
            OneAtATime oneAtATime,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.kernel = kernel;
        this.oneAtATime = oneAtATime;
        this.database = database;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void describe() {
        List<String> tasks = database.sql(WITHOUT).query(String.class).list();
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            List<String> some = tasks.subList(from, Math.min(from + AT_ONCE, tasks.size()));
            try {
                transaction.executeWithoutResult(status -> {
                    oneAtATime.untilTheTransactionEnds("tasks-in-list", "");
                    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                            .getCommandExecutorTxRequired()
                            .execute(command -> {
                                some.forEach(id -> describe(id, command));
                                return null;
                            });
                });
            } catch (RuntimeException e) {
                // They are worked on all the same, and the next start tries again.
                LOG.warn("Could not describe {} open tasks for the list", some.size(), e);
            }
        }
    }

    private void describe(String id, CommandContext command) {
        TaskEntity task = command.getTaskManager().findTaskById(id);
        if (task != null && !task.hasVariableLocal(CaseVariables.SEARCHED_WORDS)) {
            kernel.describe(task, TaskProperties.of(properties(task)));
        }
    }

    private Map<String, String> properties(TaskEntity task) {
        UserTask modelled = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return Stream.ofNullable(modelled.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(all -> all.getCamundaProperties().stream())
                .collect(Collectors.toMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (one, other) -> other));
    }
}
