package org.poryadok.coordination.coordinatedecision;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.CoordinationException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision that a case carries out. */
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
}
