package org.poryadok.staffing.replaceofficial;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who leaves, and the designations that end with it. */
@Configuration(proxyBeanMethods = false)
class PartsOfReplacement {

    @Bean
    CasePart departingOfReplacement(CaseParts parts) {
        return parts.people(Variables.OFFICIAL);
    }

    @Bean
    CasePart designationsOfReplacement(CaseParts parts) {
        return parts.designations(Variables.DESIGNATION, Variables.DESIGNATIONS);
    }
}
