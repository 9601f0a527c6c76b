package org.poryadok.coordination.coordinatedecision;

import java.util.UUID;
import org.poryadok.coordination.CoordinatedDecisions;
import org.springframework.stereotype.Component;

/** What the model asks of an addressee; ids are known there as text. */
@Component
public class DecisionAddressees {

    private final CoordinatedDecisions decisions;

    DecisionAddressees(CoordinatedDecisions decisions) {
        this.decisions = decisions;
    }

    /** The control card under which a body stands. */
    public String cardOf(String decisionId, String bodyId) {
        return decisions.cardOf(UUID.fromString(decisionId), bodyId).toString();
    }
}
