package org.poryadok.verification.recheckcampaign;

import org.poryadok.casework.Refusal;

/** What a campaign does not allow; a Russian sentence for an official. */
class CampaignException extends Refusal {

    private static final long serialVersionUID = 1L;

    CampaignException(String sentence) {
        super(null, sentence);
    }
}
