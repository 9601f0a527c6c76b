package org.poryadok.host.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** What Cockpit lists under «Развёртывания». Another name would deploy everything anew. */
@Component
class NamedDeployment extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ((SpringTransactionsProcessEngineConfiguration) engine).setDeploymentName("Процедуры системы «Порядок»");
    }
}
