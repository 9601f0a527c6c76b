package org.poryadok.coordination.coordinatedecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.coordination.CoordinatedDecision;
import org.springframework.stereotype.Component;

/** «Записать итог»: the summary is kept; whom the decision asked in vain is named with the reason. */
@Component
class CloseDecision implements JavaDelegate {

    private final DecisionEnd end;

    CloseDecision(DecisionEnd end) {
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        end.end(file.card("decisionId"), CoordinatedDecision.Outcome.CLOSED, file.known("summary"),
                "Решение закрыто. " + file.text("leftReason").orElse("Рекомендации адресат не последовал."),
                file.known("leadBy"));
    }
}
