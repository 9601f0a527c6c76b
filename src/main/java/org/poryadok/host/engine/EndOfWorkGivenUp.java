package org.poryadok.host.engine;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.parser.HistoryParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.poryadok.casework.WorkGivenUp;
import org.springframework.stereotype.Component;

/** Gives every model the end of {@link WorkGivenUp}, those deployed before it too. */
@Component
class EndOfWorkGivenUp extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(Configured.with(
                engine.getCustomPostBPMNParseListeners(), new AbstractBpmnParseListener() {
                    @Override
                    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                        ActivityImpl end = definition.createActivity(WorkGivenUp.END);
                        end.setProperty("name", WorkGivenUp.NAME);
                        end.getProperties().set(BpmnProperties.TYPE, ActivityTypes.END_EVENT_NONE);
                        end.setActivityBehavior(new NoneEndEventActivityBehavior());
                        // The history listens to what a model draws.
                        new HistoryParseListener(engine.getHistoryEventProducer())
                                .parseEndEvent(process, definition, end);
                    }
                }));
    }
}
