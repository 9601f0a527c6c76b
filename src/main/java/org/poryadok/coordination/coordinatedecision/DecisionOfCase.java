package org.poryadok.coordination.coordinatedecision;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.CoordinationException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision that a case carries out, and the bodies that it addresses. */
@Configuration(proxyBeanMethods = false)
class DecisionOfCase {

    @Bean
    CasePart decisionNamed(CoordinatedDecisions decisions) {
        return CasePart.kept(
                "решение",
                Set.of(Variables.DECISION_ID),
                id -> decisions.decision(id).jurisdiction(),
                CoordinationException.class);
    }

    @Bean
    CasePart addresseesOfDecision(CaseParts parts) {
        return parts.bodies(
                Variables.ADDRESSEE_ID,
                Variables.ADDRESSEE_IDS,
                Variables.ADDRESSEE_BODIES,
                Variables.RULED_BODIES,
                Variables.DECIDED_BODIES);
    }
}
