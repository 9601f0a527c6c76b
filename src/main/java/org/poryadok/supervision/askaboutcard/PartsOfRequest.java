package org.poryadok.supervision.askaboutcard;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who helps, and whose the obligation is. */
@Configuration(proxyBeanMethods = false)
class PartsOfRequest {

    @Bean
    CasePart bodiesOfRequest(CaseParts parts) {
        return parts.bodies(Variables.HELPING_BODIES, Variables.HELPER_IDS, Variables.HELPER_ID, Variables.PROPER_BODY);
    }

    @Bean
    CasePart personPassedTo(CaseParts parts) {
        return parts.people(Variables.PASS_TO);
    }
}
