package org.poryadok.account.recheckcampaign;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The campaign of re-check to which a case belongs. */
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
}
