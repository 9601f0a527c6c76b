package org.poryadok.casework;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends a case by a person's will, which somebody else may have gone on with in the same moment. */
@Component
public class CaseEnding {

    private final RuntimeService runtime;

    CaseEnding(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Whatever else hinders it is thrown as it is.
     *
     * @param why told on the page of the case
     * @return false when somebody was quicker: it is over, or has gone on
     */
    public boolean end(String processInstanceId, String why) {
        try {
            runtime.deleteProcessInstance(processInstanceId, why);
            return true;
        } catch (OptimisticLockingException goneOn) {
            return false;
        } catch (BadUserRequestException refused) {
            // So the engine says that there is none, and so do rules that refuse.
            if (isRunning(processInstanceId)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean isRunning(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }
}
