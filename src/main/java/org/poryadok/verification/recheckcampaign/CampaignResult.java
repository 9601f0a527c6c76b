package org.poryadok.verification.recheckcampaign;

/** What a campaign has found of an account. */
public enum CampaignResult {
    OPEN("не завершено"),
    /** By a verification that ran before the campaign, under its own card and term; no report is asked for beside it. */
    GOING_ON("проверяется по обязанности, начатой раньше"),
    CONFORMS("соответствует"),
    NOT_APPLICABLE("не применимо"),
    REFUSED("отказано площадкой"),
    CLOSED("страница закрыта"),
    /** Not finished when the campaign was closed. */
    LEFT("не завершено, передано на контроль");

    private final String title;

    CampaignResult(String title) {
        this.title = title;
    }

    /** Russian words as the summary shows them. */
    public String title() {
        return title;
    }
}
