package org.poryadok.account.recheckcampaign;

/** What a campaign does not allow; a Russian sentence for an official. */
class CampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CampaignException(String sentence) {
        super(sentence);
    }
}
