package org.poryadok.protection.accountcompromised;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.ProtectionException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The incident with an account that a case deals with. */
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
}
