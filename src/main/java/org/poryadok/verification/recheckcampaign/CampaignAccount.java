package org.poryadok.verification.recheckcampaign;

import java.util.Optional;
import java.util.UUID;

/**
 * An account in the scope of a campaign.
 *
 * @param note proof or reason, Russian
 */
public record CampaignAccount(UUID accountId, String bodyId, CampaignResult result, Optional<String> note) {

    CampaignAccount with(CampaignResult found) {
        return new CampaignAccount(accountId, bodyId, found, note);
    }
}
