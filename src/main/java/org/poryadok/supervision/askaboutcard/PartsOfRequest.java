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
        return parts.bodies(Variables.HELPING_BODIES, Variables.PROPER_BODY);
    }

    @Bean
    CasePart peopleOfRequest(CaseParts parts) {
        return parts.people(Variables.PASS_TO, Variables.HELPING_PEOPLE);
    }

    @Bean
    CasePart helpersOfRequest(CaseParts parts) {
        return parts.bodiesOrPeople(Variables.HELPER_IDS, Variables.HELPER_ID);
    }
}
