package org.poryadok.coordination.coordinatedecision;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.CoordinatedDecision;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.springframework.stereotype.Component;

/** Ends a decision: whoever has not finished is released from control, with the reason, and told so. */
@Component
public class EndDecision {

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final CardSteps cardSteps;
    private final DecisionNews news;

    EndDecision(CoordinatedDecisions decisions, ControlCards cards, CardSteps cardSteps, DecisionNews news) {
        this.cardSteps = cardSteps;
        this.decisions = decisions;
        this.cards = cards;
        this.news = news;
    }

    /** «Отозвать решение»: nobody has to execute it any more. */
    public void withdraw(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String reason = file.known(Variables.WITHDRAW_REASON);
        end(file, CoordinatedDecision.Outcome.WITHDRAWN, reason, "Решение отозвано: " + reason);
    }

    /** «Записать итог»: the summary is kept; whom the decision asked in vain is named with the reason. */
    public void close(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        end(
                file,
                CoordinatedDecision.Outcome.CLOSED,
                file.known(Variables.SUMMARY),
                "Решение закрыто. " + file.text(Variables.LEFT_REASON).orElse("Рекомендации адресат не последовал."));
    }

    private void end(CaseFile file, CoordinatedDecision.Outcome outcome, String summary, String ground) {
        UUID decision = file.card(Variables.DECISION_ID);
        String by = file.known(Variables.LEAD_BY);
        List<UUID> open = decisions.addressees(decision).stream()
                .filter(addressee -> addressee.state().isOpen())
                .map(DecisionAddressee::cardId)
                .toList();
        cardSteps.releaseUnfulfilled(cards.cards(open), by, ground);
        news.ended(decision, outcome, ground);
        decisions.end(decision, outcome, summary, by);
    }
}
