package org.poryadok.moderation;

/** How far a case has come. */
public enum CaseState {
    DECIDED("решено, не исполнено"),
    ANSWERED("дан ответ"),
    HANDED_OVER("передано на регистрацию"),
    REMOVED("удалено"),
    GONE("удалено не нами"),
    LEFT("оставлено"),
    RESTORED("восстановлено по жалобе");

    private final String title;

    CaseState(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
