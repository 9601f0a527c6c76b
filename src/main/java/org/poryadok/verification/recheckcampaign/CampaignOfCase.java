package org.poryadok.verification.recheckcampaign;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The campaign of re-check to which a case belongs, and the cards that end with it. */
@Configuration(proxyBeanMethods = false)
class CampaignOfCase {

    @Bean
    CasePart campaignNamed(Campaigns campaigns) {
        return CasePart.kept(
                "перепроверка",
                Set.of(Variables.CAMPAIGN),
                id -> campaigns.campaign(id).jurisdiction(),
                CampaignException.class);
    }

    @Bean
    CasePart cardsOfCampaign(CaseParts parts) {
        return parts.cards(Variables.ENDING_CARDS);
    }
}
