package org.poryadok.protection.secureaccount;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a self-check names: on whom its obligation lies, the pages it looks at, the card of their mending. */
@Configuration(proxyBeanMethods = false)
class PartsOfCheck {

    @Bean
    CasePart bodyOfCheck(CaseParts parts) {
        return parts.bodies(Variables.OBLIGATION_BODY);
    }

    @Bean
    CasePart cardOfMending(CaseParts parts) {
        return parts.cards(Variables.DEFECT_CARD);
    }

    @Bean
    CasePart pagesOfCheck(CaseParts parts) {
        return parts.accounts(Variables.CHECKED_IDS, Variables.SHOWN_IDS);
    }
}
