package org.poryadok.supervision.ladder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.act.Modality;
import org.poryadok.control.Ladder;
import org.poryadok.control.LadderStep;
import org.poryadok.control.LetterKind;
import org.springframework.stereotype.Component;

/** The ladder as the decision {@code escalation-ladder}; an administration replaces it by deploying its own table. */
@Component
class DecisionLadder implements Ladder {

    private static final String DECISION = "escalation-ladder";

    private final DecisionService decisions;

    DecisionLadder(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<LadderStep> steps(int workingDaysPastTerm, Modality modality) {
        return decisions
                .evaluateDecisionTableByKey(DECISION)
                .decisionDefinitionWithoutTenantId()
                .variables(Variables.putValue("workingDaysPastTerm", workingDaysPastTerm)
                        .putValue("modality", modality.name()))
                .evaluate()
                .getResultList()
                .stream()
                .map(DecisionLadder::step)
                .toList();
    }

    private static LadderStep step(Map<String, Object> row) {
        return new LadderStep(
                text(row, "level"),
                text(row, "recipient"),
                LetterKind.valueOf(text(row, "letter")),
                Optional.ofNullable((Number) row.get("repeatEvery")).map(Number::intValue));
    }

    private static String text(Map<String, Object> row, String output) {
        return Optional.ofNullable((String) row.get(output))
                .orElseThrow(() -> new IllegalStateException(
                        "В таблице решений «" + DECISION + "» есть строка без значения «" + output + "»."));
    }
}
