package org.poryadok.protection.accountcompromised;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.ProtectionException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The incident with an account that a case deals with, and the card of the advice. */
@Configuration(proxyBeanMethods = false)
class IncidentOfCase {

    @Bean
    CasePart incidentNamed(Incidents incidents) {
        return CasePart.kept(
                "инцидент",
                Set.of(Variables.INCIDENT),
                id -> incidents.incident(id).jurisdiction(),
                ProtectionException.class);
    }

    @Bean
    CasePart cardOfAdvice(CaseParts parts) {
        return parts.cards(Variables.ADVICE_CARD);
    }
}
