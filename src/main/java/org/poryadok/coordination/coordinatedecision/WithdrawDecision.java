package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.coordination.CoordinatedDecision;
import org.springframework.stereotype.Component;

/** «Отозвать решение»: nobody has to execute it any more. */
@Component
class WithdrawDecision implements JavaDelegate {

    private final DecisionEnd end;

    WithdrawDecision(DecisionEnd end) {
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String reason = file.known("withdrawReason");
        end.end(file.card("decisionId"), CoordinatedDecision.Outcome.WITHDRAWN, reason, "Решение отозвано: " + reason,
                file.known("leadBy"));
    }
}
