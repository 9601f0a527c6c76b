package org.poryadok.enactment.enactact;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the act names, as the legal officer says it. */
@Configuration(proxyBeanMethods = false)
class PartsOfEnactment {

    @Bean
    CasePart peopleOfEnactment(CaseParts parts) {
        return parts.people(Variables.NAMED_OFFICIAL);
    }

    @Bean
    CasePart pagesOfEnactment(CaseParts parts) {
        return parts.accounts(Variables.PAGES_TO_CLOSE);
    }
}
