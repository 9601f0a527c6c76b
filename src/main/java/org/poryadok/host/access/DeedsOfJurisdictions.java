package org.poryadok.host.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.poryadok.login.LoginLog;
import org.springframework.stereotype.Component;

/**
 * Gives each deed in the engine's log to the jurisdiction of its task or procedure. The engine leaves it out with tasks,
 * and shows what has none to everybody who may read history. What is done to users, groups and rights is written to the log of
 * log-ins too.
 */
@Component
class DeedsOfJurisdictions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new CacheAwareHistoryEventProducer() {
            @Override
            public List<HistoryEvent> createUserOperationLogEvents(UserOperationLogContext deeds) {
                List<HistoryEvent> events = super.createUserOperationLogEvents(deeds);
                List<UserOperationLogEntryEventEntity> entries = events.stream()
                        .map(UserOperationLogEntryEventEntity.class::cast)
                        .toList();
                entries.forEach(DeedsOfJurisdictions::claim);
                tell(entries.stream()
                        .filter(entry -> UserOperationLogEntry.CATEGORY_ADMIN.equals(entry.getCategory()))
                        .toList());
                return events;
            }
        });
        engine.setHistoryService(new HistoryServiceImpl() {
            @Override
            public UserOperationLogQuery createUserOperationLogQuery() {
                return new OwnDeeds(commandExecutor);
            }
        });
    }

    private static void tell(List<UserOperationLogEntryEventEntity> deed) {
        if (deed.isEmpty()) {
            return;
        }
        Map<String, String> changed = new TreeMap<>();
        deed.forEach(entry -> changed.put(entry.getProperty(), entry.getNewValue()));
        UserOperationLogEntryEventEntity first = deed.get(0);
        LoginLog.administered(first.getUserId(), first.getOperationType(), first.getEntityType(), changed);
    }

    private static void claim(UserOperationLogEntryEventEntity deed) {
        if (deed.getTenantId() == null) {
            CommandContext command = Context.getCommandContext();
            String procedure = deed.getProcessInstanceId();
            Stream.of(
                            tenant(deed.getTaskId(), command.getTaskManager()::findTaskById, TaskEntity::getTenantId),
                            tenant(
                                    procedure,
                                    command.getExecutionManager()::findExecutionById,
                                    ExecutionEntity::getTenantId),
                            tenant(
                                    procedure,
                                    id -> command.getDbEntityManager()
                                            .selectById(HistoricProcessInstanceEventEntity.class, id),
                                    HistoricProcessInstanceEventEntity::getTenantId))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(deed::setTenantId);
        }
    }

    private static <T> Optional<String> tenant(String id, Function<String, T> find, Function<T, String> tenant) {
        return Optional.ofNullable(id).map(find).map(tenant);
    }
}
