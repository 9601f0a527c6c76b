package org.poryadok.host.casework;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.poryadok.casework.CaseOwnership;
import org.poryadok.host.engine.Configured;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Holds every case to its jurisdiction. The engine tells its history of each variable that it writes, whoever has it
 * written: a step, a form, a start, a call of another procedure, a message, an administrator in Cockpit. That is the
 * one place through which all of them go.
 */
@Component
class OwnershipPlugin extends AbstractProcessEnginePlugin implements HistoryEventHandler, SessionFactory {

    /** Found late: it asks rooms that need the engine. */
    private final ObjectProvider<CaseOwnership> ownership;

    OwnershipPlugin(ObjectProvider<CaseOwnership> ownership) {
        this.ownership = ownership;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
        engine.setCustomSessionFactories(Configured.with(engine.getCustomSessionFactories(), this));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (!engine.getHistoryLevel().isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, null)) {
            throw new IllegalStateException("camunda.bpm.history-level must be full: only then the engine tells of "
                    + "each variable that it writes, and a case is held to its jurisdiction.");
        }
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            boolean isWritten = event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                    || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE);
            if (isWritten && ownership.getObject().concerns(variable.getVariableName())) {
                namedThings().written(variable.getVariableInstanceId());
            }
        } else if (event instanceof HistoricActivityInstanceEventEntity) {
            namedThings().check();
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static NamedThings namedThings() {
        return Context.getCommandContext().getSession(NamedThings.class);
    }

    @Override
    public Class<?> getSessionType() {
        return NamedThings.class;
    }

    @Override
    public Session openSession() {
        return new NamedThings(Context.getCommandContext(), ownership.getObject());
    }
}
