package org.poryadok.content.weeklynorm;

import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cards of those that fell short of their norm. */
@Configuration(proxyBeanMethods = false)
class CardsOfWeek {

    @Bean
    CasePart cardsOfWeekNamed(CaseParts parts) {
        return parts.cards(Variables.SHORT_CARDS);
    }
}
