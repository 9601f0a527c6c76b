package org.poryadok.host.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.poryadok.casework.RepeatedTimers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineRepeatedTimers implements RepeatedTimers {

    private final ProcessEngine engine;

    EngineRepeatedTimers(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void repeat(String jobId, String cycle) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    ((TimerEntity) command.getJobManager().findJobById(jobId)).setRepeat(cycle);
                    return null;
                });
    }
}
