package org.poryadok.host.casework;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.poryadok.casework.EndingGuard;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An administrator deletes no procedure whose card is under control. Its card would be overdue for ever, and a card that
 * closed with it would close without the ground that only the controller gives. Nor does he delete what no person could
 * begin again: a cycle, the enactment of an act, the count of a week; nor
 * what an {@link EndingGuard} holds. The history tells of each procedure that ends with
 * another, called ones and callers included.
 */
@Component
class CasesUnderControl extends AbstractProcessEnginePlugin {

    /** Found late: both need the engine's own beans. */
    private final ObjectProvider<ControlCards> cards;

    private final ObjectProvider<EndingGuard> guards;

    CasesUnderControl(ObjectProvider<ControlCards> cards, ObjectProvider<EndingGuard> guards) {
        this.cards = cards;
        this.guards = guards;
    }

    /** No bean of its own: Camunda's starter looks for a single handler among the beans. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(new HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                judge(event);
            }

            @Override
            public void handleEvents(List<HistoryEvent> events) {
                events.forEach(this::handleEvent);
            }
        });
    }

    private void judge(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity ended
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
                && HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(ended.getState())
                && Context.getCommandContext().getAuthenticatedUserId() != null) {
            if (isUnderControl(ended.getProcessInstanceId())) {
                throw new Refusal(
                        null,
                        "Процедуру нельзя прекратить, пока её карточка на контроле. Сначала контролёр снимает карточку"
                                + " с контроля и указывает основание.");
            }
            guards.forEach(guard -> guard.whyNot(ended.getProcessInstanceId()).ifPresent(sentence -> {
                throw new Refusal(null, sentence);
            }));
            if (isBegunByTheProduct(ended)) {
                throw new Refusal(
                        null,
                        "Процедуру «%s» начинает и ведёт сам «Порядок», прекратить её нельзя."
                                .formatted(definition(ended).getName()));
            }
        }
    }

    /** A called one begins anew with its caller. */
    private static boolean isBegunByTheProduct(HistoricProcessInstanceEventEntity ended) {
        return ended.getSuperProcessInstanceId() == null && !definition(ended).isStartableInTasklist();
    }

    private static ProcessDefinition definition(HistoricProcessInstanceEventEntity ended) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(ended.getProcessDefinitionId());
    }

    private boolean isUnderControl(String instance) {
        return cards.getObject().of(instance).stream()
                .anyMatch(card -> card.state().isUnderControl());
    }
}
