package org.poryadok.account.notifycoordinator;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cards of a notice, one for each tier. */
@Configuration(proxyBeanMethods = false)
class CardsOfNotice {

    @Bean
    CasePart cardsOfNoticeNamed(CaseParts parts) {
        return parts.cards(Variables.FIRST_TIER_CARD, Variables.SECOND_TIER_CARD);
    }
}
