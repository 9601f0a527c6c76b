package org.poryadok.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Notes every sequence flow that an instance takes: the engine's history knows nodes, but not by which branch. */
@TestComponent
public class WalkedFlows extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> walked = new ConcurrentHashMap<>();

    Set<String> of(String definitionId) {
        return walked.computeIfAbsent(definitionId, any -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) WalkedFlows.this::note);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void note(DelegateExecution execution) {
        of(execution.getProcessDefinitionId()).add(execution.getCurrentTransitionId());
    }
}
