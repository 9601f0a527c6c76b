package org.poryadok.enactment.adoptownact;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Проверить акт органа»: the coordinator takes the body's act into the map of own acts, which lies before him, or
 * returns it.
 */
@Component
public class CheckAct implements TaskStep {

    private final Comparison comparison;
    private final OwnActCoverage coverage;
    private final OwnActs ownActs;
    private final CardSteps cards;

    CheckAct(Comparison comparison, OwnActCoverage coverage, OwnActs ownActs, CardSteps cards) {
        this.comparison = comparison;
        this.coverage = coverage;
        this.ownActs = ownActs;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        comparison.show(file);
        file.setJson(Variables.COVERAGE_ROWS, coverage.rows(file.actId()));
        file.set(Variables.COVERAGE_TEXT, coverage.summary(file.actId()));
    }

    /** «Внести акт органа»: it stands under the superior act, and the day of its signing fulfils the card. */
    public void enter(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ownActs.adopted(
                file.bodyId(),
                file.actId(),
                file.clauseId(),
                OwnAct.Text.of(file),
                Set.copyOf(file.chosen(Variables.PROVISIONS_TAKEN)),
                file.text(Variables.DIFFERENCES),
                file.known(Variables.SIGNED_BY));
        cards.fulfilOn(execution, CaseVariables.CARD_ID, Variables.ADOPTED_ON, Variables.SIGNED_BY);
    }
}
