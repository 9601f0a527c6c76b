package org.poryadok.verification.verifyaccount;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a verification names beside its account: its cards, and who is given access to the EPGU. */
@Configuration(proxyBeanMethods = false)
class PartsOfVerification {

    @Bean
    CasePart personOfVerification(CaseParts parts) {
        return parts.people(Variables.EPGU_PERSON);
    }

    @Bean
    CasePart cardsOfVerification(CaseParts parts) {
        return parts.cards(Variables.CARD_IDS);
    }
}
