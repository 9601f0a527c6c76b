package org.poryadok.moderation;

/** What a moderator has found a user's entry to be. */
public enum EntryDecision {
    ANSWER("вопрос, нужен ответ"),
    APPEAL("обращение, передать на регистрацию"),
    VIOLATION("нарушение, удалить"),
    NOTHING("ничего не требуется");

    private final String title;

    EntryDecision(String title) {
        this.title = title;
    }

    /** Russian words for an official. */
    public String title() {
        return title;
    }
}
