package org.poryadok.account.createaccount;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is to answer for a new page. */
@Configuration(proxyBeanMethods = false)
class PartsOfCreation {

    @Bean
    CasePart personOfCreation(CaseParts parts) {
        return parts.people(Variables.ANSWERING_PERSON);
    }
}
